namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>What a report says about one message.</summary>
/// <param name="Words">What Amazon lists about it; empty when nothing.</param>
public abstract record MessageVerdict(string Words)
{
    /// <summary>Amazon carried it out.</summary>
    public sealed record Accepted(string Words) : MessageVerdict(Words);

    /// <summary>Amazon did not carry it out.</summary>
    public sealed record Refused(string Words) : MessageVerdict(Words);

    /// <summary>The report counts more errors than it lists, or speaks of fewer messages than the feed had. Whether this one is among them is not known.</summary>
    public sealed record Unclear(string Words) : MessageVerdict(Words);
}

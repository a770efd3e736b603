namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>When Amazon is asked for a feed. Pure.</summary>
public static class FeedPolling
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30)];

    /// <summary>Pause before the first question.</summary>
    public static TimeSpan First => Pauses[0];

    /// <summary>Amazon keeps feeds for 28 days; an answer that has not come within a week is not waited for.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(7);

    /// <summary>Pause after so many questions.</summary>
    public static TimeSpan After(int checks) => Pauses[Math.Clamp(checks, 0, Pauses.Length - 1)];
}

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>A sentence for the admin: the last part of a locale resource's name and what goes into its places.</summary>
/// <param name="Key">Resource name after <see cref="AmazonChannelDefaults.ResourcePrefix"/>, such as <c>Note.Imported</c>.</param>
/// <param name="Arguments">Texts for {0}, {1} ...; amounts are written invariantly.</param>
public sealed record ChannelMessage(string Key, params IReadOnlyList<string> Arguments)
{
    /// <summary>Beginning of the resources whose texts hold personal data.</summary>
    public const string PersonalPrefix = "Note.Personal.";

    /// <summary>Tells an event from an earlier one in the same words, such as the moment of Amazon's answer; null for what happens once.</summary>
    public string? Occurrence { get; init; }

    /// <summary>True when it holds personal data of the buyer.</summary>
    public bool IsPersonal => Key.StartsWith(PersonalPrefix, StringComparison.Ordinal);

    /// <summary>Full name of the resource.</summary>
    public string Resource => $"{AmazonChannelDefaults.ResourcePrefix}.{Key}";
}

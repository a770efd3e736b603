namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>A carrier as confirmShipment takes it.</summary>
/// <param name="Code">Amazon's code, or <see cref="Carriers.Other"/>.</param>
/// <param name="Name">The carrier's name, with <see cref="Carriers.Other"/> only.</param>
public sealed record Carrier(string Code, string? Name);

/// <summary>Turns the shop's words for a carrier into Amazon's code (Selling on Amazon XSD, amzn-base, CarrierCode).</summary>
public static class Carriers
{
    /// <summary>Amazon's code for a carrier that it has no code for.</summary>
    public const string Other = "Other";

    // shorter names, such as GO!, are words of everyday language
    private const int ShortestPart = 3;

    /// <summary>Amazon's codes that are offered. Any other text may be entered too.</summary>
    public static readonly IReadOnlyList<string> Codes =
    [
        "UPS", "USPS", "FedEx", "DHL", "DHL Global Mail", "UPS Mail Innovations", "FedEx SmartPost", "OnTrac", "Lasership", "Canada Post",
        "Royal Mail", "Parcelforce", "Yodel", "DPD", "GLS", "GO!", "Hermes Logistik Gruppe", "Deutsche Post", "TNT", "Chronopost", "La Poste", "Correos", "MRW", "Seur", "Nacex",
        "Poste Italiane", "SDA", "PostNL", "Bpost", "Australia Post", "Fastway", "Aramex", "Blue Package", "BlueDart", "Delhivery", "DTDC", "First Flight", "India Post",
        "SagawaExpress", "YamatoTransport", "NipponExpress", "Japan Post", "SF Express", "Yanwen", "4PX", "China Post", "Amazon Shipping"
    ];

    /// <summary>The carrier; null when no words are given at all.</summary>
    /// <param name="words">What was entered at the shipment; empty takes the default.</param>
    /// <param name="fallback">The account's default, in the shop's words.</param>
    /// <param name="names">The shop's own table, by the shop's words in lower case.</param>
    public static Carrier? Resolve(string? words, string? fallback, IReadOnlyDictionary<string, string> names)
    {
        var said = string.IsNullOrWhiteSpace(words) ? fallback?.Trim() ?? "" : words.Trim();
        if (said.Length == 0)
            return null;
        if (names.TryGetValue(said.ToLowerInvariant(), out var mapped))
            return mapped == Other ? new Carrier(Other, said) : new Carrier(mapped, null);
        var known = Codes.FirstOrDefault(code => Plain(code) == Plain(said)) ?? PartOf(said);
        return known is null ? new Carrier(Other, said) : new Carrier(known, null);
    }

    // the one code whose words stand in the text as they are, such as DHL in "DHL Paket Standard"; null when none does, or two that say different things
    private static string? PartOf(string said)
    {
        var words = Words(said);
        var found = Codes.Where(code => Plain(code).Length >= ShortestPart && Contains(words, Words(code))).ToList();
        var widest = found.Where(code => !found.Exists(other => other != code && Contains(Words(other), Words(code)))).ToList();
        return widest.Count == 1 ? widest[0] : null;
    }

    private static bool Contains(string[] text, string[] part) =>
        Enumerable.Range(0, Math.Max(0, text.Length - part.Length + 1)).Any(place => text.AsSpan(place, part.Length).SequenceEqual(part));

    private static string[] Words(string text) => string.Concat(text.Select(character => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string text) => string.Concat(Words(text));
}

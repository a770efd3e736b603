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
        return Codes.FirstOrDefault(code => Plain(code) == Plain(said)) is { } known ? new Carrier(known, null) : new Carrier(Other, said);
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>A marketplace by Amazon's id (Selling Partner API: Marketplace IDs).</summary>
/// <param name="Id">Amazon's marketplace id.</param>
/// <param name="Name">Such as <c>Amazon.de</c>.</param>
/// <param name="Region">Region that serves it.</param>
public sealed record KnownMarketplace(string Id, string Name, AmazonRegion Region);

/// <summary>The marketplaces that Amazon has published, for names before Amazon was asked.</summary>
public static class KnownMarketplaces
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KnownMarketplace> All =
    [
        new("ATVPDKIKX0DER", "Amazon.com", AmazonRegion.NorthAmerica),
        new("A2EUQ1WTGCTBG2", "Amazon.ca", AmazonRegion.NorthAmerica),
        new("A1AM78C64UM0Y8", "Amazon.com.mx", AmazonRegion.NorthAmerica),
        new("A2Q3Y263D00KWC", "Amazon.com.br", AmazonRegion.NorthAmerica),
        new("A1F83G8C2ARO7P", "Amazon.co.uk", AmazonRegion.Europe),
        new("A1PA6795UKMFR9", "Amazon.de", AmazonRegion.Europe),
        new("A13V1IB3VIYZZH", "Amazon.fr", AmazonRegion.Europe),
        new("APJ6JRA9NG5V4", "Amazon.it", AmazonRegion.Europe),
        new("A1RKKUPIHCS9HS", "Amazon.es", AmazonRegion.Europe),
        new("A1805IZSGTT6HS", "Amazon.nl", AmazonRegion.Europe),
        new("AMEN7PMS3EDWL", "Amazon.com.be", AmazonRegion.Europe),
        new("A28R8C7NBKEWEA", "Amazon.ie", AmazonRegion.Europe),
        new("A2NODRKZP88ZB9", "Amazon.se", AmazonRegion.Europe),
        new("A1C3SOZRARQ6R3", "Amazon.pl", AmazonRegion.Europe),
        new("A33AVAJ2PDY3EV", "Amazon.com.tr", AmazonRegion.Europe),
        new("A2VIGQ35RCS4UG", "Amazon.ae", AmazonRegion.Europe),
        new("A17E79C6D8DWNP", "Amazon.sa", AmazonRegion.Europe),
        new("ARBP9OOSHTCHU", "Amazon.eg", AmazonRegion.Europe),
        new("AE08WJ6YKNBMC", "Amazon.co.za", AmazonRegion.Europe),
        new("A21TJRUUN4KGV", "Amazon.in", AmazonRegion.Europe),
        new("A1VC38T7YXB528", "Amazon.co.jp", AmazonRegion.FarEast),
        new("A39IBJ37TRP1C6", "Amazon.com.au", AmazonRegion.FarEast),
        new("A19VAU5U5O7RUS", "Amazon.sg", AmazonRegion.FarEast)
    ];

    /// <summary>Name of a marketplace; its id when it is not known.</summary>
    public static string NameOf(string id) => All.FirstOrDefault(marketplace => marketplace.Id == id)?.Name ?? id;

    /// <summary>Ids in a comma separated list.</summary>
    public static IReadOnlyList<string> Split(string? ids) =>
        [.. (ids ?? "").Split([',', ';', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}

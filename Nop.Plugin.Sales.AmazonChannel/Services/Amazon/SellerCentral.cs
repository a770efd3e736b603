namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>Addresses in Seller Central by marketplace (Selling Partner API: Seller Central URLs).</summary>
public static class SellerCentral
{
    private static readonly Dictionary<string, string> Hosts = new(StringComparer.Ordinal)
    {
        ["A2EUQ1WTGCTBG2"] = "sellercentral.amazon.ca",
        ["ATVPDKIKX0DER"] = "sellercentral.amazon.com",
        ["A1AM78C64UM0Y8"] = "sellercentral.amazon.com.mx",
        ["A2Q3Y263D00KWC"] = "sellercentral.amazon.com.br",
        ["A28R8C7NBKEWEA"] = "sellercentral.amazon.ie",
        ["A1RKKUPIHCS9HS"] = "sellercentral-europe.amazon.com",
        ["A1F83G8C2ARO7P"] = "sellercentral-europe.amazon.com",
        ["A13V1IB3VIYZZH"] = "sellercentral-europe.amazon.com",
        ["AMEN7PMS3EDWL"] = "sellercentral.amazon.com.be",
        ["A1805IZSGTT6HS"] = "sellercentral.amazon.nl",
        ["A1PA6795UKMFR9"] = "sellercentral-europe.amazon.com",
        ["APJ6JRA9NG5V4"] = "sellercentral-europe.amazon.com",
        ["A2NODRKZP88ZB9"] = "sellercentral.amazon.se",
        ["AE08WJ6YKNBMC"] = "sellercentral.amazon.co.za",
        ["A1C3SOZRARQ6R3"] = "sellercentral.amazon.pl",
        ["ARBP9OOSHTCHU"] = "sellercentral.amazon.eg",
        ["A33AVAJ2PDY3EV"] = "sellercentral.amazon.com.tr",
        ["A17E79C6D8DWNP"] = "sellercentral.amazon.sa",
        ["A2VIGQ35RCS4UG"] = "sellercentral.amazon.ae",
        ["A21TJRUUN4KGV"] = "sellercentral.amazon.in",
        ["A19VAU5U5O7RUS"] = "sellercentral.amazon.sg",
        ["A39IBJ37TRP1C6"] = "sellercentral.amazon.com.au",
        ["A1VC38T7YXB528"] = "sellercentral.amazon.co.jp"
    };

    /// <summary>Address of an order; null when the marketplace is not known.</summary>
    public static string? OrderUrl(string marketplaceId, string amazonOrderId) =>
        Hosts.TryGetValue(marketplaceId, out var host) ? $"https://{host}/orders-v3/order/{Uri.EscapeDataString(amazonOrderId)}" : null;
}

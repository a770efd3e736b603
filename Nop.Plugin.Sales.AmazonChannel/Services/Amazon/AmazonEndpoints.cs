using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>Addresses of Amazon's regions (Selling Partner API: SP-API endpoints; The Selling Partner API sandbox).</summary>
public static class AmazonEndpoints
{
    private static readonly Uri LoginWithAmazon = new("https://api.amazon.com/auth/o2/token");

    /// <summary>Base address of the Selling Partner API. Throws <see cref="ArgumentException"/> in words when a custom address may not be used.</summary>
    public static Uri Api(AmazonRegion region, string? custom) => region switch
    {
        AmazonRegion.NorthAmerica => new("https://sellingpartnerapi-na.amazon.com"),
        AmazonRegion.Europe => new("https://sellingpartnerapi-eu.amazon.com"),
        AmazonRegion.FarEast => new("https://sellingpartnerapi-fe.amazon.com"),
        AmazonRegion.NorthAmericaSandbox => new("https://sandbox.sellingpartnerapi-na.amazon.com"),
        AmazonRegion.EuropeSandbox => new("https://sandbox.sellingpartnerapi-eu.amazon.com"),
        AmazonRegion.FarEastSandbox => new("https://sandbox.sellingpartnerapi-fe.amazon.com"),
        AmazonRegion.Custom => Custom(custom, "custom endpoint"),
        _ => throw new ArgumentException($"The account's region {(int)region} is none of Amazon's. Choose a region on the configuration page.", nameof(region))
    };

    /// <summary>Address of Login with Amazon. Throws <see cref="ArgumentException"/> in words when a custom address may not be used.</summary>
    public static Uri Token(AmazonRegion region, string? custom) =>
        region == AmazonRegion.Custom && !string.IsNullOrWhiteSpace(custom) ? Custom(custom, "custom token endpoint") : LoginWithAmazon;

    /// <summary>Why an address may not be used, in words; null when it may.</summary>
    public static string? WhyNot(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            return $"\"{address}\" is not an absolute http or https address";
        if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)
            return $"\"{address}\" is plain http; only addresses on this machine (localhost) may be, use https";
        if (uri.UserInfo.Length > 0)
            return "an address must not carry a user name or password";
        return null;
    }

    private static Uri Custom(string? address, string what) =>
        WhyNot(address) is { } reason ? throw new ArgumentException($"The {what} cannot be used: {reason}.", nameof(address)) : new Uri(address!);
}

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>An operation of Amazon with its published usage plan (Selling Partner API: Usage Plans and Rate Limits).</summary>
/// <param name="Name">Amazon's name of the operation.</param>
/// <param name="Rate">Requests a second that the plan allows in the long run.</param>
/// <param name="Burst">Requests that the plan allows at once.</param>
public sealed record AmazonOperation(string Name, double Rate, int Burst)
{
    /// <summary>Orders API v2026-01-01, 100 orders a page.</summary>
    public static readonly AmazonOperation SearchOrders = new("searchOrders", 0.0056, 20);

    /// <summary>Orders API v2026-01-01, one order.</summary>
    public static readonly AmazonOperation GetOrder = new("getOrder", 0.5, 30);

    /// <summary>Sellers API v1.</summary>
    public static readonly AmazonOperation GetMarketplaceParticipations = new("getMarketplaceParticipations", 0.016, 15);

    /// <summary>Login with Amazon; no plan is published.</summary>
    public static readonly AmazonOperation Token = new("token", 1, 10);
}

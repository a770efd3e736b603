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

    /// <summary>Orders API v0, the part of it that stays: one package of one order.</summary>
    public static readonly AmazonOperation ConfirmShipment = new("confirmShipment", 2, 10);

    /// <summary>Orders API v2026-01-01; documented and withdrawn by Amazon.</summary>
    public static readonly AmazonOperation CancelOrder = new("cancelOrder", 1, 5);

    /// <summary>Feeds API v2021-06-30.</summary>
    public static readonly AmazonOperation CreateFeedDocument = new("createFeedDocument", 0.5, 15);

    /// <summary>The storage behind a feed document's address; no plan is published.</summary>
    public static readonly AmazonOperation UploadFeedDocument = new("uploadFeedDocument", 1, 15);

    /// <summary>Feeds API v2021-06-30; one feed every two minutes in the long run.</summary>
    public static readonly AmazonOperation CreateFeed = new("createFeed", 0.0083, 15);

    /// <summary>Feeds API v2021-06-30.</summary>
    public static readonly AmazonOperation GetFeed = new("getFeed", 2, 15);

    /// <summary>Feeds API v2021-06-30.</summary>
    public static readonly AmazonOperation GetFeedDocument = new("getFeedDocument", 0.0222, 10);

    /// <summary>The storage behind a feed document's address; no plan is published.</summary>
    public static readonly AmazonOperation DownloadFeedDocument = new("downloadFeedDocument", 1, 15);

    /// <summary>Login with Amazon; no plan is published.</summary>
    public static readonly AmazonOperation Token = new("token", 1, 10);
}

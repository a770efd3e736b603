using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>The operations of the Selling Partner API that the channel uses. Every failure is a <see cref="SellingPartnerApiException"/>.</summary>
public interface ISellingPartnerApi
{
    /// <summary>Up to 100 orders that changed within a window, with items, buyer, recipient, proceeds, fulfilment, cancellation, packages, tax and promotion (Orders API v2026-01-01, searchOrders).</summary>
    Task<OrdersPage> SearchOrdersAsync(AmazonConnection connection, SearchOrdersQuery query, CancellationToken cancellationToken = default);

    /// <summary>One order as raw JSON, with the same blocks (Orders API v2026-01-01, getOrder). An unknown id is a rejected call with status 404.</summary>
    Task<string> GetOrderAsync(AmazonConnection connection, string amazonOrderId, CancellationToken cancellationToken = default);

    /// <summary>The seller's marketplaces, pseudo marketplaces left out (Sellers API v1, getMarketplaceParticipations).</summary>
    Task<IReadOnlyList<MarketplaceParticipation>> GetMarketplaceParticipationsAsync(AmazonConnection connection, CancellationToken cancellationToken = default);

    /// <summary>Confirms that one package has left; the same package reference again edits that package (Orders API v0, confirmShipment). Returns Amazon's request id.</summary>
    Task<string> ConfirmShipmentAsync(AmazonConnection connection, string amazonOrderId, ConfirmShipmentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Asks to cancel a whole order; it is cancelled when the order says so (Orders API v2026-01-01, cancelOrder: documented and withdrawn, so expect 403 or 404). Returns Amazon's request id.</summary>
    Task<string> CancelOrderAsync(AmazonConnection connection, string amazonOrderId, string reasonCode, CancellationToken cancellationToken = default);
}

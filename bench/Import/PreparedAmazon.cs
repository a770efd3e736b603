using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Bench.Import;

/// <summary>Amazon with its pages made beforehand: what a measurement counts is the import's, and nothing of the way to Amazon.</summary>
internal sealed class PreparedAmazon : ISellingPartnerApi
{
    private const int PageSize = 100;

    private IReadOnlyList<string> _orders = [];

    /// <summary>The orders that the next window holds.</summary>
    public void Say(IReadOnlyList<string> orders) => _orders = orders;

    public Task<OrdersPage> SearchOrdersAsync(AmazonConnection connection, SearchOrdersQuery query, CancellationToken cancellationToken = default)
    {
        var first = query.PaginationToken is { } token ? int.Parse(token, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var next = first + PageSize;
        return Task.FromResult(new OrdersPage
        {
            Orders = [.. _orders.Skip(first).Take(PageSize)],
            NextToken = next < _orders.Count ? next.ToString(System.Globalization.CultureInfo.InvariantCulture) : null
        });
    }

    public Task<string> GetOrderAsync(AmazonConnection connection, string amazonOrderId, CancellationToken cancellationToken = default) => throw new NotSupportedException("Nothing is asked for again here.");

    public Task<IReadOnlyList<MarketplaceParticipation>> GetMarketplaceParticipationsAsync(AmazonConnection connection, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<string> ConfirmShipmentAsync(AmazonConnection connection, string amazonOrderId, ConfirmShipmentRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<string> CancelOrderAsync(AmazonConnection connection, string amazonOrderId, string reasonCode, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}

using System.Globalization;
using System.Text.Json;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>Orders and sellers of the Selling Partner API over HTTP.</summary>
public sealed class SellingPartnerApi(SellingPartnerHttp http) : ISellingPartnerApi
{
    private const string OrdersPath = "/orders/2026-01-01/orders";
    private const string IncludedData = "BUYER,RECIPIENT,PROCEEDS,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX";
    private const int PageSize = 100;

    /// <inheritdoc />
    public async Task<OrdersPage> SearchOrdersAsync(AmazonConnection connection, SearchOrdersQuery query, CancellationToken cancellationToken = default)
    {
        var parameters = new List<KeyValuePair<string, string>>
        {
            new("lastUpdatedAfter", Timestamp(query.LastUpdatedAfter)),
            new("lastUpdatedBefore", Timestamp(query.LastUpdatedBefore)),
            new("maxResultsPerPage", PageSize.ToString(CultureInfo.InvariantCulture)),
            new("includedData", IncludedData)
        };
        if (query.MarketplaceIds.Count > 0)
            parameters.Add(new("marketplaceIds", string.Join(',', query.MarketplaceIds)));
        if (query.PaginationToken is { } token)
            parameters.Add(new("paginationToken", token));

        var call = new AmazonCall(AmazonOperation.SearchOrders, HttpMethod.Get, OrdersPath) { Query = parameters, MarketplaceIds = query.MarketplaceIds };
        var response = await http.ReadAsync(connection, call, AmazonJson.Default.SearchOrdersResponse, cancellationToken);
        return new OrdersPage
        {
            Orders = [.. response.Orders.Select(order => order.GetRawText())],
            NextToken = string.IsNullOrEmpty(response.Pagination?.NextToken) ? null : response.Pagination.NextToken,
            LastUpdatedBefore = response.LastUpdatedBefore
        };
    }

    /// <inheritdoc />
    public async Task<string> GetOrderAsync(AmazonConnection connection, string amazonOrderId, CancellationToken cancellationToken = default)
    {
        var call = new AmazonCall(AmazonOperation.GetOrder, HttpMethod.Get, $"{OrdersPath}/{Uri.EscapeDataString(amazonOrderId)}") { Query = [new("includedData", IncludedData)] };
        var response = await http.ReadAsync(connection, call, AmazonJson.Default.GetOrderResponse, cancellationToken);
        return response.Order.GetRawText();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<MarketplaceParticipation>> GetMarketplaceParticipationsAsync(AmazonConnection connection, CancellationToken cancellationToken = default)
    {
        var call = new AmazonCall(AmazonOperation.GetMarketplaceParticipations, HttpMethod.Get, "/sellers/v1/marketplaceParticipations");
        var response = await http.ReadAsync(connection, call, AmazonJson.Default.MarketplaceParticipationsResponse, cancellationToken);
        return [.. (response.Payload ?? []).Where(entry => entry.Marketplace.Name?.StartsWith("Non-Amazon", StringComparison.OrdinalIgnoreCase) != true)];
    }

    /// <inheritdoc />
    public async Task<string> ConfirmShipmentAsync(AmazonConnection connection, string amazonOrderId, ConfirmShipmentRequest request, CancellationToken cancellationToken = default)
    {
        var answer = await http.CallAsync(connection, new AmazonCall(AmazonOperation.ConfirmShipment, HttpMethod.Post, $"/orders/v0/orders/{Uri.EscapeDataString(amazonOrderId)}/shipmentConfirmation")
        {
            Body = JsonSerializer.Serialize(request, AmazonJson.Default.ConfirmShipmentRequest),
            MarketplaceIds = [request.MarketplaceId]
        }, cancellationToken);
        return answer.RequestId;
    }

    /// <inheritdoc />
    public async Task<string> CancelOrderAsync(AmazonConnection connection, string amazonOrderId, string reasonCode, CancellationToken cancellationToken = default)
    {
        var answer = await http.CallAsync(connection, new AmazonCall(AmazonOperation.CancelOrder, HttpMethod.Put, $"{OrdersPath}/{Uri.EscapeDataString(amazonOrderId)}/cancellation")
        {
            Body = JsonSerializer.Serialize(new CancelOrderRequest { CancelReasonCode = reasonCode }, AmazonJson.Default.CancelOrderRequest)
        }, cancellationToken);
        return answer.RequestId;
    }

    private static string Timestamp(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

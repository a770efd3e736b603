using AmazonSimulator.Http;

namespace AmazonSimulator.Orders;

/// <summary>cancelOrder of v2026-01-01: whole orders only, answered before it is done.</summary>
internal sealed class CancelOrderEndpoint(SimulatorOptions options)
{
    private static readonly string[] Reasons =
        ["NO_INVENTORY", "BUYER_CANCELLED", "SHIPPING_ADDRESS_UNDELIVERABLE", "CUSTOMER_EXCHANGE", "PRICING_ERROR"];

    public ApiAnswer Put(ApiCall call)
    {
        if (!options.OffersCancelOrder)
            throw ApiException.Denied();
        var order = OrdersEndpoint.Find(call.Seller, call.Route("orderId"));
        var reason = JsonText.ParseObject(call.Body).Text("cancelReasonCode");
        if (!Reasons.Contains(reason))
            throw ApiException.InvalidInput($"The cancelReasonCode you have submitted is not valid. It must be one of {string.Join(", ", Reasons)}.");
        if (order.Status == "PARTIALLY_SHIPPED")
            throw ApiException.InvalidInput($"Order {order.Id} is partially shipped. Partial cancellations are not supported.");
        if (OrderCancellation.Obstacle(order) is { } obstacle)
            throw ApiException.InvalidInput($"Order {order.Id} {obstacle}.");

        call.Seller.Orders.Change(order.Id, call.Now, json => OrderCancellation.Apply(json, reason!));
        return new ApiAnswer(202);
    }
}

using System.Text.Json.Nodes;
using AmazonSimulator.Http;

namespace AmazonSimulator.Orders;

internal static class OrderCancellation
{
    /// <summary>Why the seller may not cancel this order, null if it may.</summary>
    public static string? Obstacle(BookedOrder order) => order switch
    {
        { FulfilledBy: "AMAZON" } => "is fulfilled by Amazon and cannot be cancelled by the seller",
        { Status: "CANCELLED" } => "is already cancelled",
        { Status: "SHIPPED" } => "has already been shipped and cannot be cancelled",
        { Status: "PENDING" or "PENDING_AVAILABILITY" } => "is pending and cannot be cancelled yet",
        { Status: null } => "has no fulfillment status",
        _ => null
    };

    /// <summary>Cancels the whole order, as Amazon does whatever was shipped of it.</summary>
    public static void Apply(JsonObject order, string reason)
    {
        if (order["fulfillment"] is JsonObject fulfillment)
            fulfillment["fulfillmentStatus"] = "CANCELLED";
        foreach (var item in order.Objects("orderItems"))
        {
            if (item["cancellation"] is not JsonObject cancellation)
                item["cancellation"] = cancellation = [];
            cancellation["cancellationExecution"] = new JsonObject { ["cancelledBy"] = "MERCHANT", ["cancelReason"] = reason };
            if (item["fulfillment"] is JsonObject itemFulfillment)
                itemFulfillment["quantityUnfulfilled"] = 0;
        }
    }
}

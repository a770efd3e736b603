using System.Text.Json.Nodes;
using AmazonSimulator.Http;

namespace AmazonSimulator.Orders;

/// <summary>An order with the values it is searched by. The JSON is never changed once booked.</summary>
internal sealed record BookedOrder(
    string Id, DateTimeOffset? Created, DateTimeOffset? Updated, string? MarketplaceId, string? Status, string? FulfilledBy, JsonObject Json)
{
    public static BookedOrder Of(JsonObject order)
    {
        ArgumentNullException.ThrowIfNull(order);
        // Read back from text: numbers are then numbers, whatever type of number the caller put in.
        var copy = (JsonObject)JsonNode.Parse(order.ToJsonString())!;
        return new(
            copy.Text("orderId") ?? "", Iso8601.Read(copy.Text("createdTime")), Iso8601.Read(copy.Text("lastUpdatedTime")),
            copy["salesChannel"].Text("marketplaceId"), copy["fulfillment"].Text("fulfillmentStatus"), copy["fulfillment"].Text("fulfilledBy"), copy);
    }

    public JsonObject Copy() => (JsonObject)Json.DeepClone();
}

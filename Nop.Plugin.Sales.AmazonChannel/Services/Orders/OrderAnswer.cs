using System.Text.Json;
using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>
/// An answer of Amazon's as it is stored. What it leaves unsaid of the fulfilment stays where silence would cost a piece. One that names no lines says nothing about lines, money and address: it is laid over the last one that had lines,
/// so that status, packages and whatever else it does say count, and nothing that was known is lost. Pure.
/// </summary>
/// <param name="Json">The text that is stored.</param>
/// <param name="Order">What it says.</param>
/// <param name="ItemsMissing">True when the answer itself named no lines.</param>
public sealed record OrderAnswer(string Json, OrderSnapshot Order, bool ItemsMissing)
{
    private const string Items = "orderItems";
    private const string Money = "proceeds";
    private const string Recipient = "recipient";
    private const string Fulfillment = "fulfillment";

    /// <summary>Makes what is stored of an answer.</summary>
    /// <param name="json">What Amazon sent.</param>
    /// <param name="order">The same, read.</param>
    /// <param name="earlier">Gives what is stored of the order already; null when nothing is, or when it cannot be read. Asked only where it is needed.</param>
    /// <param name="known">What was known of the order's fulfilment; null of a new one.</param>
    public static OrderAnswer Of(string json, OrderSnapshot order, Func<string?> earlier, KnownFulfillment? known = null)
    {
        (json, order) = Whole(json, order, known);
        if (order.OrderItems.Count > 0)
            return new OrderAnswer(json, order, ItemsMissing: false);
        try
        {
            if (Over(json, earlier()) is { } laid)
                return new OrderAnswer(laid, SnapshotStore.Read(laid), ItemsMissing: true);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException)
        {
            // what is stored cannot be worked on, or names a field twice, which this way of reading does not take
        }

        return new OrderAnswer(json, order, ItemsMissing: true);
    }

    // that Amazon says nothing makes no order of Amazon's the merchant's, and releases no Pending order
    private static (string Json, OrderSnapshot Order) Whole(string json, OrderSnapshot order, KnownFulfillment? known)
    {
        var fulfilledBy = string.IsNullOrEmpty(order.Fulfillment?.FulfilledBy) && known?.FulfilledBy == AmazonValues.Amazon ? known.FulfilledBy : null;
        var status = OrderFacts.Status(order).Length == 0 && known?.Status is AmazonValues.Pending or AmazonValues.PendingAvailability ? known!.Status : null;
        if (fulfilledBy is null && status is null)
            return (json, order);
        try
        {
            var whole = JsonNode.Parse(json)!.AsObject();
            if (whole[Fulfillment] is not JsonObject fulfillment)
                whole[Fulfillment] = fulfillment = [];
            fulfillment["fulfilledBy"] = fulfilledBy ?? fulfillment["fulfilledBy"]?.DeepClone();
            fulfillment["fulfillmentStatus"] = status ?? fulfillment["fulfillmentStatus"]?.DeepClone();
            var text = whole.ToJsonString();
            return (text, SnapshotStore.Read(text));
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException)
        {
            // it names a field twice, which this way of reading does not take
            return (json, order);
        }
    }

    // null when the earlier answer has no lines either
    private static string? Over(string json, string? earlier)
    {
        if (earlier is null || JsonNode.Parse(earlier) is not JsonObject order || order[Items] is not JsonArray { Count: > 0 } || JsonNode.Parse(json) is not JsonObject later)
            return null;
        foreach (var (name, value) in later)
        {
            if (value is not (null or JsonArray { Count: 0 }) && name != Money && (name != Recipient || order[Recipient] is null))
                order[name] = value.DeepClone();
        }

        return order.ToJsonString();
    }
}

/// <summary>What was known of an order's fulfilment before an answer.</summary>
/// <param name="FulfilledBy">MERCHANT or AMAZON.</param>
/// <param name="Status">Amazon's status.</param>
public sealed record KnownFulfillment(string FulfilledBy, string Status);

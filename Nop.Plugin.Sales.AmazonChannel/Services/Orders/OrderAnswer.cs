using System.Text.Json;
using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>
/// An answer of Amazon's as it is stored. One that names no lines says nothing about lines, money and address: it is laid over the last one that had lines,
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

    /// <summary>Makes what is stored of an answer.</summary>
    /// <param name="json">What Amazon sent.</param>
    /// <param name="order">The same, read.</param>
    /// <param name="earlier">Gives what is stored of the order already; null when nothing is, or when it cannot be read. Asked only where it is needed.</param>
    public static OrderAnswer Of(string json, OrderSnapshot order, Func<string?> earlier)
    {
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

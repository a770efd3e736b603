using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace AmazonSimulator.Orders;

/// <summary>What includedData brings: a block comes only when its dataset was asked for.</summary>
internal static class Datasets
{
    private static readonly FrozenDictionary<string, string> OrderBlocks = new Dictionary<string, string>
    {
        ["buyer"] = "BUYER",
        ["recipient"] = "RECIPIENT",
        ["proceeds"] = "PROCEEDS",
        ["payment"] = "PAYMENT",
        ["tax"] = "TAX",
        ["fulfillment"] = "FULFILLMENT",
        ["packages"] = "PACKAGES",
        ["fulfillmentOrders"] = "FULFILLMENT_ORDERS"
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> ItemBlocks = new Dictionary<string, string>
    {
        ["proceeds"] = "PROCEEDS",
        ["expense"] = "EXPENSE",
        ["promotion"] = "PROMOTION",
        ["cancellation"] = "CANCELLATION",
        ["fulfillment"] = "FULFILLMENT",
        ["tax"] = "TAX"
    }.ToFrozenDictionary();

    public static IReadOnlySet<string> All { get; } = OrderBlocks.Values.Concat(ItemBlocks.Values).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The order with the blocks of these datasets only.</summary>
    public static JsonObject Project(JsonObject order, IReadOnlySet<string> included)
    {
        var projected = Keep(order, OrderBlocks, included);
        if (order["orderItems"] is JsonArray items)
            projected["orderItems"] = new JsonArray([.. items.Select(item => item is JsonObject json ? Keep(json, ItemBlocks, included) : item?.DeepClone())]);
        return projected;
    }

    private static JsonObject Keep(JsonObject json, FrozenDictionary<string, string> blocks, IReadOnlySet<string> included)
    {
        var kept = new JsonObject();
        foreach (var (name, value) in json)
            if (!blocks.TryGetValue(name, out var dataset) || included.Contains(dataset))
                kept[name] = value?.DeepClone();
        return kept;
    }
}

using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Decides what each line of an order must hold of the shop's stock. Pure.</summary>
public static class StockTargets
{
    /// <summary>What each line must hold while the order is sold; a line that an admin has deleted holds what it holds.</summary>
    public static IReadOnlyDictionary<string, StockTarget> Of(PlanInput input)
    {
        var targets = input.Order.OrderItems
            .Where(item => input.Shop.Products.ContainsKey(item.OrderItemId) && !LineTargets.IsRemoved(input, item))
            .ToDictionary(item => item.OrderItemId, item => new StockTarget(
                OrderFacts.IsAmazonFulfilled(input.Order) ? 0 : LineTargets.Pieces(input, item), input.Shop.Products[item.OrderItemId]));
        foreach (var (itemId, target) in Corrections(input))
            targets.TryAdd(itemId, target);
        return targets;
    }

    /// <summary>Nothing held any more by any line.</summary>
    public static IReadOnlyDictionary<string, StockTarget> GiveBackAll(PlanInput input) => Nothing(input, line => line.StockTaken != 0);

    /// <summary>What each line must hold of an order that was cancelled or deleted in the shop: Amazon gives it back by cancelling, and else it is sold.</summary>
    public static IReadOnlyDictionary<string, StockTarget> WithoutShopOrder(PlanInput input) =>
        OrderFacts.Status(input.Order) == AmazonValues.Cancelled ? GiveBackAll(input) : Corrections(input);

    // what the host has given back without the order ever having taken it
    private static IReadOnlyDictionary<string, StockTarget> Corrections(PlanInput input) => Nothing(input, line => line.StockTaken < 0);

    private static Dictionary<string, StockTarget> Nothing(PlanInput input, Func<KnownLine, bool> isMeant) => input.Known.Lines
        .Where(line => isMeant(line.Value))
        .ToDictionary(line => line.Key, line => new StockTarget(0, input.Shop.Products.GetValueOrDefault(line.Key) ?? new ProductMatch { ProductId = 0 }));
}

using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Decides what each line of an order must hold of the shop's stock. Pure.</summary>
public static class StockTargets
{
    /// <summary>What each line must hold while the order is sold.</summary>
    public static IReadOnlyDictionary<string, StockTarget> Of(PlanInput input) => input.Order.OrderItems
        .Where(item => input.Shop.Products.ContainsKey(item.OrderItemId) && !LineTargets.IsRemoved(input, item))
        .ToDictionary(item => item.OrderItemId, item => new StockTarget(
            OrderFacts.IsAmazonFulfilled(input.Order) ? 0 : OrderFacts.Quantity(item), input.Shop.Products[item.OrderItemId]));

    /// <summary>Nothing held any more by any line.</summary>
    public static IReadOnlyDictionary<string, StockTarget> GiveBackAll(PlanInput input) => input.Known.Lines
        .Where(line => line.Value is { StockTaken: not 0, RemovedInShop: false })
        .ToDictionary(line => line.Key, line => new StockTarget(0, input.Shop.Products.GetValueOrDefault(line.Key) ?? new ProductMatch { ProductId = 0 }));
}

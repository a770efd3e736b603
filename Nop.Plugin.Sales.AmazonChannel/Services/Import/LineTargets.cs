using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Decides which lines a shop order has. Pure.</summary>
public static class LineTargets
{
    /// <summary>The lines that the shop order must have.</summary>
    public static IReadOnlyList<LineTarget> Of(PlanInput input, OrderMoney money) =>
    [
        .. input.Order.OrderItems
            .Where(item => OrderFacts.Quantity(item) > 0 && !IsRemoved(input, item) && input.Shop.Products.ContainsKey(item.OrderItemId))
            .Select(item => new LineTarget(item.OrderItemId, input.Shop.Products[item.OrderItemId], OrderFacts.Quantity(item),
                money.Lines.GetValueOrDefault(item.OrderItemId) ?? LineMoney.Nothing) { Pieces = Pieces(input, item) })
    ];

    /// <summary>Pieces that the shop's line must have: what an admin has made of it, until Amazon sells another quantity than the one it was made of.</summary>
    public static int Pieces(PlanInput input, ItemSnapshot item)
    {
        var sold = OrderFacts.Quantity(item);
        return input.Known.Lines.GetValueOrDefault(item.OrderItemId) is { ShopQuantity: { } edited, WrittenQuantity: { } written } && written == sold ? edited : sold;
    }

    /// <summary>True for a line that an admin has deleted from the shop order.</summary>
    public static bool IsRemoved(PlanInput input, ItemSnapshot item) => input.Known.Lines.GetValueOrDefault(item.OrderItemId)?.RemovedInShop == true;
}

using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Decides which lines a shop order has, and of how many pieces. Pure.</summary>
public static class LineTargets
{
    /// <summary>The lines that the shop order must have. One that is no longer sold stays, without money, as long as a shipment holds pieces of it.</summary>
    public static IReadOnlyList<LineTarget> Of(PlanInput input, OrderMoney money, BuyerCancellation buyer) =>
    [
        .. input.Order.OrderItems.Select(item => (Id: item.OrderItemId, Pieces: Sold(item, buyer) is > 0 and var sold ? sold : Anchored(input, item.OrderItemId)))
            .Concat(NoLongerNamed(input).Select(id => (Id: id, Pieces: Anchored(input, id))))
            .Where(line => line.Pieces > 0 && !IsRemoved(input, line.Id) && input.Shop.Products.ContainsKey(line.Id))
            .Select(line => new LineTarget(line.Id, input.Shop.Products[line.Id], line.Pieces, money.Lines.GetValueOrDefault(line.Id) ?? LineMoney.Nothing)
            {
                Pieces = Edited(input, line.Id, line.Pieces)
            })
    ];

    /// <summary>Pieces that a line that is sold has in the shop: those that are sold, or what an admin has made of just them.</summary>
    public static int Pieces(PlanInput input, ItemSnapshot item, BuyerCancellation buyer) => Sold(item, buyer) is > 0 and var sold ? Edited(input, item.OrderItemId, sold) : 0;

    /// <summary>Lines that are sold and of which the shop knows no product.</summary>
    public static IReadOnlyList<ItemSnapshot> Unknown(PlanInput input, BuyerCancellation buyer) =>
        [.. input.Order.OrderItems.Where(item => Sold(item, buyer) > 0 && !IsRemoved(input, item.OrderItemId) && !input.Shop.Products.ContainsKey(item.OrderItemId))];

    /// <summary>Lines that the order had and that Amazon names no longer, by Amazon item id.</summary>
    public static IEnumerable<string> NoLongerNamed(PlanInput input) => input.Known.Lines.Keys.Where(id => Named(input, id) is null);

    /// <summary>Pieces of a line that the shop sells: Amazon's, less those that the buyer gets cancelled.</summary>
    public static int Sold(ItemSnapshot item, BuyerCancellation buyer) => buyer.Lines.TryGetValue(item.OrderItemId, out var kept) ? kept : OrderFacts.Quantity(item);

    /// <summary>Pieces of a line that have left, by the shop's shipments or by what Amazon says, whichever is more; none of an order that Amazon fulfils.</summary>
    public static int Left(PlanInput input, string amazonItemId)
    {
        if (OrderFacts.IsAmazonFulfilled(input.Order))
            return 0;
        var known = input.Known.Lines.GetValueOrDefault(amazonItemId);
        var shipped = known?.Shipped ?? 0;
        return Named(input, amazonItemId) is { } item
            ? Math.Max(shipped, Math.Min(ShipmentPlanner.Sent(input.Order, item), Math.Max(item.QuantityOrdered, known?.StockTaken ?? 0)))
            : shipped;
    }

    /// <summary>True for a line that an admin has deleted from the shop order.</summary>
    public static bool IsRemoved(PlanInput input, string amazonItemId) => input.Known.Lines.GetValueOrDefault(amazonItemId)?.RemovedInShop == true;

    // until another quantity is sold than the one that was edited
    private static int Edited(PlanInput input, string id, int sold) =>
        input.Known.Lines.GetValueOrDefault(id) is { ShopQuantity: { } edited, WrittenQuantity: { } written } && written == sold ? edited : sold;

    private static int Anchored(PlanInput input, string id) => input.Known.Lines.GetValueOrDefault(id)?.IsInShop == true ? Left(input, id) : 0;

    private static ItemSnapshot? Named(PlanInput input, string id) => input.Order.OrderItems.FirstOrDefault(item => item.OrderItemId == id);
}

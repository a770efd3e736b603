using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Decides what each line of an order must hold of the shop's stock. What has left is not given back. Pure.</summary>
public static class StockTargets
{
    private static readonly ProductMatch WhereItWasTaken = new() { ProductId = 0 };

    /// <summary>What each line must hold while the order is sold: a line that Amazon names no longer holds nothing, one without a product of the shop takes nothing.</summary>
    public static IReadOnlyDictionary<string, StockTarget> Of(PlanInput input, BuyerCancellation buyer)
    {
        var targets = NoMoreThanSold(input, buyer).ToDictionary();
        foreach (var item in input.Order.OrderItems.Where(item => input.Shop.Products.ContainsKey(item.OrderItemId) && !LineTargets.IsRemoved(input, item.OrderItemId)))
        {
            var pieces = OrderFacts.IsAmazonFulfilled(input.Order) ? 0 : Math.Max(LineTargets.Pieces(input, item, buyer), Gone(input, item.OrderItemId));
            targets[item.OrderItemId] = new StockTarget(pieces, input.Shop.Products[item.OrderItemId]);
        }

        return targets;
    }

    /// <summary>What each line holds already, as far as it is sold or has left: for an order that waits with stock reserved.</summary>
    public static IReadOnlyDictionary<string, StockTarget> NoMoreThanSold(PlanInput input, BuyerCancellation buyer)
    {
        var sold = input.Order.OrderItems.ToDictionary(item => item.OrderItemId, item => LineTargets.Pieces(input, item, buyer));
        return Held(input, (id, taken) => Math.Min(taken, Math.Max(sold.GetValueOrDefault(id), Gone(input, id))));
    }

    /// <summary>Nothing held any more but what has left.</summary>
    public static IReadOnlyDictionary<string, StockTarget> GiveBackAll(PlanInput input) => Held(input, (id, _) => Gone(input, id));

    /// <summary>What each line must hold of an order that was cancelled or deleted in the shop: Amazon's cancellation gives back what the host has not, and else it is sold.</summary>
    public static IReadOnlyDictionary<string, StockTarget> WithoutShopOrder(PlanInput input) =>
        OrderFacts.Status(input.Order) == AmazonValues.Cancelled ? GiveBackAll(input) : Held(input, (_, taken) => taken, line => line.StockTaken < 0);

    // a line that the host has given back more of than it ever took is to hold nothing
    private static Dictionary<string, StockTarget> Held(PlanInput input, Func<string, int, int> pieces, Func<KnownLine, bool>? isMeant = null) => input.Known.Lines
        .Where(line => line.Value.StockTaken != 0 && isMeant?.Invoke(line.Value) != false)
        .ToDictionary(line => line.Key, line => new StockTarget(Math.Max(0, pieces(line.Key, line.Value.StockTaken)), WhereItWasTaken));

    // of what a line holds, the pieces that have left
    private static int Gone(PlanInput input, string id) => Math.Clamp(input.Known.Lines.GetValueOrDefault(id)?.StockTaken ?? 0, 0, LineTargets.Left(input, id));
}

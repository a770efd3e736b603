using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// What the shop order gives up because the buyer asks for it and the account wants that. A request for all of an order cancels it; one for a part takes that part out,
/// as far as it has not left. What was given up once stays so while the request is open, whatever becomes of the account's setting. Pure.
/// </summary>
/// <param name="OfOrder">True when the whole shop order is cancelled.</param>
/// <param name="Lines">Pieces that stay of each line that the buyer asks back, by Amazon item id; empty when the whole order is cancelled.</param>
public sealed record BuyerCancellation(bool OfOrder, IReadOnlyDictionary<string, int> Lines)
{
    private static readonly BuyerCancellation None = new(OfOrder: false, new Dictionary<string, int>());

    /// <summary>Decides.</summary>
    public static BuyerCancellation Of(PlanInput input)
    {
        var order = input.Order;
        if (OrderFacts.IsAmazonFulfilled(order) || OrderFacts.Status(order) is not (AmazonValues.Unshipped or AmazonValues.PartiallyShipped)
            || input.Known.KeptDespiteRequest || input.Known.ReinstatedInShop)
            return None;

        var isOfOrder = OrderFacts.AsksForAll(order) && order.OrderItems.All(item => LineTargets.Left(input, item.OrderItemId) == 0)
            && AmazonValues.CanCancel(OrderFacts.Status(order), OrderFacts.FulfilledBy(order));
        if (isOfOrder)
            return input.Rules.CancelOnBuyerRequest || input.Known.State == ImportState.CancelledForBuyer ? new BuyerCancellation(OfOrder: true, None.Lines) : None;
        return new BuyerCancellation(OfOrder: false, OrderFacts.AskedBack(order)
            .Where(item => (input.Rules.CancelOnBuyerRequest || HasLeftShop(input, item)) && LineTargets.Left(input, item.OrderItemId) < OrderFacts.Quantity(item))
            .ToDictionary(item => item.OrderItemId, item => LineTargets.Left(input, item.OrderItemId)));
    }

    private static bool HasLeftShop(PlanInput input, ItemSnapshot item) => input.Known.Lines.GetValueOrDefault(item.OrderItemId)?.HasLeftShop == true;
}

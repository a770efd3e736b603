using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Plans for shop orders that are cancelled: by Amazon, for the buyer, by a person in the shop; and whether one is taken up again. Pure.</summary>
public static class CancelPlan
{
    /// <summary>The plan of an order that Amazon has cancelled. What has left is not given back and stays shipped.</summary>
    public static OrderPlan AtAmazon(PlanInput input)
    {
        var problems = new Dictionary<OrderProblem, ChannelMessage>(PlanProblems.KeptWhenCancelled(input));
        foreach (var left in PlanProblems.CancelledAfterShipping(input))
            problems[left.Key] = left.Value;
        return new OrderPlan
        {
            State = ImportState.Cancelled,
            Problems = problems,
            Summary = new ChannelMessage("Summary.Cancelled"),
            Stock = StockTargets.GiveBackAll(input),
            ShopOrder = new ShopOrderTarget
            {
                Cancel = true,
                Reported = ShipmentPlanner.Report(input.Order),
                ShippingStatus = input.Known.Lines.Keys.Any(id => LineTargets.Left(input, id) > 0) ? ShippingStatus.PartiallyShipped : ShippingStatus.NotYetShipped,
                Notes = OrderNotes.OfCancellation(input.Order)
            }
        };
    }

    /// <summary>The plan of an order that the channel cancels because its buyer asks for it.</summary>
    public static OrderPlan ForBuyer(PlanInput input)
    {
        var plan = new OrderPlan { State = ImportState.CancelledForBuyer, Problems = PlanProblems.KeptWhenCancelled(input), Summary = new ChannelMessage("Summary.CancelledForBuyer") };
        return input.Known is { State: ImportState.CancelledForBuyer, Cancellation: not KnownCancellation.None, ShopOrderStatus: OrderStatus.Cancelled }
            ? plan
            : plan with
            {
                Stock = StockTargets.GiveBackAll(input),
                ShopOrder = new ShopOrderTarget { Cancel = true, Notes = OrderNotes.OfBuyersCancellation(input.Order) }
            };
    }

    /// <summary>The plan of an order that a person has cancelled in the shop: nothing is done about it, but to its stock what the host has not done.</summary>
    public static OrderPlan InShop(PlanInput input)
    {
        var status = OrderFacts.Status(input.Order);
        var plan = new OrderPlan
        {
            State = status == AmazonValues.Cancelled ? ImportState.Cancelled : ImportState.CancelledInShop,
            Summary = new ChannelMessage("Summary.CancelledInShop", status),
            Stock = StockTargets.WithoutShopOrder(input)
        };
        return IsShippedSince(input) ? Told(plan, input, OrderProblem.ShippedAfterCancellation) : plan;
    }

    /// <summary>The plan of an order that the channel has cancelled and that Amazon does not, or no longer, report as cancelled; null when it is to be taken up again.</summary>
    public static OrderPlan? Left(PlanInput input)
    {
        var known = input.Known;
        if (!known.State.IsCancelledByChannel() || known.ShopOrderStatus != OrderStatus.Cancelled)
            return null;

        var status = OrderFacts.Status(input.Order);
        var plan = new OrderPlan { State = known.State, Summary = new ChannelMessage("Summary.StillCancelled", status) };
        if (!AmazonValues.IsShipped(status) && status is not (AmazonValues.Unshipped or AmazonValues.PartiallyShipped))
            return plan;
        // without a word of how it was left, Amazon's cancellation may have found an order that a person had cancelled before
        var isOthers = known is { State: ImportState.Cancelled, Cancellation: KnownCancellation.None };
        return isOthers || known.Cancellation == KnownCancellation.Changed ? Told(plan, input, OrderProblem.NotReinstated) : null;
    }

    /// <summary>True when an order is taken up again that the channel has cancelled, or had begun to.</summary>
    public static bool Reinstates(PlanInput input) => input.Known.State.IsCancelledByChannel() && !input.Known.ReinstatedInShop;

    // looked at until a person has seen to it
    private static OrderPlan Told(OrderPlan plan, PlanInput input, OrderProblem problem) => plan with
    {
        Problems = new Dictionary<OrderProblem, ChannelMessage> { [problem] = new($"Problem.{problem}", OrderFacts.Status(input.Order)) },
        LookAgainOn = input.Now
    };

    private static bool IsShippedSince(PlanInput input) => OrderFacts.Status(input.Order) is var status
        && (AmazonValues.IsShipped(status) && input.Known.ShopShippingStatus is not (ShippingStatus.Shipped or ShippingStatus.Delivered or ShippingStatus.ShippingNotRequired)
            || status == AmazonValues.PartiallyShipped && input.Known.ShopShippingStatus == ShippingStatus.NotYetShipped);
}

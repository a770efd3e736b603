using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Decides what a snapshot means for the shop order. Pure: the same input gives the same plan.</summary>
public static class OrderPlanner
{
    /// <summary>Makes the plan.</summary>
    public static OrderPlan Plan(PlanInput input)
    {
        var decided = ItemsMissing.Asked(input, Decide(input)) with
        {
            KeptDespiteRequest = (input.Known.KeptDespiteRequest || input.Known.ReinstatedInShop) && OrderFacts.BuyerRequest(input.Order) is not null
        };
        return input.Rules.DryRun ? HeldPlan.Of(input, decided) : decided;
    }

    private static OrderPlan Decide(PlanInput input)
    {
        var known = input.Known;
        if (known.ShopOrderDeleted)
            return LeftAlone(ImportState.Skipped, new ChannelMessage("Summary.ShopOrderDeleted"), OrderProblem.ShopOrderDeleted) with { Stock = StockTargets.WithoutShopOrder(input) };
        if (known.CancelledInShop)
            return CancelPlan.InShop(input);
        if (!input.Rules.ImportOrders)
            return new OrderPlan
            {
                State = known.ShopOrderStatus is null ? ImportState.Skipped : known.State,
                Summary = new ChannelMessage("Summary.ImportOff"),
                Problems = known.ShopOrderStatus is null ? new Dictionary<OrderProblem, ChannelMessage>() : PlanProblems.Kept(input),
                IsHeldBack = true
            };

        var buyer = BuyerCancellation.Of(input);
        return known.ShopOrderStatus is null ? PlanNew(input, buyer) : PlanExisting(input, buyer);
    }

    private static OrderPlan PlanNew(PlanInput input, BuyerCancellation buyer)
    {
        var order = input.Order;
        if (WhyNotOurs(input) is { } reason)
            return new OrderPlan { State = ImportState.Skipped, Summary = reason, Stock = StockTargets.GiveBackAll(input) };

        var status = OrderFacts.Status(order);
        if (status == AmazonValues.Cancelled)
            return new OrderPlan { State = ImportState.Cancelled, Summary = new ChannelMessage("Summary.CancelledBeforeImport"), Stock = StockTargets.GiveBackAll(input) };
        if (OrderFacts.IsAmazonFulfilled(order) && !AmazonValues.IsShipped(status))
            return new OrderPlan { State = ImportState.Waiting, Summary = new ChannelMessage("Summary.WaitsForAmazonToShip", status), Stock = StockTargets.GiveBackAll(input) };
        if (!IsReleased(status))
            return PlanPending(input, status, buyer);
        if (ItemsMissing.In(input))
            return ItemsMissing.Waiting(input);
        if (PlanProblems.InTheWay(input, buyer) is { Count: > 0 } missing)
            return new OrderPlan
            {
                State = ImportState.NeedsAttention,
                Problems = missing,
                Summary = missing.Values.First(),
                Stock = StockTargets.NoMoreThanSold(input, buyer),
                LookAgainOn = input.Now,
                AskAgain = MoneyCheck.Ask(input, keepsBooked: false)
            };
        if (buyer.OfOrder)
            return new OrderPlan { State = ImportState.Waiting, Summary = new ChannelMessage("Summary.BuyerCancelled"), Stock = StockTargets.GiveBackAll(input) };

        return MoneyCheck.WaitsUntil(input) is { } until
            ? new OrderPlan
            {
                State = ImportState.Waiting,
                Summary = new ChannelMessage("Summary.WaitsForMoney"),
                Stock = StockTargets.NoMoreThanSold(input, buyer),
                LookAgainOn = until,
                AskAgain = MoneyCheck.Ask(input, keepsBooked: false)
            }
            : PlanShopOrder(input, buyer, new ChannelMessage("Summary.Imported", status));
    }

    private static OrderPlan PlanExisting(PlanInput input, BuyerCancellation buyer)
    {
        var status = OrderFacts.Status(input.Order);
        if (status == AmazonValues.Cancelled)
            return CancelPlan.AtAmazon(input);
        if (buyer.OfOrder)
            return CancelPlan.ForBuyer(input);
        if (CancelPlan.Left(input) is { } cancelled)
            return cancelled;
        if (input.Order.OrderItems.Count == 0)
            return ItemsMissing.LeftAsItIs(input);
        if (!IsReleased(status))
            return new OrderPlan { State = ImportState.Imported, Problems = PlanProblems.Kept(input), Summary = new ChannelMessage("Summary.Status", status) };

        // a product that has vanished since the import stops nothing: its line stays as it is
        return PlanShopOrder(input, buyer, new ChannelMessage("Summary.Status", status));
    }

    private static OrderPlan PlanPending(PlanInput input, string status, BuyerCancellation buyer)
    {
        var hold = PendingHold.Of(input, status, buyer);
        var problems = hold.Holds ? PlanProblems.Oversold(input, LineTargets.Of(input, OrderMoney.None, buyer), buyer) : new Dictionary<OrderProblem, ChannelMessage>();
        return new OrderPlan
        {
            State = ImportState.Waiting,
            Summary = new ChannelMessage("Summary.WaitsForAmazon", status),
            Problems = problems,
            Stock = hold.Holds ? StockTargets.Of(input, buyer) : StockTargets.GiveBackAll(input),
            LookAgainOn = Earlier(hold.LookAgainOn, HealsOn(input, problems)),
            AskAgain = hold.AskAgain
        };
    }

    private static OrderPlan PlanShopOrder(PlanInput input, BuyerCancellation buyer, ChannelMessage summary)
    {
        var order = input.Order;
        var money = MoneyOf(input, buyer);
        var lines = LineTargets.Of(input, money, buyer);
        var unknown = LineTargets.Unknown(input, buyer);
        var keepsBooked = MoneyCheck.KeepsBooked(input, lines);
        var rate = keepsBooked ? null : MoneyCheck.Rate(input, money, lines);
        var problems = PlanProblems.Of(input, money, lines, buyer);
        var isShipped = AmazonValues.IsShipped(OrderFacts.Status(order));
        return new OrderPlan
        {
            State = ImportState.Imported,
            Problems = problems,
            Summary = summary,
            Stock = StockTargets.Of(input, buyer),
            LookAgainOn = unknown.Count > 0 || lines.Any(line => line.Product.IsPlaceholder) || MoneyCheck.LacksCurrency(input) ? input.Now : HealsOn(input, problems),
            AskAgain = [.. MoneyCheck.Ask(input, keepsBooked), .. AddressCheck.Ask(input, problems)],
            ShopOrder = new ShopOrderTarget
            {
                Reinstates = CancelPlan.Reinstates(input),
                Status = isShipped ? OrderStatus.Complete : input.Rules.NewOrderStatus,
                ShippingStatus = ShipmentPlanner.IsDelivered(order) ? ShippingStatus.Delivered
                    : isShipped ? ShippingStatus.Shipped
                    : OrderFacts.Status(order) == AmazonValues.PartiallyShipped ? ShippingStatus.PartiallyShipped : ShippingStatus.NotYetShipped,
                ShippingMethod = order.Fulfillment?.FulfillmentServiceLevel ?? "",
                PlacedOn = order.CreatedTime,
                CurrencyCode = new[] { money.CurrencyCode, input.Known.CurrencyCode, input.Shop.PrimaryCurrencyCode }.FirstOrDefault(code => code.Length > 0) ?? "",
                Rate = rate ?? BookingRate.One,
                Money = money,
                KeepsAmounts = keepsBooked,
                Lines = lines,
                UnknownLines = [.. unknown.Select(item => item.OrderItemId)],
                Reported = ShipmentPlanner.Report(order),
                Facts = OrderNotes.Facts(order),
                VatNumber = OrderNotes.VatNumber(order),
                Notes = OrderNotes.OfImport(input, money, lines, rate)
            }
        };
    }

    private static ChannelMessage? WhyNotOurs(PlanInput input)
    {
        var order = input.Order;
        if (order.SalesChannel.ChannelName == AmazonValues.NonAmazon)
            return new ChannelMessage("Summary.NotAmazon");
        if (input.Shop.ImportedByAccount is { } other)
            return new ChannelMessage("Summary.OtherAccount", other);
        if (order.CreatedTime < input.Rules.OrdersPlacedAfter && !input.Known.TakenOver)
            return new ChannelMessage("Summary.BeforeConnection", input.Rules.OrdersPlacedAfter.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        if (OrderFacts.IsAmazonFulfilled(order) && !input.Rules.ImportAmazonFulfilledOrders)
            return new ChannelMessage("Summary.AmazonFulfilledOff");
        return null;
    }

    private static OrderPlan LeftAlone(ImportState state, ChannelMessage summary, params OrderProblem[] problems) => new()
    {
        State = state,
        Summary = summary,
        Problems = problems.ToDictionary(problem => problem, _ => summary)
    };

    // what the buyer gets cancelled is not paid for
    private static OrderMoney MoneyOf(PlanInput input, BuyerCancellation buyer)
    {
        var kept = input.Order.OrderItems.Where(item => buyer.Lines.ContainsKey(item.OrderItemId))
            .Aggregate(input.Money, (money, item) => money.Keeping(item.OrderItemId, buyer.Lines[item.OrderItemId], OrderFacts.Quantity(item)));
        return LineTargets.Plans(input, buyer).Aggregate(kept, (money, plan) => money.Beside(plan.OrderItemId));
    }

    // problems that go away by themselves are looked for, less and less often
    private static DateTimeOffset? HealsOn(PlanInput input, IReadOnlyDictionary<OrderProblem, ChannelMessage> problems) =>
        problems.Keys.Any(PlanProblems.Heals) ? input.Now + HealingPause.After(input.Known.FirstSeenOn, input.Now) : null;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    private static bool IsReleased(string status) => AmazonValues.IsShipped(status) || status is AmazonValues.Unshipped or AmazonValues.PartiallyShipped;
}

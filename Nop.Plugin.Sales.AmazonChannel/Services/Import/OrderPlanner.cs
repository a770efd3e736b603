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
                LookAgainOn = input.Now
            };
        if (buyer.OfOrder)
            return new OrderPlan { State = ImportState.Waiting, Summary = new ChannelMessage("Summary.BuyerCancelled"), Stock = StockTargets.GiveBackAll(input) };

        return PlanShopOrder(input, buyer, new ChannelMessage("Summary.Imported", status));
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
        var rate = BookingRate.For(input.Known.CurrencyRate ?? input.Shop.CurrencyRate ?? 1, BookingRate.Decimals(money.CurrencyCode), AmountsOf(money));
        var isShipped = AmazonValues.IsShipped(OrderFacts.Status(order));
        var problems = PlanProblems.Of(input, money, lines, buyer);
        return new OrderPlan
        {
            State = ImportState.Imported,
            Problems = problems,
            Summary = summary,
            Stock = StockTargets.Of(input, buyer),
            LookAgainOn = unknown.Count > 0 || lines.Any(line => line.Product.IsPlaceholder) ? input.Now : HealsOn(input, problems),
            ShopOrder = new ShopOrderTarget
            {
                Reinstates = CancelPlan.Reinstates(input),
                Status = isShipped ? OrderStatus.Complete : input.Rules.NewOrderStatus,
                ShippingStatus = ShipmentPlanner.IsDelivered(order) ? ShippingStatus.Delivered
                    : isShipped ? ShippingStatus.Shipped
                    : OrderFacts.Status(order) == AmazonValues.PartiallyShipped ? ShippingStatus.PartiallyShipped : ShippingStatus.NotYetShipped,
                ShippingMethod = order.Fulfillment?.FulfillmentServiceLevel ?? "",
                PlacedOn = order.CreatedTime,
                CurrencyCode = money.CurrencyCode.Length > 0 ? money.CurrencyCode : input.Shop.PrimaryCurrencyCode,
                Rate = rate,
                Money = money,
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
        if (order.CreatedTime < input.Rules.OrdersPlacedAfter)
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
    private static OrderMoney MoneyOf(PlanInput input, BuyerCancellation buyer) => input.Order.OrderItems.Where(item => buyer.Lines.ContainsKey(item.OrderItemId))
        .Aggregate(input.Money, (money, item) => money.Keeping(item.OrderItemId, buyer.Lines[item.OrderItemId], OrderFacts.Quantity(item)));

    // problems that go away by themselves are looked for, less and less often
    private static DateTimeOffset? HealsOn(PlanInput input, IReadOnlyDictionary<OrderProblem, ChannelMessage> problems) =>
        problems.Keys.Any(PlanProblems.Heals) ? input.Now + HealingPause.After(input.Known.FirstSeenOn, input.Now) : null;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    private static bool IsReleased(string status) => AmazonValues.IsShipped(status) || status is AmazonValues.Unshipped or AmazonValues.PartiallyShipped;

    private static List<decimal> AmountsOf(OrderMoney money) =>
    [
        money.Total, money.Subtotal.ExclTax, money.Subtotal.InclTax, money.Shipping.ExclTax, money.Shipping.InclTax,
        money.Fee.ExclTax, money.Fee.InclTax, money.Discount.ExclTax, money.Discount.InclTax, money.Tax,
        .. money.Lines.Values.SelectMany(line => new[] { line.Price.ExclTax, line.Price.InclTax })
    ];
}

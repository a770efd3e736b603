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
    public static OrderPlan Plan(PlanInput input) => input.Rules.DryRun ? HeldPlan.Of(input, Decide(input)) : Decide(input);

    private static OrderPlan Decide(PlanInput input)
    {
        var known = input.Known;
        if (known.ShopOrderDeleted)
            return LeftAlone(ImportState.Skipped, new ChannelMessage("Summary.ShopOrderDeleted"), OrderProblem.ShopOrderDeleted) with { Stock = StockTargets.WithoutShopOrder(input) };
        if (known.CancelledInShop)
            return LeftAlone(Status(input) == AmazonValues.Cancelled ? ImportState.Cancelled : ImportState.Imported,
                new ChannelMessage("Summary.CancelledInShop", Status(input))) with { Stock = StockTargets.WithoutShopOrder(input) };
        if (!input.Rules.ImportOrders)
            return LeftAlone(known.ShopOrderStatus is null ? ImportState.Skipped : known.State, new ChannelMessage("Summary.ImportOff"));

        return known.ShopOrderStatus is null ? PlanNew(input) : PlanExisting(input);
    }

    private static OrderPlan PlanNew(PlanInput input)
    {
        var order = input.Order;
        if (WhyNotOurs(input) is { } reason)
            return new OrderPlan { State = ImportState.Skipped, Summary = reason, Stock = StockTargets.GiveBackAll(input) };

        var status = OrderFacts.Status(order);
        if (status == AmazonValues.Cancelled)
            return new OrderPlan { State = ImportState.Cancelled, Summary = new ChannelMessage("Summary.CancelledBeforeImport"), Stock = StockTargets.GiveBackAll(input) };
        if (OrderFacts.IsAmazonFulfilled(order) && !AmazonValues.IsShipped(status))
            return new OrderPlan { State = ImportState.Waiting, Summary = new ChannelMessage("Summary.WaitsForAmazonToShip", Status(input)), Stock = StockTargets.GiveBackAll(input) };
        if (!AmazonValues.IsShipped(status) && status is not (AmazonValues.Unshipped or AmazonValues.PartiallyShipped))
            return PlanPending(input, status);
        if (PlanProblems.InTheWay(input) is { Count: > 0 } missing)
            return new OrderPlan
            {
                State = ImportState.NeedsAttention,
                Problems = missing,
                Summary = missing.Values.First(),
                LookAgainOn = input.Now
            };
        if (BuyerCancels(input))
            return new OrderPlan { State = ImportState.Waiting, Summary = new ChannelMessage("Summary.BuyerCancelled"), Stock = StockTargets.GiveBackAll(input) };

        return PlanShopOrder(input, new ChannelMessage("Summary.Imported", status));
    }

    private static OrderPlan PlanExisting(PlanInput input)
    {
        var status = OrderFacts.Status(input.Order);
        if (status == AmazonValues.Cancelled || BuyerCancels(input))
            return new OrderPlan
            {
                State = ImportState.Cancelled,
                Problems = PlanProblems.Kept(input),
                Summary = new ChannelMessage("Summary.Cancelled"),
                Stock = StockTargets.GiveBackAll(input),
                ShopOrder = new ShopOrderTarget { Cancel = true, Notes = OrderNotes.OfCancellation(input.Order) }
            };

        if (input.Known.State == ImportState.Cancelled)
            return LeftAlone(ImportState.Cancelled, new ChannelMessage("Summary.Cancelled"));
        if (!AmazonValues.IsShipped(status) && status is not (AmazonValues.Unshipped or AmazonValues.PartiallyShipped))
            return new OrderPlan { State = ImportState.Imported, Problems = PlanProblems.Kept(input), Summary = new ChannelMessage("Summary.Status", status) };

        // a product that has vanished since the import stops nothing: its line stays as it is
        return PlanShopOrder(input, new ChannelMessage("Summary.Status", status));
    }

    private static OrderPlan PlanPending(PlanInput input, string status)
    {
        var hold = PendingHold.Of(input, status);
        var problems = hold.Holds ? PlanProblems.Oversold(input, LineTargets.Of(input, OrderMoney.None)) : new Dictionary<OrderProblem, ChannelMessage>();
        return new OrderPlan
        {
            State = ImportState.Waiting,
            Summary = new ChannelMessage("Summary.WaitsForAmazon", status),
            Problems = problems,
            Stock = hold.Holds ? StockTargets.Of(input) : StockTargets.GiveBackAll(input),
            LookAgainOn = Earlier(hold.LookAgainOn, HealsOn(input, problems)),
            AskAgain = hold.AskAgain
        };
    }

    private static OrderPlan PlanShopOrder(PlanInput input, ChannelMessage summary)
    {
        var order = input.Order;
        var money = input.Money;
        var lines = LineTargets.Of(input, money);
        var rate = BookingRate.For(input.Known.CurrencyRate ?? input.Shop.CurrencyRate ?? 1, BookingRate.Decimals(money.CurrencyCode), AmountsOf(money));
        var isShipped = AmazonValues.IsShipped(OrderFacts.Status(order));
        var problems = PlanProblems.Of(input, lines);
        return new OrderPlan
        {
            State = ImportState.Imported,
            Problems = problems,
            Summary = summary,
            Stock = StockTargets.Of(input),
            LookAgainOn = lines.Any(line => line.Product.IsPlaceholder) ? input.Now : HealsOn(input, problems),
            ShopOrder = new ShopOrderTarget
            {
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

    // problems that go away by themselves are looked for, less and less often
    private static DateTimeOffset? HealsOn(PlanInput input, IReadOnlyDictionary<OrderProblem, ChannelMessage> problems) =>
        problems.Keys.Any(PlanProblems.Heals) ? input.Now + HealingPause.After(input.Known.FirstSeenOn, input.Now) : null;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    private static bool BuyerCancels(PlanInput input) =>
        input.Rules.CancelOnBuyerRequest && OrderFacts.BuyerRequest(input.Order) is not null
        && AmazonValues.CanCancel(OrderFacts.Status(input.Order), OrderFacts.FulfilledBy(input.Order));

    private static string Status(PlanInput input) => OrderFacts.Status(input.Order);

    private static List<decimal> AmountsOf(OrderMoney money) =>
    [
        money.Total, money.Subtotal.ExclTax, money.Subtotal.InclTax, money.Shipping.ExclTax, money.Shipping.InclTax,
        money.Fee.ExclTax, money.Fee.InclTax, money.Discount.ExclTax, money.Discount.InclTax, money.Tax,
        .. money.Lines.Values.SelectMany(line => new[] { line.Price.ExclTax, line.Price.InclTax })
    ];
}

using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Decides what a snapshot means for the shop. Pure: the same input gives the same plan.</summary>
public static class OrderPlanner
{
    /// <summary>Makes the plan.</summary>
    public static OrderPlan Plan(PlanInput input) => input.Rules.DryRun ? HeldPlan.Of(input, Decide(input)) : Decide(input);

    private static OrderPlan Decide(PlanInput input)
    {
        var known = input.Known;
        if (known.ShopOrderDeleted)
            return LeftAlone(ImportState.Skipped, new ChannelMessage("Summary.ShopOrderDeleted"), OrderProblem.ShopOrderDeleted) with { StockIsBack = true };
        if (known.CancelledInShop)
            return LeftAlone(Status(input) == AmazonValues.Cancelled ? ImportState.Cancelled : ImportState.Imported,
                new ChannelMessage("Summary.CancelledInShop", Status(input))) with { StockIsBack = true };
        if (!input.Rules.ImportOrders)
            return LeftAlone(known.ShopOrderStatus is null ? ImportState.Skipped : known.State, new ChannelMessage("Summary.ImportOff"));

        return known.ShopOrderStatus is null ? PlanNew(input) : PlanExisting(input);
    }

    private static OrderPlan PlanNew(PlanInput input)
    {
        var order = input.Order;
        if (WhyNotOurs(input) is { } reason)
            return new OrderPlan { State = ImportState.Skipped, Summary = reason, Stock = ReleaseAll(input) };

        var status = OrderFacts.Status(order);
        if (status == AmazonValues.Cancelled)
            return new OrderPlan { State = ImportState.Cancelled, Summary = new ChannelMessage("Summary.CancelledBeforeImport"), Stock = ReleaseAll(input) };
        if (OrderFacts.IsAmazonFulfilled(order) && !AmazonValues.IsShipped(status))
            return new OrderPlan { State = ImportState.Waiting, Summary = new ChannelMessage("Summary.WaitsForAmazonToShip", Status(input)), Stock = ReleaseAll(input) };
        if (!AmazonValues.IsShipped(status) && status is not (AmazonValues.Unshipped or AmazonValues.PartiallyShipped))
            return PlanPending(input, status);
        if (WhatIsMissing(input) is { Count: > 0 } missing)
            return new OrderPlan
            {
                State = ImportState.NeedsAttention,
                Problems = missing,
                Summary = missing.Values.First(),
                LookAgainOn = input.Now
            };
        if (BuyerCancels(input))
            return new OrderPlan { State = ImportState.Waiting, Summary = new ChannelMessage("Summary.BuyerCancelled"), Stock = ReleaseAll(input) };

        return PlanShopOrder(input, new ChannelMessage("Summary.Imported", status));
    }

    private static OrderPlan PlanExisting(PlanInput input)
    {
        var status = OrderFacts.Status(input.Order);
        if (status == AmazonValues.Cancelled || BuyerCancels(input))
            return new OrderPlan
            {
                State = ImportState.Cancelled,
                Problems = Kept(input),
                Summary = new ChannelMessage("Summary.Cancelled"),
                Stock = ReleaseAll(input),
                ShopOrder = new ShopOrderTarget { Cancel = true, Notes = OrderNotes.OfCancellation(input.Order) }
            };

        if (input.Known.State == ImportState.Cancelled)
            return LeftAlone(ImportState.Cancelled, new ChannelMessage("Summary.Cancelled"));
        if (!AmazonValues.IsShipped(status) && status is not (AmazonValues.Unshipped or AmazonValues.PartiallyShipped))
            return new OrderPlan { State = ImportState.Imported, Problems = Kept(input), Summary = new ChannelMessage("Summary.Status", status) };

        // a product that has vanished since the import stops nothing: its line stays as it is
        return PlanShopOrder(input, new ChannelMessage("Summary.Status", status));
    }

    private static OrderPlan PlanPending(PlanInput input, string status)
    {
        var since = input.Known.FirstSeenOn ?? input.Now;
        var releaseOn = since + input.Rules.PendingReservation;
        var hold = input.Rules.ReserveStockForPendingOrders
            && status is (AmazonValues.Pending or AmazonValues.PendingAvailability)
            && input.Now < releaseOn;
        var unmatched = input.Order.OrderItems.Where(item => OrderFacts.Quantity(item) > 0 && !input.Shop.Products.ContainsKey(item.OrderItemId)).ToList();
        return new OrderPlan
        {
            State = ImportState.Waiting,
            Summary = new ChannelMessage("Summary.WaitsForAmazon", status),
            Problems = hold ? OversoldOf(input, LinesOf(input, OrderMoney.None)) : [],
            Stock = hold ? StockOf(input) : ReleaseAll(input),
            LookAgainOn = hold ? unmatched.Count > 0 ? input.Now : releaseOn : null
        };
    }

    private static OrderPlan PlanShopOrder(PlanInput input, ChannelMessage summary)
    {
        var order = input.Order;
        var money = input.Money;
        var lines = LinesOf(input, money);
        var rate = BookingRate.For(input.Known.CurrencyRate ?? input.Shop.CurrencyRate ?? 1, BookingRate.Decimals(money.CurrencyCode), AmountsOf(money));
        var isShipped = AmazonValues.IsShipped(OrderFacts.Status(order));
        var problems = ProblemsOf(input, lines);
        return new OrderPlan
        {
            State = ImportState.Imported,
            Problems = problems,
            Summary = summary,
            Stock = StockOf(input),
            LookAgainOn = lines.Any(line => line.Product.IsPlaceholder) ? input.Now : null,
            ShopOrder = new ShopOrderTarget
            {
                Status = isShipped ? OrderStatus.Complete : input.Rules.NewOrderStatus,
                ShippingStatus = isShipped ? ShippingStatus.Shipped
                    : OrderFacts.Status(order) == AmazonValues.PartiallyShipped ? ShippingStatus.PartiallyShipped : ShippingStatus.NotYetShipped,
                ShippingMethod = order.Fulfillment?.FulfillmentServiceLevel ?? "",
                PlacedOn = order.CreatedTime,
                CurrencyCode = money.CurrencyCode.Length > 0 ? money.CurrencyCode : input.Shop.PrimaryCurrencyCode,
                Rate = rate,
                Money = money,
                Lines = lines,
                Shipments = ShipmentPlanner.Plan(order),
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

    private static Dictionary<OrderProblem, ChannelMessage> WhatIsMissing(PlanInput input)
    {
        var missing = new Dictionary<OrderProblem, ChannelMessage>();
        if (input.Shop.MissingSetting is { } setting)
            missing[OrderProblem.SettingsIncomplete] = setting;

        var unknown = input.Order.OrderItems
            .Where(item => OrderFacts.Quantity(item) > 0 && !input.Shop.Products.ContainsKey(item.OrderItemId))
            .Select(SkuInWords).Distinct(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            missing[OrderProblem.UnknownSku] = new ChannelMessage("Problem.UnknownSku", string.Join(", ", unknown));

        var currency = input.Money.CurrencyCode;
        if (currency.Length > 0 && input.Shop.CurrencyRate is null)
            missing[OrderProblem.CurrencyMissing] = new ChannelMessage("Problem.CurrencyMissing", currency);
        return missing;
    }

    private static Dictionary<OrderProblem, ChannelMessage> ProblemsOf(PlanInput input, List<LineTarget> lines)
    {
        var money = input.Money;
        var problems = new Dictionary<OrderProblem, ChannelMessage>();
        if (!input.Known.PersonalDataErased && AddressPlan.MissingParts(input.Order, input.Known.Address) is { Count: > 0 } missing)
            problems[OrderProblem.AddressIncomplete] = new ChannelMessage(
                OrderFacts.IsAmazonFulfilled(input.Order) ? "Problem.AddressWithheld" : "Problem.AddressIncomplete", string.Join(", ", missing));

        foreach (var oversold in OversoldOf(input, lines))
            problems[oversold.Key] = oversold.Value;

        var unpublished = lines.Where(line => !line.Product.Published && !line.Product.IsPlaceholder).Select(line => line.Product.Sku).Distinct(StringComparer.Ordinal).ToList();
        if (unpublished.Count > 0)
            problems[OrderProblem.ProductUnpublished] = new ChannelMessage("Problem.ProductUnpublished", string.Join(", ", unpublished));

        var placeholders = input.Order.OrderItems.Where(item => lines.Any(line => line.AmazonItemId == item.OrderItemId && line.Product.IsPlaceholder))
            .Select(SkuInWords).Distinct(StringComparer.Ordinal).ToList();
        if (placeholders.Count > 0)
            problems[OrderProblem.UnknownSku] = new ChannelMessage("Problem.PlaceholderUsed", string.Join(", ", placeholders));

        if (money.CurrencyCode.Length == 0 && !OrderFacts.IsReplacement(input.Order))
            problems[OrderProblem.TotalMismatch] = new ChannelMessage("Problem.NoMoney");
        else if (!money.AddsUp)
            problems[OrderProblem.TotalMismatch] = new ChannelMessage("Problem.TotalMismatch",
                AmountText.Of(money.Total, money.CurrencyCode), AmountText.Of(money.SumOfParts, money.CurrencyCode));
        return problems;
    }

    private static List<LineTarget> LinesOf(PlanInput input, OrderMoney money) =>
    [
        .. input.Order.OrderItems
            .Where(item => OrderFacts.Quantity(item) > 0 && !IsRemoved(input, item) && input.Shop.Products.ContainsKey(item.OrderItemId))
            .Select(item => new LineTarget(item.OrderItemId, input.Shop.Products[item.OrderItemId], OrderFacts.Quantity(item),
                money.Lines.GetValueOrDefault(item.OrderItemId) ?? LineMoney.Nothing))
    ];

    // what was sold beyond the stock once is said for good: somebody had to mend it
    private static Dictionary<OrderProblem, ChannelMessage> OversoldOf(PlanInput input, List<LineTarget> lines)
    {
        var oversold = lines.Where(line => IsOversold(input, line)).ToList();
        if (oversold.Count == 0 && !input.Known.Problems.Contains(OrderProblem.Oversold))
            return [];

        var named = new[] { oversold, lines.Where(line => line.Product.StockQuantity < 0).ToList(), lines }.First(some => some.Count > 0 || some == lines);
        return new()
        {
            [OrderProblem.Oversold] = new ChannelMessage("Problem.Oversold", string.Join(", ", named.Select(line => line.Product.Sku).Distinct(StringComparer.Ordinal)))
        };
    }

    // the stock figure is what is left after this order has taken its share, as far as it has
    private static bool IsOversold(PlanInput input, LineTarget line)
    {
        if (OrderFacts.IsAmazonFulfilled(input.Order) || line.Product.IsPlaceholder || line.Product.StockQuantity is not { } stock)
            return false;

        var sameProduct = input.Order.OrderItems.Where(item => input.Shop.Products.GetValueOrDefault(item.OrderItemId) is { } match
            && match.ProductId == line.Product.ProductId && match.AttributesXml == line.Product.AttributesXml);
        var stillToTake = sameProduct.Sum(item => OrderFacts.Quantity(item) - (input.Known.Lines.GetValueOrDefault(item.OrderItemId)?.TakenFrom(line.Product.ProductId) ?? 0));
        return stillToTake > 0 && stock - stillToTake < 0;
    }

    private static Dictionary<string, StockTarget> StockOf(PlanInput input) => input.Order.OrderItems
        .Where(item => input.Shop.Products.ContainsKey(item.OrderItemId) && !IsRemoved(input, item))
        .ToDictionary(item => item.OrderItemId, item => new StockTarget(
            OrderFacts.IsAmazonFulfilled(input.Order) ? 0 : OrderFacts.Quantity(item), input.Shop.Products[item.OrderItemId]));

    private static Dictionary<string, StockTarget> ReleaseAll(PlanInput input) => input.Known.Lines
        .Where(line => line.Value is { StockTaken: not 0, RemovedInShop: false })
        .ToDictionary(line => line.Key, line => new StockTarget(0, input.Shop.Products.GetValueOrDefault(line.Key) ?? new ProductMatch { ProductId = 0 }));

    private static Dictionary<OrderProblem, ChannelMessage> Kept(PlanInput input) =>
        input.Known.Problems.Where(problem => problem is OrderProblem.TotalMismatch or OrderProblem.Oversold)
            .ToDictionary(problem => problem, problem => new ChannelMessage($"Problem.{problem}.Before"));

    private static OrderPlan LeftAlone(ImportState state, ChannelMessage summary, params OrderProblem[] problems) => new()
    {
        State = state,
        Summary = summary,
        Problems = problems.ToDictionary(problem => problem, _ => summary)
    };

    private static bool BuyerCancels(PlanInput input) =>
        input.Rules.CancelOnBuyerRequest && OrderFacts.BuyerRequest(input.Order) is not null
        && AmazonValues.CanCancel(OrderFacts.Status(input.Order), OrderFacts.FulfilledBy(input.Order));

    private static bool IsRemoved(PlanInput input, ItemSnapshot item) => input.Known.Lines.GetValueOrDefault(item.OrderItemId)?.RemovedInShop == true;

    private static string Status(PlanInput input) => OrderFacts.Status(input.Order);

    private static string SkuInWords(ItemSnapshot item) =>
        !string.IsNullOrEmpty(item.Product.SellerSku) ? item.Product.SellerSku
        : !string.IsNullOrEmpty(item.Product.Asin) ? $"ASIN {item.Product.Asin}" : $"item {item.OrderItemId}";

    private static List<decimal> AmountsOf(OrderMoney money) =>
    [
        money.Total, money.Subtotal.ExclTax, money.Subtotal.InclTax, money.Shipping.ExclTax, money.Shipping.InclTax,
        money.Fee.ExclTax, money.Fee.InclTax, money.Discount.ExclTax, money.Discount.InclTax, money.Tax,
        .. money.Lines.Values.SelectMany(line => new[] { line.Price.ExclTax, line.Price.InclTax })
    ];
}

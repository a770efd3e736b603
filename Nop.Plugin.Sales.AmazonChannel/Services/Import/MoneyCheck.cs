using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Decides what it means that an answer says nothing, or not all, of an order's money. Pure.</summary>
public static class MoneyCheck
{
    /// <summary>How long a new order waits for its money.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromHours(1);

    private static readonly AskAgain Asking = new(AskReason.NoMoney,
    [
        TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(20),
        TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(2), TimeSpan.FromDays(4), TimeSpan.FromDays(7)
    ]);

    /// <summary>Until when a new order waits for its money; null when there is nothing to wait for, or no longer.</summary>
    public static DateTimeOffset? WaitsUntil(PlanInput input)
    {
        var until = (input.Known.NoMoneySince ?? input.Known.FirstSeenOn ?? input.Now) + Wait;
        return !input.Money.IsSaid && OrderFacts.NeedsMoney(input.Order) && input.Now < until ? until : null;
    }

    /// <summary>
    /// True when the amounts that stand in the shop order stay: the answer says less than an earlier one, or the shop lacks the currency that it now names.
    /// Totals of the lines without the grand total that was there before are less, unless it is the lines that have changed.
    /// </summary>
    public static bool KeepsBooked(PlanInput input, IReadOnlyCollection<LineTarget> lines) => input.Known.CurrencyRate is not null
        && (!input.Money.IsSaid || LacksCurrency(input)
            || input.Money.GrandTotal is null && input.Known.HasGrandTotal && !FigureHash.HasOtherLines(input.Known.FiguresHash, lines));

    /// <summary>True when the shop lacks the currency of an order that was booked without money.</summary>
    public static bool LacksCurrency(PlanInput input) => input.Money.CurrencyCode.Length > 0 && input.Shop.CurrencyRate is null && !IsInCurrency(input);

    /// <summary>The rate that the order is booked at.</summary>
    public static BookingRate Rate(PlanInput input, OrderMoney money, IReadOnlyCollection<LineTarget> lines)
    {
        var decimals = BookingRate.Decimals(money.CurrencyCode);
        if (input.Known.CurrencyRate is not { } booked || !IsInCurrency(input))
            return BookingRate.For(input.Shop.CurrencyRate ?? 1, decimals, Amounts(money, lines));

        // the shop's rate of then; where it is not known, the present one if it can have been that
        var present = input.Shop.CurrencyRate ?? booked;
        var shopRate = input.Known.ShopRate ?? (Math.Abs(booked - present) <= present * BookingRate.Farthest ? present : booked);
        return BookingRate.For(shopRate, decimals, Amounts(money, lines), booked);
    }

    /// <summary>The amounts that the shop order holds.</summary>
    public static BookedAmounts Amounts(OrderMoney money, IReadOnlyCollection<LineTarget> lines) => new(
        money.Total,
        [.. money.Lines.Values.SelectMany(line => new[] { line.Price.ExclTax, line.Price.InclTax })],
        [
            money.Subtotal.ExclTax, money.Subtotal.InclTax, money.Shipping.ExclTax, money.Shipping.InclTax, money.Fee.ExclTax, money.Fee.InclTax,
            money.Discount.ExclTax, money.Discount.InclTax, money.Tax
        ])
    {
        UnitPrices = [.. lines.Where(line => line.Quantity > 1).SelectMany(line => new[] { line.Money.Price.ExclTax / line.Quantity, line.Money.Price.InclTax / line.Quantity })]
    };

    /// <summary>Amazon is asked again for amounts that it has not said.</summary>
    public static IReadOnlyList<AskAgain> Ask(PlanInput input, bool keepsBooked) =>
        OrderFacts.NeedsMoney(input.Order) && (!input.Money.IsSaid || keepsBooked && !LacksCurrency(input)) ? [Asking] : [];

    /// <summary>What a person should know about the amounts.</summary>
    public static IReadOnlyDictionary<OrderProblem, ChannelMessage> Problems(PlanInput input, OrderMoney money, IReadOnlyCollection<LineTarget> lines)
    {
        var problems = new Dictionary<OrderProblem, ChannelMessage>();
        var keepsBooked = KeepsBooked(input, lines);
        if (LacksCurrency(input))
            problems[OrderProblem.CurrencyMissing] = new ChannelMessage("Problem.CurrencyMissing", money.CurrencyCode);
        if (keepsBooked ? IsBookedWithoutMoney(input, lines) : !money.IsSaid)
            problems[OrderProblem.NoMoney] = keepsBooked && input.Known.HasGrandTotal ? new ChannelMessage("Problem.NoMoney.Before") : NoMoney(money);
        if (keepsBooked ? WasMismatch(input) : HasMismatch(money))
            problems[OrderProblem.TotalMismatch] = keepsBooked ? new ChannelMessage("Problem.TotalMismatch.Before") : Mismatch(input.Order, money);
        return problems;
    }

    /// <summary>An amount of an unknown kind in words: its name, the amount and where it stands.</summary>
    public static string InWords(OrderSnapshot order, string itemId, UnknownAmount amount, string currencyCode)
    {
        var item = order.OrderItems.FirstOrDefault(item => item.OrderItemId == itemId);
        var where = item is null ? "" : $" ({(string.IsNullOrEmpty(item.Product.SellerSku) ? itemId : item.Product.SellerSku)})";
        return $"{amount.Type} {AmountText.Of(amount.Amount, currencyCode)}{where}";
    }

    private static bool IsInCurrency(PlanInput input) => input.Known.CurrencyRate is not null
        && (input.Known.CurrencyCode.Length == 0 || input.Money.CurrencyCode.Length == 0 || string.Equals(input.Known.CurrencyCode, input.Money.CurrencyCode, StringComparison.OrdinalIgnoreCase));

    // version 1.0.0 called an order without money a mismatch
    private static bool IsBookedWithoutMoney(PlanInput input, IReadOnlyCollection<LineTarget> lines) => input.Known.Problems.Contains(OrderProblem.NoMoney)
        || input.Known.Problems.Contains(OrderProblem.TotalMismatch) && !input.Known.HasGrandTotal
        || FigureHash.HasOtherLines(input.Known.FiguresHash, lines);

    private static bool WasMismatch(PlanInput input) => input.Known.Problems.Contains(OrderProblem.TotalMismatch) && input.Known.HasGrandTotal;

    /// <summary>True when an answer says amounts that do not add up, or some of an unknown kind.</summary>
    public static bool HasMismatch(OrderMoney money) => !money.AddsUp || money.Unexplained.Count > 0;

    private static ChannelMessage Mismatch(OrderSnapshot order, OrderMoney money)
    {
        var total = AmountText.Of(money.Total, money.CurrencyCode);
        return money.Unexplained.Count > 0
            ? new ChannelMessage("Problem.UnknownAmounts", total, string.Join(", ", money.Unexplained.Select(one => InWords(order, one.ItemId, one.Amount, money.CurrencyCode))))
            : new ChannelMessage("Problem.TotalMismatch", total, AmountText.Of(money.SumOfParts, money.CurrencyCode));
    }

    private static ChannelMessage NoMoney(OrderMoney money)
    {
        if (money.GrandTotal is { } total)
            return new ChannelMessage("Problem.NoMoney.Lines", AmountText.Of(total, money.CurrencyCode));
        return money.IsEstimate ? new ChannelMessage("Problem.NoMoney.Estimated", AmountText.Of(money.Total, money.CurrencyCode)) : new ChannelMessage("Problem.NoMoney");
    }
}

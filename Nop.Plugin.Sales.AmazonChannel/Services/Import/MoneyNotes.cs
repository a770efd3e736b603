using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>What is written down on a shop order about its amounts. Pure.</summary>
public static class MoneyNotes
{
    /// <summary>Where the shop order's amounts are not Amazon's, or its rate is not the shop's.</summary>
    public static IEnumerable<ChannelMessage> Of(OrderSnapshot order, OrderMoney money, IReadOnlyCollection<LineTarget> lines, BookingRate rate)
    {
        if (!rate.IsShopRate)
            yield return OfRate(money, lines, rate);
        if (!money.AddsUp)
            yield return new ChannelMessage("Note.TotalMismatch", AmountText.Of(money.Total, money.CurrencyCode), AmountText.Of(money.SumOfParts, money.CurrencyCode));
        if (money.IsEstimate)
            yield return new ChannelMessage("Note.Estimated", AmountText.Of(money.Total, money.CurrencyCode));
        foreach (var (_, amount) in money.Unexplained.Where(one => one.ItemId.Length == 0))
            yield return new ChannelMessage("Note.UnknownAmount", MoneyCheck.InWords(order, "", amount, money.CurrencyCode));
    }

    /// <summary>Charges beside the goods, by name.</summary>
    public static IEnumerable<ChannelMessage> Charges(OrderSnapshot order, OrderMoney money)
    {
        var giftWrap = money.Lines.Values.Sum(line => line.GiftWrap);
        if (giftWrap != 0)
            yield return new ChannelMessage("Note.GiftWrap", AmountText.Of(giftWrap, money.CurrencyCode));
        var codFee = order.OrderItems.SelectMany(item => item.Proceeds?.Breakdowns ?? []).Where(row => row.Type == "COD_FEE").Sum(row => row.Subtotal.ToDecimal());
        if (codFee != 0)
            yield return new ChannelMessage("Note.CodFee", AmountText.Of(codFee, money.CurrencyCode));
        var other = money.Lines.Values.Sum(line => line.Other);
        if (other != 0)
            yield return new ChannelMessage("Note.OtherCharges", AmountText.Of(other, money.CurrencyCode));
        foreach (var (item, amount) in order.OrderItems.SelectMany(item => money.Lines.GetValueOrDefault(item.OrderItemId)?.Unknown ?? [], (item, amount) => (item, amount)))
            yield return new ChannelMessage(PlaceOf(amount, money.Lines[item.OrderItemId]), MoneyCheck.InWords(order, item.OrderItemId, amount, money.CurrencyCode));
        foreach (var extra in money.Extras.OrderBy(extra => extra.Key, StringComparer.Ordinal))
            yield return extra.Key == "DELIVERY_TIP"
                ? new ChannelMessage("Note.DeliveryTip", AmountText.Of(extra.Value, money.CurrencyCode))
                : new ChannelMessage("Note.ExtraCharge", extra.Key, AmountText.Of(extra.Value, money.CurrencyCode));
        var promotions = order.OrderItems.SelectMany(item => item.Promotion?.Breakdowns ?? []).Select(promotion => promotion.PromotionId)
            .Where(id => !string.IsNullOrWhiteSpace(id)).Distinct(StringComparer.Ordinal).ToList();
        if (promotions.Count > 0)
            yield return new ChannelMessage("Note.Promotions", string.Join(", ", promotions));
    }

    private static string PlaceOf(UnknownAmount amount, LineMoney line) => amount.Place switch
    {
        UnknownPlace.Tax => "Note.UnknownTax",
        UnknownPlace.Discount => "Note.UnknownDiscount",
        _ => line.UnknownInPrice == 0 || line.HasUnexplained ? "Note.UnknownAmount" : "Note.UnknownCharge"
    };

    private static ChannelMessage OfRate(OrderMoney money, IReadOnlyCollection<LineTarget> lines, BookingRate rate)
    {
        var away = (rate.Distance * 100).ToString("0.##", CultureInfo.InvariantCulture);
        if (rate.Fit == RateFit.All)
            return new ChannelMessage("Note.RateMoved", Number(rate.ShopRate), Number(rate.Rate), money.CurrencyCode, away);
        var error = rate.LargestError(BookingRate.Decimals(money.CurrencyCode), MoneyCheck.Amounts(money, lines));
        var key = rate.Fit switch
        {
            RateFit.TotalAndLines => "Note.RateInexact.Others",
            RateFit.None => "Note.RateInexact.Total",
            _ => "Note.RateInexact.Lines"
        };
        return new ChannelMessage(key, Number(rate.ShopRate), Number(rate.Rate), away, AmountText.Of(error, money.CurrencyCode));
    }

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}

using System.Text.Json.Nodes;

namespace AmazonSimulator.Samples;

internal static class ProceedsJson
{
    public static JsonObject OfOrder(OrderDraft draft, IReadOnlyList<LineAmounts> lines, MoneyFormat money)
    {
        var breakdowns = new JsonArray();
        Add(breakdowns, "ITEM", lines.Sum(line => line.Item), money, always: true);
        Add(breakdowns, "SHIPPING", lines.Sum(line => line.Shipping), money);
        Add(breakdowns, "GIFT_WRAP", lines.Sum(line => line.GiftWrap), money);
        Add(breakdowns, "COD_FEE", lines.Sum(line => line.CashOnDelivery), money);
        Add(breakdowns, "TAX", lines.Sum(line => line.Tax), money, draft.TaxMode != TaxMode.NotReported);
        Add(breakdowns, "DISCOUNT", Signed(draft, lines.Sum(line => line.Discount)), money);
        if (Add(breakdowns, "DELIVERY_TIP", draft.DeliveryTip, money) is { } tip)
            tip["status"] = "FINALIZED";
        return new() { ["grandTotal"] = money.Write(lines.Sum(line => line.Total) + draft.DeliveryTip), ["breakdowns"] = breakdowns };
    }

    public static JsonObject OfItem(OrderDraft draft, LineAmounts line, MoneyFormat money)
    {
        var breakdowns = new JsonArray();
        Add(breakdowns, "ITEM", line.Item, money, always: true);
        Add(breakdowns, "SHIPPING", line.Shipping, money);
        Add(breakdowns, "GIFT_WRAP", line.GiftWrap, money);
        Add(breakdowns, "COD_FEE", line.CashOnDelivery, money);
        if (Add(breakdowns, "TAX", line.Tax, money, draft.TaxMode != TaxMode.NotReported) is { } tax)
            tax["detailedBreakdowns"] = TaxDetails(line, money);
        if (Add(breakdowns, "DISCOUNT", Signed(draft, line.Discount), money) is { } discount)
            discount["detailedBreakdowns"] = DiscountDetails(draft, line, money);
        return new() { ["proceedsTotal"] = money.Write(line.Total), ["breakdowns"] = breakdowns };
    }

    private static JsonArray TaxDetails(LineAmounts line, MoneyFormat money)
    {
        var details = new JsonArray { Detail("ITEM", line.ItemTax, money) };
        if (line.ShippingTax != 0)
            details.Add(Detail("SHIPPING", line.ShippingTax, money));
        if (line.GiftWrapTax != 0)
            details.Add(Detail("GIFT_WRAP", line.GiftWrapTax, money));
        if (line.DiscountTax != 0)
            details.Add(Detail("DISCOUNT", line.DiscountTax, money));
        return details;
    }

    /// <summary>The subtotal holds the shipping discount already.</summary>
    private static JsonArray DiscountDetails(OrderDraft draft, LineAmounts line, MoneyFormat money)
    {
        var details = new JsonArray();
        if (line.Discount != line.ShippingDiscount)
            details.Add(Detail("ITEM", Signed(draft, line.Discount - line.ShippingDiscount), money));
        if (line.ShippingDiscount != 0)
            details.Add(Detail("SHIPPING", Signed(draft, line.ShippingDiscount), money));
        return details;
    }

    private static decimal Signed(OrderDraft draft, decimal discount) => draft.WritesDiscountsNegative ? -discount : discount;

    private static JsonNode Detail(string subtype, decimal value, MoneyFormat money) =>
        new JsonObject { ["subtype"] = subtype, ["value"] = money.Write(value) };

    private static JsonObject? Add(JsonArray breakdowns, string type, decimal subtotal, MoneyFormat money, bool always = false)
    {
        if (subtotal == 0 && !always)
            return null;
        var breakdown = new JsonObject { ["type"] = type, ["subtotal"] = money.Write(subtotal) };
        breakdowns.Add((JsonNode)breakdown);
        return breakdown;
    }
}

namespace AmazonSimulator.Samples;

/// <summary>The amounts of a line as Amazon reports them; Total is always their sum to the last digit.</summary>
internal sealed record LineAmounts(decimal Item, decimal Shipping, decimal GiftWrap, decimal CashOnDelivery, decimal Discount, decimal ShippingDiscount)
{
    public decimal ItemTax { get; private init; }
    public decimal ShippingTax { get; private init; }
    public decimal GiftWrapTax { get; private init; }

    /// <summary>Tax that a discount took away, at most zero.</summary>
    public decimal DiscountTax { get; private init; }

    public decimal Tax => ItemTax + ShippingTax + GiftWrapTax + DiscountTax;

    public decimal Total => Item + Shipping + GiftWrap + CashOnDelivery + Tax - Discount;

    public static LineAmounts Of(LineDraft line, TaxMode mode, decimal rate, MoneyFormat money)
    {
        var asked = new LineAmounts(line.Price, line.Shipping, line.GiftWrap, line.CashOnDelivery, line.Discount, line.ShippingDiscount);
        return mode switch
        {
            TaxMode.Added => asked with
            {
                ItemTax = money.Round((line.Price - (line.Discount - line.ShippingDiscount)) * rate),
                ShippingTax = money.Round((line.Shipping - line.ShippingDiscount) * rate),
                GiftWrapTax = money.Round(line.GiftWrap * rate)
            },
            TaxMode.Included => TakeOut(asked, rate, money),
            _ => asked
        };
    }

    private static LineAmounts TakeOut(LineAmounts gross, decimal rate, MoneyFormat money)
    {
        decimal TaxIn(decimal amount) => amount - money.Round(amount / (1 + rate));

        return gross with
        {
            Item = gross.Item - TaxIn(gross.Item),
            Shipping = gross.Shipping - TaxIn(gross.Shipping),
            GiftWrap = gross.GiftWrap - TaxIn(gross.GiftWrap),
            Discount = gross.Discount - TaxIn(gross.Discount),
            ShippingDiscount = gross.ShippingDiscount - TaxIn(gross.ShippingDiscount),
            ItemTax = TaxIn(gross.Item),
            ShippingTax = TaxIn(gross.Shipping),
            GiftWrapTax = TaxIn(gross.GiftWrap),
            DiscountTax = -TaxIn(gross.Discount)
        };
    }
}

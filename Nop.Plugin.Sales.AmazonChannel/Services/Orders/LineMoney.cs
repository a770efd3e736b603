using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>An amount without and with the tax in it.</summary>
/// <param name="ExclTax">Without tax.</param>
/// <param name="InclTax">With tax.</param>
public readonly record struct TaxedAmount(decimal ExclTax, decimal InclTax)
{
    /// <summary>Adds both figures.</summary>
    public static TaxedAmount operator +(TaxedAmount left, TaxedAmount right) => new(left.ExclTax + right.ExclTax, left.InclTax + right.InclTax);

    /// <summary>Subtracts both figures.</summary>
    public static TaxedAmount operator -(TaxedAmount left, TaxedAmount right) => new(left.ExclTax - right.ExclTax, left.InclTax - right.InclTax);

    /// <summary>The tax in it.</summary>
    public decimal Tax => InclTax - ExclTax;

    /// <summary>Reads an amount off Amazon's price and tax.</summary>
    public static TaxedAmount Of(decimal price, decimal tax, bool priceIncludesTax) =>
        priceIncludesTax ? new(price - tax, price) : new(price, price + tax);
}

/// <summary>What an Amazon line brings in, for its whole quantity, in Amazon's currency (Orders API v2026-01-01, ItemProceeds).</summary>
public sealed record LineMoney
{
    /// <summary>Goods, gift wrap and other charges of the line.</summary>
    public TaxedAmount Price { get; private init; }

    /// <summary>Shipping.</summary>
    public TaxedAmount Shipping { get; private init; }

    /// <summary>Fee for cash on delivery.</summary>
    public TaxedAmount Fee { get; private init; }

    /// <summary>Discount as a positive figure; the shipping discount is in it.</summary>
    public TaxedAmount Discount { get; private init; }

    /// <summary>All tax of the line.</summary>
    public decimal Tax { get; private init; }

    /// <summary>True when Amazon's prices of this line contain the tax.</summary>
    public bool PricesIncludeTax { get; private init; }

    /// <summary>Gift wrap as Amazon names it; it is in <see cref="Price"/>.</summary>
    public decimal GiftWrap { get; private init; }

    /// <summary>Other charges as Amazon names them; they are in <see cref="Price"/>.</summary>
    public decimal Other { get; private init; }

    /// <summary>Everything together, with tax, less the discount.</summary>
    public decimal Total => Price.InclTax + Shipping.InclTax + Fee.InclTax - Discount.InclTax;

    /// <summary>A line without money.</summary>
    public static LineMoney Nothing { get; } = new();

    /// <summary>The share of some of the line's pieces, each part to the smallest unit of the currency; its tax is that of its parts.</summary>
    public LineMoney Share(int pieces, int of, int decimals)
    {
        var share = this with
        {
            Price = Of(Price),
            Shipping = Of(Shipping),
            Fee = Of(Fee),
            Discount = Of(Discount),
            GiftWrap = Part(GiftWrap),
            Other = Part(Other)
        };
        return share with { Tax = share.Price.Tax + share.Shipping.Tax + share.Fee.Tax - share.Discount.Tax };

        TaxedAmount Of(TaxedAmount whole) => new(Part(whole.ExclTax), Part(whole.InclTax));
        decimal Part(decimal whole) => Math.Round(whole * pieces / of, decimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>
    /// Reads a line. Whether its prices contain the tax is found by which sum gives <c>proceedsTotal</c>;
    /// <paramref name="includesTaxIfUnsaid"/> decides when the line has no total.
    /// </summary>
    public static LineMoney Of(ItemSnapshot item, bool includesTaxIfUnsaid)
    {
        var parts = Parts.Of(item);
        if (parts is null)
        {
            var unitPrice = item.Product.Price?.UnitPrice?.ToDecimal() ?? 0;
            return new LineMoney { Price = TaxedAmount.Of(unitPrice * OrderFacts.Quantity(item), 0, false) };
        }

        var includesTax = parts.Tax != 0 && (parts.Total is { } total
            ? Math.Abs(total - parts.WithoutTax) < Math.Abs(total - parts.WithoutTax - parts.Tax)
            : includesTaxIfUnsaid);
        return new LineMoney
        {
            Price = TaxedAmount.Of(parts.Item + parts.GiftWrap + parts.Other, parts.PriceTax, includesTax),
            Shipping = TaxedAmount.Of(parts.Shipping, parts.ShippingTax, includesTax),
            Fee = TaxedAmount.Of(parts.CodFee, parts.CodFeeTax, includesTax),
            Discount = TaxedAmount.Of(parts.Discount, parts.DiscountTax, includesTax),
            Tax = parts.Tax,
            PricesIncludeTax = includesTax,
            GiftWrap = parts.GiftWrap,
            Other = parts.Other
        };
    }

    private sealed record Parts
    {
        public decimal Item { get; private init; }
        public decimal Shipping { get; private init; }
        public decimal GiftWrap { get; private init; }
        public decimal CodFee { get; private init; }
        public decimal Other { get; private init; }
        public decimal Discount { get; private init; }
        public decimal Tax { get; private init; }
        public decimal ShippingTax { get; private init; }
        public decimal CodFeeTax { get; private init; }
        public decimal DiscountTax { get; private init; }
        public decimal? Total { get; private init; }

        public decimal WithoutTax => Item + Shipping + GiftWrap + CodFee + Other - Discount;

        // what is left of the tax belongs to goods, gift wrap and other charges, so that the parts always add up to Amazon's tax
        public decimal PriceTax => Tax - ShippingTax - CodFeeTax + DiscountTax;

        public static Parts? Of(ItemSnapshot item)
        {
            if (item.Proceeds?.Breakdowns is not { Count: > 0 } rows)
                return null;

            var known = new HashSet<string>(["ITEM", "SHIPPING", "GIFT_WRAP", "COD_FEE", "TAX", "DISCOUNT"], StringComparer.Ordinal);
            var tax = Sum(rows, "TAX");
            var taxed = rows.Where(row => row.Type == "TAX").SelectMany(row => row.DetailedBreakdowns ?? []).ToList();
            var ofDiscount = Detail(taxed, "DISCOUNT");
            var others = taxed.Where(row => row.Subtype != "DISCOUNT").Sum(row => row.Value?.ToDecimal() ?? 0);
            return new Parts
            {
                Item = Sum(rows, "ITEM"),
                Shipping = Sum(rows, "SHIPPING"),
                GiftWrap = Sum(rows, "GIFT_WRAP"),
                CodFee = Sum(rows, "COD_FEE"),
                Other = rows.Where(row => !known.Contains(row.Type)).Sum(row => row.Subtotal.ToDecimal()),
                Discount = Math.Abs(Sum(rows, "DISCOUNT")),
                Tax = tax,
                ShippingTax = Detail(taxed, "SHIPPING"),
                CodFeeTax = Detail(taxed, "COD_FEE"),
                DiscountTax = others + ofDiscount == tax ? -ofDiscount : Math.Abs(ofDiscount),
                Total = item.Proceeds.ProceedsTotal?.ToDecimal()
            };
        }

        private static decimal Sum(IEnumerable<ProceedsBreakdown> rows, string type) =>
            rows.Where(row => row.Type == type).Sum(row => row.Subtotal.ToDecimal());

        private static decimal Detail(IEnumerable<DetailedBreakdown> rows, string subtype) =>
            rows.Where(row => row.Subtype == subtype).Sum(row => row.Value?.ToDecimal() ?? 0);
    }
}

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

    /// <summary>Amounts of kinds that this version does not know.</summary>
    public IReadOnlyList<UnknownAmount> Unknown { get; private init; } = [];

    /// <summary>What of <see cref="Unknown"/> is in <see cref="Price"/>: Amazon's total of the line tells whether it was added, taken off or neither.</summary>
    public decimal UnknownInPrice { get; private init; }

    /// <summary>Amazon's <c>proceedsTotal</c>; null when it sent none.</summary>
    public decimal? ProceedsTotal { get; private init; }

    /// <summary>False when Amazon sent neither parts nor a total of the line.</summary>
    public bool IsSaid { get; private init; } = true;

    /// <summary>True when <see cref="Price"/> is no more than the price of a piece times the quantity.</summary>
    public bool IsEstimate { get; private init; }

    /// <summary>Everything together, with tax, less the discount.</summary>
    public decimal Total => Price.InclTax + Shipping.InclTax + Fee.InclTax - Discount.InclTax;

    /// <summary>True when Amazon names an amount of an unknown kind and its total of the line does not contain it, as every other part is contained.</summary>
    public bool HasUnexplained => ProceedsTotal is not null && Unknown.Where(amount => amount.Place == UnknownPlace.Line).Sum(amount => amount.Amount) is var named
        && (named != UnknownInPrice || named != 0 && Total != ProceedsTotal);

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
        return share with { ProceedsTotal = ProceedsTotal - Total + share.Total, Tax = share.Price.Tax + share.Shipping.Tax + share.Fee.Tax - share.Discount.Tax };

        TaxedAmount Of(TaxedAmount whole) => new(Part(whole.ExclTax), Part(whole.InclTax));
        decimal Part(decimal whole) => Math.Round(whole * pieces / of, decimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>
    /// Reads a line. Whether its prices contain the tax is found by which sum gives <c>proceedsTotal</c>;
    /// <paramref name="includesTaxIfUnsaid"/> decides when the line has no total.
    /// </summary>
    /// <param name="item">The line.</param>
    /// <param name="includesTaxIfUnsaid">What holds for a line without a total.</param>
    /// <param name="mayEstimate">True takes the price of a piece times the quantity for a line that Amazon sent no proceeds of.</param>
    public static LineMoney Of(ItemSnapshot item, bool includesTaxIfUnsaid, bool mayEstimate)
    {
        if (LineParts.Of(item) is { } parts)
            return Of(parts, includesTaxIfUnsaid);
        if (item.Proceeds?.ProceedsTotal?.ToDecimal() is { } total)
            return new LineMoney { Price = new TaxedAmount(total, total), ProceedsTotal = total };
        return mayEstimate && item.Product.Price?.UnitPrice?.ToDecimal() * OrderFacts.Quantity(item) is { } estimate
            ? new LineMoney { Price = new TaxedAmount(estimate, estimate), IsSaid = false, IsEstimate = true }
            : new LineMoney { IsSaid = false };
    }

    private static LineMoney Of(LineParts parts, bool includesTaxIfUnsaid)
    {
        var (includesTax, unknown) = Reading(parts, includesTaxIfUnsaid);
        return new LineMoney
        {
            Price = TaxedAmount.Of(parts.Item + parts.GiftWrap + parts.Other + unknown, parts.PriceTax, includesTax),
            Shipping = TaxedAmount.Of(parts.Shipping, parts.ShippingTax, includesTax),
            Fee = TaxedAmount.Of(parts.CodFee, parts.CodFeeTax, includesTax),
            Discount = TaxedAmount.Of(parts.Discount, parts.DiscountTax, includesTax),
            Tax = parts.AllTax,
            PricesIncludeTax = includesTax,
            GiftWrap = parts.GiftWrap,
            Other = parts.Other,
            Unknown = parts.Unknown,
            UnknownInPrice = unknown,
            ProceedsTotal = parts.Total
        };
    }

    // the reading whose sum is nearest to Amazon's total; of equal ones the first: what is named counts like any other part, and prices are without tax
    private static (bool IncludesTax, decimal Unknown) Reading(LineParts parts, bool includesTaxIfUnsaid)
    {
        var named = parts.Unknown.Where(amount => amount.Place == UnknownPlace.Line).Sum(amount => amount.Amount);
        if (parts.Total is not { } total)
            return (parts.AllTax != 0 && includesTaxIfUnsaid, named);
        var readings =
            from unknown in new[] { named, -named, 0 }.Distinct()
            from includesTax in parts.AllTax == 0 ? [false] : new[] { false, true }
            select (includesTax, unknown);
        return readings.MinBy(reading => Math.Abs(total - parts.WithoutTax - reading.unknown - (reading.includesTax ? 0 : parts.AllTax)));
    }
}

using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>The amounts of an Amazon line by kind, for its whole quantity (Orders API v2026-01-01, ItemProceeds).</summary>
internal sealed record LineParts
{
    private const string Tax = "TAX";
    private const string Discounts = "DISCOUNT";

    // what may stand under TAX and DISCOUNT
    private static readonly HashSet<string> KnownSubtypes = new(["ITEM", "SHIPPING", "GIFT_WRAP", "COD_FEE", "OTHER", Discounts], StringComparer.Ordinal);

    private static readonly HashSet<string> KnownTypes = new([.. KnownSubtypes, Tax], StringComparer.Ordinal);

    public decimal Item { get; private init; }
    public decimal Shipping { get; private init; }
    public decimal GiftWrap { get; private init; }
    public decimal CodFee { get; private init; }
    public decimal Other { get; private init; }

    /// <summary>Positive; the shipping discount is in it.</summary>
    public decimal Discount { get; private init; }

    public decimal AllTax { get; private init; }
    public decimal ShippingTax { get; private init; }
    public decimal CodFeeTax { get; private init; }
    public decimal DiscountTax { get; private init; }

    /// <summary>Amazon's <c>proceedsTotal</c>; null when it sent none.</summary>
    public decimal? Total { get; private init; }

    /// <summary>Amounts of kinds that this version does not know.</summary>
    public IReadOnlyList<UnknownAmount> Unknown { get; private init; } = [];

    /// <summary>All but tax and what is not known.</summary>
    public decimal WithoutTax => Item + Shipping + GiftWrap + CodFee + Other - Discount;

    /// <summary>What is left of the tax belongs to goods, gift wrap and other charges, so that the parts always add up to Amazon's tax.</summary>
    public decimal PriceTax => AllTax - ShippingTax - CodFeeTax + DiscountTax;

    /// <summary>True for a kind that an order may have as well as its lines.</summary>
    public static bool IsOfLines(string type) => type != "OTHER" && KnownTypes.Contains(type);

    /// <summary>Reads a line; null when Amazon sent no part of it.</summary>
    public static LineParts? Of(ItemSnapshot item)
    {
        if (item.Proceeds?.Breakdowns is not { Count: > 0 } rows)
            return null;

        var tax = Sum(rows, Tax);
        var taxed = Details(rows, Tax);
        var ofDiscount = Detail(taxed, Discounts);
        var others = taxed.Where(row => row.Subtype != Discounts).Sum(row => row.Value?.ToDecimal() ?? 0);
        return new LineParts
        {
            Item = Sum(rows, "ITEM"),
            Shipping = Sum(rows, "SHIPPING"),
            GiftWrap = Sum(rows, "GIFT_WRAP"),
            CodFee = Sum(rows, "COD_FEE"),
            Other = Sum(rows, "OTHER"),
            Discount = Math.Abs(Sum(rows, Discounts)),
            AllTax = tax,
            ShippingTax = Detail(taxed, "SHIPPING"),
            CodFeeTax = Detail(taxed, "COD_FEE"),
            DiscountTax = others + ofDiscount == tax ? -ofDiscount : Math.Abs(ofDiscount),
            Total = item.Proceeds.ProceedsTotal?.ToDecimal(),
            Unknown =
            [
                .. rows.Where(row => !KnownTypes.Contains(row.Type)).GroupBy(row => row.Type)
                    .Select(of => new UnknownAmount(UnknownPlace.Line, of.Key, of.Sum(row => row.Subtotal.ToDecimal()))),
                .. UnknownDetails(rows, Tax, UnknownPlace.Tax), .. UnknownDetails(rows, Discounts, UnknownPlace.Discount)
            ]
        };
    }

    private static IEnumerable<UnknownAmount> UnknownDetails(IEnumerable<ProceedsBreakdown> rows, string type, UnknownPlace place) =>
        Details(rows, type).Where(row => !KnownSubtypes.Contains(row.Subtype ?? "")).GroupBy(row => row.Subtype ?? "-")
            .Select(of => new UnknownAmount(place, of.Key, of.Sum(row => row.Value?.ToDecimal() ?? 0)));

    private static List<DetailedBreakdown> Details(IEnumerable<ProceedsBreakdown> rows, string type) =>
        [.. rows.Where(row => row.Type == type).SelectMany(row => row.DetailedBreakdowns ?? [])];

    private static decimal Sum(IEnumerable<ProceedsBreakdown> rows, string type) =>
        rows.Where(row => row.Type == type).Sum(row => row.Subtotal.ToDecimal());

    private static decimal Detail(IEnumerable<DetailedBreakdown> rows, string subtype) =>
        rows.Where(row => row.Subtype == subtype).Sum(row => row.Value?.ToDecimal() ?? 0);
}

/// <summary>Where Amazon named an amount of a kind that this version does not know.</summary>
public enum UnknownPlace
{
    /// <summary>Among the parts of a line.</summary>
    Line,

    /// <summary>Among the parts of a line's tax.</summary>
    Tax,

    /// <summary>Among the parts of a line's discount.</summary>
    Discount
}

/// <summary>An amount of a kind that this version does not know.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Type">Amazon's name of the kind.</param>
/// <param name="Amount">The amount as Amazon wrote it.</param>
public sealed record UnknownAmount(UnknownPlace Place, string Type, decimal Amount);

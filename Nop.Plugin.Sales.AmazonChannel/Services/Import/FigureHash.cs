using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Tells whether lines or amounts are other ones than the import last wrote (<see cref="Domain.AmazonOrder.FiguresHash"/>). Its first half stands for the amounts and its second for
/// what the lines are, since an answer may name the one without the other. Pure.
/// </summary>
public static class FigureHash
{
    // no hash of version 1.0.0, which was one of all together, begins with it
    private const char Mark = 'v';

    // stands for amounts that were never written whole
    private static readonly string Unwritten = Mark + new string('-', 31);

    /// <summary>The hash of a target.</summary>
    public static string Of(ShopOrderTarget target) =>
        $"{Mark}{Half(string.Join('\n', [.. Head(target), .. target.Lines.Select(line => $"{line.AmazonItemId}|{Pair(line.Money.Price)}")]))[1..]}{OfLines(target.Lines)}";

    /// <summary>The hash after lines were written and amounts kept.</summary>
    public static string WithLines(string stored, IReadOnlyCollection<LineTarget> lines) =>
        stored.Length == 0 ? Unwritten + OfLines(lines) : IsHalved(stored) ? stored[..32] + OfLines(lines) : stored;

    /// <summary>True when a target is what was written last, in this version or in 1.0.0.</summary>
    public static bool IsSame(string stored, ShopOrderTarget target) => stored == Of(target) || stored == OfVersion100(target);

    /// <summary>True when the lines are known to be other ones than those written last; version 1.0.0 did not remember them apart from the amounts.</summary>
    public static bool HasOtherLines(string stored, IReadOnlyCollection<LineTarget> lines) =>
        stored.Length == 0 || IsHalved(stored) && !stored.EndsWith(OfLines(lines), StringComparison.Ordinal);

    private static bool IsHalved(string stored) => stored.Length == 64 && stored[0] == Mark;

    private static string OfLines(IEnumerable<LineTarget> lines) => Half(string.Join('\n', lines.Select(Shape)));

    private static string OfVersion100(ShopOrderTarget target) =>
        ContentHash.Of(string.Join('\n', [.. Head(target), .. target.Lines.Select(line => $"{Shape(line)}|{Pair(line.Money.Price)}")]));

    private static IEnumerable<string> Head(ShopOrderTarget target) =>
    [
        target.CurrencyCode, Number(target.Rate.Rate), Pair(target.Money.Subtotal), Pair(target.Money.Shipping), Pair(target.Money.Fee), Pair(target.Money.Discount),
        Number(target.Money.Tax), Number(target.Money.Total), target.ShippingMethod
    ];

    private static string Shape(LineTarget line) => string.Join('|', line.AmazonItemId, line.Product.ProductId.ToString(CultureInfo.InvariantCulture),
        line.Product.AttributesXml, line.Quantity.ToString(CultureInfo.InvariantCulture));

    private static string Half(string text) => ContentHash.Of(text)[..32];

    private static string Number(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    private static string Pair(TaxedAmount amount) => $"{Number(amount.ExclTax)}/{Number(amount.InclTax)}";
}

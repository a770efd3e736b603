using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Tells whether the host gave the stock of an order back. <i>Cancel order</i> and <i>Delete</i> give back every line, <i>Change status</i> none; the host says so nowhere,
/// but its stock history has an entry for each line that was given back. Products, quantities and time count, words do not. Pure.
/// </summary>
public static class StockReturns
{
    /// <summary>Decides for the lines of one order, by line.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="orderId">The shop order.</param>
    public static IReadOnlyDictionary<int, StockReturn> Of(IReadOnlyCollection<ReturnedLine> lines, int orderId)
    {
        var traced = new Dictionary<int, StockReturn>();
        foreach (var alike in lines.Where(line => line.Entries is not null).GroupBy(line => (line.ProductId, line.CombinationId, line.Quantity)))
            foreach (var line in alike)
                traced[line.LineId] = Traced(line.Entries!, alike.Count(), orderId);

        // the host gives back all or nothing: one line without a trace makes the traces of the others somebody else's, or nobody's to tell
        var told = traced.Values.Distinct().ToList();
        if (told.Count > 1)
            foreach (var line in traced.Where(line => line.Value == StockReturn.GivenBack).Select(line => line.Key).ToList())
                traced[line] = StockReturn.Unknown;

        foreach (var alike in lines.Where(line => line.Entries is null).GroupBy(line => line.ProductId))
            foreach (var line in alike)
                traced[line.LineId] = told is [StockReturn.GivenBack or StockReturn.Kept] ? told[0] : ByFigure(alike.First(), alike.Sum(one => one.Quantity));
        return traced;
    }

    private static StockReturn Traced(IReadOnlyCollection<StockQuantityHistory> entries, int needed, int orderId)
    {
        if (entries.Count == 0)
            return StockReturn.Kept;
        return entries.Count(entry => !NamesAnother(entry.Message, orderId)) >= needed ? StockReturn.GivenBack : StockReturn.Unknown;
    }

    // without a history of reservations the figure must be exactly as it was, or exactly moved
    private static StockReturn ByFigure(ReturnedLine line, int quantity) => (line.Now - line.Before) switch
    {
        0 => StockReturn.Kept,
        { } moved when moved == quantity => StockReturn.GivenBack,
        _ => StockReturn.Unknown
    };

    // in whatever words: an entry with numbers of which none is this order's is about something else
    private static bool NamesAnother(string? message, int orderId)
    {
        var numbers = new string([.. (message ?? "").Select(letter => char.IsAsciiDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length > 0 && !numbers.Contains(orderId.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}

/// <summary>A line whose stock the host may have given back.</summary>
/// <param name="LineId">The line.</param>
/// <param name="ProductId">Product.</param>
/// <param name="CombinationId">Combination that the figure belongs to; null for the product.</param>
/// <param name="Quantity">Pieces that would have been given back.</param>
public sealed record ReturnedLine(int LineId, int ProductId, int? CombinationId, int Quantity)
{
    /// <summary>Entries of the host's history that may be the giving back: of this product, this quantity, at the time, and none of the channel's; null where the host writes none.</summary>
    public IReadOnlyCollection<StockQuantityHistory>? Entries { get; init; }

    /// <summary>The product's figure before; null when it is not known.</summary>
    public int? Before { get; init; }

    /// <summary>The product's figure now; null when it is not known.</summary>
    public int? Now { get; init; }
}

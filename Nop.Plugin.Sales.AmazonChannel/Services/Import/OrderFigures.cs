using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Total and quantities of a shop order, to tell what a later answer changes. Kept as text: the total, then <c>item=pieces</c>, a line each. Pure.</summary>
/// <param name="Total">Total with its currency.</param>
/// <param name="Pieces">Pieces of each line by Amazon item id.</param>
public sealed record OrderFigures(string Total, IReadOnlyDictionary<string, int> Pieces)
{
    /// <summary>The figures that a shop order must have.</summary>
    /// <param name="target">The shop order.</param>
    /// <param name="earlier">The figures that it has; lines that stay as they are keep theirs.</param>
    public static OrderFigures Of(ShopOrderTarget target, OrderFigures? earlier)
    {
        var pieces = target.Lines.ToDictionary(line => line.AmazonItemId, line => line.Quantity);
        foreach (var id in target.UnknownLines.Where(id => earlier?.Pieces.ContainsKey(id) == true))
            pieces[id] = earlier!.Pieces[id];
        return new OrderFigures(target.KeepsAmounts && earlier is not null ? earlier.Total : AmountText.Of(target.Money.Total, target.CurrencyCode), pieces);
    }

    /// <summary>Reads the text; what cannot be read is left out.</summary>
    public static OrderFigures Parse(string text)
    {
        var lines = text.Split('\n');
        var pieces = new Dictionary<string, int>();
        foreach (var line in lines.Skip(1))
        {
            if (line.LastIndexOf('=') is var sign and > 0 && int.TryParse(line.AsSpan(sign + 1), CultureInfo.InvariantCulture, out var quantity))
                pieces[line[..sign]] = quantity;
        }

        return new OrderFigures(lines[0], pieces);
    }

    /// <summary>Writes the text.</summary>
    public string Format() => string.Join('\n', [Total, .. Pieces.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => FormattableString.Invariant($"{line.Key}={line.Value}"))]);

    /// <summary>What is to be noted when these figures become later ones; null when they are the same.</summary>
    /// <param name="later">The later ones.</param>
    /// <param name="names">What lines are called, by Amazon item id; a line without a name is not told of.</param>
    public ChannelMessage? ChangedTo(OrderFigures later, IReadOnlyDictionary<string, string> names)
    {
        var pieces = names.Where(line => Pieces.GetValueOrDefault(line.Key) != later.Pieces.GetValueOrDefault(line.Key))
            .Select(line => FormattableString.Invariant($"{line.Value} {Pieces.GetValueOrDefault(line.Key)} -> {later.Pieces.GetValueOrDefault(line.Key)}")).ToList();
        if (pieces.Count > 0)
            return new ChannelMessage("Note.FiguresChanged", Total, later.Total, string.Join(", ", pieces));
        return Total == later.Total ? null : new ChannelMessage("Note.TotalChanged", Total, later.Total);
    }
}

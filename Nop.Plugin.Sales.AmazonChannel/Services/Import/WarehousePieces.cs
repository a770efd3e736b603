using System.Globalization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Pieces by warehouse, kept as one text: <c>warehouse:pieces</c>, comma separated. The host does not say which warehouse it reserves an order's pieces in;
/// it is told by what was reserved there before and after. Pure.
/// </summary>
public static class WarehousePieces
{
    private static readonly IReadOnlyDictionary<int, int> None = new Dictionary<int, int>();

    /// <summary>Reads the text; null has none.</summary>
    public static IReadOnlyDictionary<int, int> Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return None;
        var pieces = new Dictionary<int, int>();
        foreach (var entry in text.Split(','))
        {
            var parts = entry.Split(':');
            if (parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var warehouse) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var quantity))
                pieces[warehouse] = quantity;
        }

        return pieces;
    }

    /// <summary>Writes the text.</summary>
    public static string Format(IEnumerable<KeyValuePair<int, int>> pieces) =>
        string.Join(',', pieces.OrderBy(entry => entry.Key).Select(entry => FormattableString.Invariant($"{entry.Key}:{entry.Value}")));

    /// <summary>Where a line's pieces are reserved after a movement of its own.</summary>
    /// <param name="held">Where they were before.</param>
    /// <param name="before">What was reserved in each warehouse before, whoever it was for.</param>
    /// <param name="after">What is reserved in each warehouse now.</param>
    /// <param name="taken">Pieces that the line has taken now; no more are reserved for it.</param>
    public static IReadOnlyDictionary<int, int> After(
        IReadOnlyDictionary<int, int> held, IReadOnlyDictionary<int, int> before, IReadOnlyDictionary<int, int> after, int taken)
    {
        var places = after.Keys.Union(held.Keys).ToDictionary(place => place, place =>
            Math.Max(0, held.GetValueOrDefault(place) + after.GetValueOrDefault(place) - before.GetValueOrDefault(place)));

        // the host gives back where most is reserved, which may be for others: then the line has that many less where it has least
        var surplus = places.Values.Sum() - Math.Max(0, taken);
        foreach (var place in places.Keys.OrderBy(place => places[place]).ThenByDescending(place => place).ToList())
        {
            var given = Math.Clamp(surplus, 0, places[place]);
            places[place] -= given;
            surplus -= given;
        }

        return places.Where(place => place.Value > 0).ToDictionary();
    }

    /// <summary>The warehouse that pieces of a line leave from: one that still has all of them reserved for it, else the one with most; 0 when none has any.</summary>
    /// <param name="held">Where the line's pieces were reserved.</param>
    /// <param name="booked">What has left each warehouse for it.</param>
    /// <param name="pieces">How many are to leave.</param>
    public static int Choose(IReadOnlyDictionary<int, int> held, IReadOnlyDictionary<int, int> booked, int pieces) => held
        .Select(place => (Warehouse: place.Key, Left: place.Value - booked.GetValueOrDefault(place.Key))).Where(place => place.Left > 0)
        .OrderByDescending(place => place.Left >= pieces).ThenByDescending(place => place.Left).ThenBy(place => place.Warehouse)
        .Select(place => place.Warehouse).FirstOrDefault();
}

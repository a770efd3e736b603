using System.Text.Json.Nodes;

namespace AmazonSimulator.Samples;

/// <summary>Orders of a made-up seller, one for nearly everything that sets orders apart.</summary>
public static class SampleOrders
{
    /// <summary>What the shop must sell so that all orders but the one with the unknown SKU and the one without can be booked.</summary>
    public static IReadOnlyList<SampleProduct> Products => SampleCatalog.All;

    /// <summary>Units of each currency for one US dollar; the shop needs every one of them.</summary>
    public static IReadOnlyDictionary<string, decimal> ExchangeRates { get; } = new Dictionary<string, decimal>
    {
        ["USD"] = 1m,
        ["CAD"] = 1.37m,
        ["MXN"] = 18.5m,
        ["BRL"] = 5.4m,
        ["GBP"] = 0.78m,
        ["EUR"] = 0.92m,
        ["SEK"] = 10.5m,
        ["PLN"] = 3.95m,
        ["JPY"] = 150m
    };

    /// <summary>The SKU that no product has.</summary>
    public const string UnknownSku = "DISCONTINUED-99";

    /// <summary>The ASIN of the line that comes without a SKU; it is <see cref="Products"/>' BOTTLE-750.</summary>
    public static string AsinWithoutSku => SampleCatalog.Bottle.Asin;

    /// <summary>About sixty orders placed in the three days before now, oldest first, as searchOrders returns them with every block.</summary>
    public static IReadOnlyList<JsonObject> Create(DateTimeOffset now)
    {
        var desk = new SampleDesk(now);
        IEnumerable<OrderDraft> drafts =
        [
            .. UnitedStatesOrders.Create(desk), .. OtherAmericanOrders.Create(desk),
            .. WestEuropeanOrders.Create(desk), .. GermanOrders.Create(desk), .. SouthAndNorthEuropeanOrders.Create(desk),
            .. JapaneseOrders.Create(desk)
        ];
        return [.. drafts.OrderBy(draft => draft.Created).Select(OrderJson.Write)];
    }
}

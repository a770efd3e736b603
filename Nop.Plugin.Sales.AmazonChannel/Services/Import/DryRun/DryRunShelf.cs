namespace Nop.Plugin.Sales.AmazonChannel.Services.Import.DryRun;

/// <summary>The shop's stock as the orders of a preview would leave it, one after the other.</summary>
internal sealed class DryRunShelf
{
    private readonly Dictionary<Place, DryRunStock> _moves = [];

    /// <summary>What would move.</summary>
    internal IReadOnlyList<DryRunStock> Moves => [.. _moves.Values.Where(move => move.Change != 0).OrderBy(move => move.Change).ThenBy(move => move.Sku, StringComparer.Ordinal)];

    /// <summary>The order with the stock that the ones before it would leave.</summary>
    internal PlanInput Seen(PlanInput input) => input with
    {
        Shop = input.Shop with
        {
            Products = input.Shop.Products.ToDictionary(pair => pair.Key, pair => pair.Value with { StockQuantity = pair.Value.StockQuantity + ChangeOf(pair.Value) })
        }
    };

    /// <summary>Moves what the plan of an order moves.</summary>
    internal void Move(PlanInput input, OrderPlan plan)
    {
        foreach (var (item, target) in plan.Stock)
        {
            // what the host does not count does not move
            if (target.Product.StockQuantity is not { } quantity)
                continue;
            var place = PlaceOf(target.Product);
            var change = (input.Known.Lines.GetValueOrDefault(item)?.TakenFrom(target.Product.ProductId) ?? 0) - target.Quantity;
            var move = _moves.GetValueOrDefault(place) ?? new DryRunStock(target.Product.ProductId, target.Product.AttributesXml, target.Product.Sku, quantity, 0);
            _moves[place] = move with { Change = move.Change + change };
        }
    }

    private int ChangeOf(ProductMatch match) => _moves.GetValueOrDefault(PlaceOf(match))?.Change ?? 0;

    private static Place PlaceOf(ProductMatch match) => new(match.ProductId, match.AttributesXml ?? "");

    private sealed record Place(int ProductId, string AttributesXml);
}

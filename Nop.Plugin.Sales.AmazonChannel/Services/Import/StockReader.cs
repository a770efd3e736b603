using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>A stock figure of the host.</summary>
/// <param name="Quantity">Pieces; less what is reserved where the product lies in several warehouses.</param>
/// <param name="CombinationId">Combination that the figure belongs to; null for the product.</param>
/// <param name="HasHistory">True when the host writes a history entry with each movement.</param>
public sealed record StockFigure(int Quantity, int? CombinationId, bool HasHistory);

/// <summary>Reads stock past the host's caches.</summary>
public sealed class StockReader(
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductWarehouseInventory> inventories,
    IProductAttributeParser attributeParser)
{
    /// <summary>The figure that <c>IProductService.AdjustInventoryAsync</c> would change; null when the host counts none.</summary>
    public async Task<StockFigure?> ReadAsync(Product product, string? attributesXml)
    {
        switch (product.ManageInventoryMethod)
        {
            case ManageInventoryMethod.ManageStock when product.UseMultipleWarehouses:
                var places = await inventories.Table.Where(inventory => inventory.ProductId == product.Id).ToListAsync();
                return new StockFigure(places.Sum(place => place.StockQuantity - place.ReservedQuantity), null, HasHistory: false);

            case ManageInventoryMethod.ManageStock:
                return new StockFigure(product.StockQuantity, null, HasHistory: true);

            case ManageInventoryMethod.ManageStockByAttributes:
                if (await attributeParser.FindProductAttributeCombinationAsync(product, attributesXml ?? "") is not { } known)
                    return null;
                var combination = await combinations.Table.FirstOrDefaultAsync(combination => combination.Id == known.Id);
                return combination is null ? null : new StockFigure(combination.StockQuantity, combination.Id, HasHistory: true);

            default:
                return null;
        }
    }

    /// <summary>What is reserved in each warehouse, whoever it is for; null for a product that lies in one place.</summary>
    public async Task<IReadOnlyDictionary<int, int>?> ReservedAsync(Product product) => !IsScattered(product)
        ? null
        : (await inventories.Table.Where(inventory => inventory.ProductId == product.Id).ToListAsync())
            .GroupBy(place => place.WarehouseId).ToDictionary(places => places.Key, places => places.Sum(place => place.ReservedQuantity));

    /// <summary>True for a product that lies in several warehouses: there an order reserves, and a shipment takes out.</summary>
    public static bool IsScattered(Product product) => product is { ManageInventoryMethod: ManageInventoryMethod.ManageStock, UseMultipleWarehouses: true };
}

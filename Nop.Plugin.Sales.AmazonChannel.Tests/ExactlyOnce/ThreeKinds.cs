using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Catalog;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>A product of each kind whose stock the host keeps: in one figure, by attribute combination, in several warehouses.</summary>
public sealed class ThreeKinds
{
    private Product _plain = null!;
    private ProductAttributeCombination _combination = null!;
    private Product _scattered = null!;
    private StockFigures _start = null!;

    private ThreeKinds(string suffix)
    {
        Plain = "MUG" + suffix;
        Combination = "SHIRT-M" + suffix;
        Scattered = "BOX" + suffix;
    }

    /// <summary>SKU of the product with one stock figure.</summary>
    public string Plain { get; }

    /// <summary>SKU of the attribute combination.</summary>
    public string Combination { get; }

    /// <summary>SKU of the product that lies in several warehouses.</summary>
    public string Scattered { get; }

    public static async Task<ThreeKinds> AddAsync(TestShop shop, string suffix = "", int stock = 1000, params int[] warehouses)
    {
        var kinds = new ThreeKinds(suffix);
        kinds._plain = await shop.AddProductAsync(kinds.Plain, stock);
        await kinds.AddCombinationAsync(shop, suffix, stock);
        await kinds.AddScatteredAsync(shop, warehouses.Length == 0 ? [stock, stock / 10] : warehouses);
        kinds._start = kinds.Read(shop);
        return kinds;
    }

    /// <summary>What has gone since the products were added.</summary>
    public StockFigures Gone(TestShop shop)
    {
        var now = Read(shop);
        return new StockFigures(_start.Plain - now.Plain, _start.Combination - now.Combination, now.Reserved - _start.Reserved, _start.Booked - now.Booked);
    }

    /// <summary>What the host's stock history says has gone; it holds no reservations.</summary>
    public StockFigures GoneByHistory(TestShop shop)
    {
        var entries = shop.All<StockQuantityHistory>();
        return new StockFigures(
            -entries.Where(entry => entry.ProductId == _plain.Id).Sum(entry => entry.QuantityAdjustment),
            -entries.Where(entry => entry.CombinationId == _combination.Id).Sum(entry => entry.QuantityAdjustment),
            0,
            -entries.Where(entry => entry.ProductId == _scattered.Id).Sum(entry => entry.QuantityAdjustment));
    }

    private StockFigures Read(TestShop shop)
    {
        var places = shop.All<ProductWarehouseInventory>().Where(place => place.ProductId == _scattered.Id).ToList();
        return new StockFigures(shop.Stock(_plain), shop.All<ProductAttributeCombination>().Single(one => one.Id == _combination.Id).StockQuantity,
            places.Sum(place => place.ReservedQuantity), places.Sum(place => place.StockQuantity));
    }

    private async Task AddCombinationAsync(TestShop shop, string suffix, int stock)
    {
        var shirt = await shop.AddProductAsync("SHIRT" + suffix, 0, product => product.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes);
        _combination = await shop.DoAsync(async services =>
        {
            var attributes = services.GetRequiredService<IProductAttributeService>();
            var size = new ProductAttribute { Name = "Size" };
            await attributes.InsertProductAttributeAsync(size);
            var mapping = new ProductAttributeMapping { ProductId = shirt.Id, ProductAttributeId = size.Id, AttributeControlType = AttributeControlType.DropdownList, IsRequired = true };
            await attributes.InsertProductAttributeMappingAsync(mapping);
            var medium = new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, Name = "M", Quantity = 1 };
            await attributes.InsertProductAttributeValueAsync(medium);
            var combination = new ProductAttributeCombination
            {
                ProductId = shirt.Id,
                Sku = Combination,
                StockQuantity = stock,
                AttributesXml = services.GetRequiredService<IProductAttributeParser>().AddProductAttribute(null, mapping, $"{medium.Id}")
            };
            await attributes.InsertProductAttributeCombinationAsync(combination);
            return combination;
        });
    }

    private async Task AddScatteredAsync(TestShop shop, IEnumerable<int> warehouses)
    {
        _scattered = await shop.AddProductAsync(Scattered, 0, product => product.UseMultipleWarehouses = true);
        await shop.DoAsync(async services =>
        {
            foreach (var stock in warehouses)
            {
                var warehouse = new Warehouse { Name = $"Warehouse with {stock}" };
                await services.GetRequiredService<IRepository<Warehouse>>().InsertAsync(warehouse);
                await services.GetRequiredService<IProductService>().InsertProductWarehouseInventoryAsync(
                    new ProductWarehouseInventory { ProductId = _scattered.Id, WarehouseId = warehouse.Id, StockQuantity = stock });
            }
        });
    }
}

/// <summary>Pieces of the three kinds.</summary>
/// <param name="Plain">Of the product with one figure.</param>
/// <param name="Combination">Of the combination.</param>
/// <param name="Reserved">Reserved in all warehouses.</param>
/// <param name="Booked">In stock in all warehouses, or taken out of it.</param>
public sealed record StockFigures(int Plain, int Combination, int Reserved, int Booked);

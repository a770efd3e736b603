using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Sandbox;

namespace Nop.Services.Catalog;

/// <summary>Stores products; what moves their stock is in <see cref="Inventory"/>.</summary>
internal sealed class ProductService(
    IRepository<Product> products, IRepository<ProductAttributeCombination> combinations, Inventory inventory, IProductAttributeParser parser, TimeProvider time) : IProductService
{
    public Task DeleteProductAsync(Product product) => products.DeleteAsync(product);

    public Task<Product> GetProductByIdAsync(int productId) => products.GetByIdAsync(productId, _ => default);

    public Task<IList<Product>> GetProductsByIdsAsync(int[] productIds) => products.GetByIdsAsync(productIds, _ => default, includeDeleted: false);

    public Task InsertProductAsync(Product product) => products.InsertAsync(product);

    public Task InsertProductsAsync(IList<Product> productsToInsert) => products.InsertAsync(productsToInsert);

    public Task UpdateProductAsync(Product product) => products.UpdateAsync(product);

    public Task UpdateProductsAsync(IList<Product> productsToUpdate) => products.UpdateAsync(productsToUpdate);

    public Task<IPagedList<Product>> SearchProductsAsync(int pageIndex = 0, int pageSize = int.MaxValue, IList<int> categoryIds = null, IList<int> manufacturerIds = null,
        int storeId = 0, int vendorId = 0, int warehouseId = 0, ProductType? productType = null, bool visibleIndividuallyOnly = false, bool excludeFeaturedProducts = false,
        decimal? priceMin = null, decimal? priceMax = null, int productTagId = 0, string keywords = null, bool searchDescriptions = false,
        bool searchManufacturerPartNumber = true, bool searchSku = true, bool searchProductTags = false, int languageId = 0,
        IList<SpecificationAttributeOption> filteredSpecOptions = null, ProductSortingEnum orderBy = ProductSortingEnum.Position, bool showHidden = false, bool? overridePublished = null) =>
        products.GetAllPagedAsync(query =>
        {
            query = query.Where(product => !product.Deleted && (!visibleIndividuallyOnly || product.VisibleIndividually));
            if (overridePublished is { } published)
                query = query.Where(product => product.Published == published);
            else if (!showHidden)
                query = query.Where(product => product.Published);
            if (vendorId > 0)
                query = query.Where(product => product.VendorId == vendorId);
            if (productType is { } type)
                query = query.Where(product => product.ProductTypeId == (int)type);
            if (priceMin is { } low)
                query = query.Where(product => product.Price >= low);
            if (priceMax is { } high)
                query = query.Where(product => product.Price <= high);
            if (!string.IsNullOrWhiteSpace(keywords))
                query = query.Where(product => product.Name.Contains(keywords) || searchDescriptions && product.FullDescription.Contains(keywords)
                    || searchSku && (product.Sku == keywords || combinations.Table.Any(combination => combination.ProductId == product.Id && combination.Sku == keywords)));
            return query.OrderBy(product => product.DisplayOrder).ThenBy(product => product.Id);
        }, pageIndex, pageSize);

    public async Task<Product> GetProductBySkuAsync(string sku)
    {
        if (string.IsNullOrEmpty(sku))
            return null;
        sku = sku.Trim();
        return await products.Table.Where(product => !product.Deleted && product.Sku == sku).OrderBy(product => product.Id).FirstOrDefaultAsync();
    }

    public async Task<IList<Product>> GetProductsBySkuAsync(string[] skuArray, int vendorId = 0)
    {
        ArgumentNullException.ThrowIfNull(skuArray);
        return await products.Table.Where(product => !product.Deleted && skuArray.Contains(product.Sku) && (vendorId == 0 || product.VendorId == vendorId)).ToListAsync();
    }

    public async Task<string[]> GetNotExistingProductsAsync(string[] productSku)
    {
        var known = (await GetProductsBySkuAsync(productSku)).Select(product => product.Sku).ToHashSet();
        return [.. productSku.Distinct().Where(sku => !known.Contains(sku))];
    }

    public bool ProductIsAvailable(Product product, DateTime? dateTime = null)
    {
        var now = dateTime ?? time.UtcNow();
        return (product.AvailableStartDateTimeUtc is not { } start || start <= now) && (product.AvailableEndDateTimeUtc is not { } end || end >= now);
    }

    public async Task<string> FormatSkuAsync(Product product, string attributesXml = null) => Own((await CombinationAsync(product, attributesXml))?.Sku, product.Sku);

    public async Task<string> FormatMpnAsync(Product product, string attributesXml = null) =>
        Own((await CombinationAsync(product, attributesXml))?.ManufacturerPartNumber, product.ManufacturerPartNumber);

    public async Task<string> FormatGtinAsync(Product product, string attributesXml = null) => Own((await CombinationAsync(product, attributesXml))?.Gtin, product.Gtin);

    public Task<int> GetTotalStockQuantityAsync(Product product, bool useReservedQuantity = true, int warehouseId = 0) => inventory.TotalAsync(product, useReservedQuantity, warehouseId);

    public Task AdjustInventoryAsync(Product product, int quantityToChange, string attributesXml = "", string message = "") =>
        inventory.AdjustAsync(product, quantityToChange, attributesXml, message);

    public Task BookReservedInventoryAsync(Product product, int warehouseId, int quantity, string message = "") => inventory.BookReservedAsync(product, warehouseId, quantity, message);

    public Task<int> ReverseBookedInventoryAsync(Product product, ShipmentItem shipmentItem, string message = "") => inventory.ReverseBookedAsync(product, shipmentItem, message);

    public Task<IList<ProductWarehouseInventory>> GetAllProductWarehouseInventoryRecordsAsync(int productId) => inventory.WarehousesOfAsync(productId);

    public Task DeleteProductWarehouseInventoryAsync(ProductWarehouseInventory pwi) => inventory.Warehouses.DeleteAsync(pwi);

    public Task InsertProductWarehouseInventoryAsync(ProductWarehouseInventory pwi) => inventory.Warehouses.InsertAsync(pwi);

    public Task UpdateProductWarehouseInventoryAsync(ProductWarehouseInventory pwi) => inventory.Warehouses.UpdateAsync(pwi);

    public Task AddStockQuantityHistoryEntryAsync(Product product, int quantityAdjustment, int stockQuantity, int warehouseId = 0, string message = "", int? combinationId = null) =>
        inventory.History.AddAsync(product, quantityAdjustment, stockQuantity, warehouseId, message, combinationId);

    public Task<IPagedList<StockQuantityHistory>> GetStockQuantityHistoryAsync(Product product, int warehouseId = 0, int combinationId = 0, int pageIndex = 0, int pageSize = int.MaxValue) =>
        inventory.History.OfAsync(product, warehouseId, combinationId, pageIndex, pageSize);

    private async Task<ProductAttributeCombination> CombinationAsync(Product product, string attributesXml)
    {
        ArgumentNullException.ThrowIfNull(product);
        return product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes ? await parser.FindProductAttributeCombinationAsync(product, attributesXml) : null;
    }

    private static string Own(string combination, string product) => string.IsNullOrEmpty(combination) ? product : combination;
}

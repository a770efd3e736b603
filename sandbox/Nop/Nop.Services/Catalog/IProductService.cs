using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;

namespace Nop.Services.Catalog;

/// <summary>Stores products and keeps their stock.</summary>
public interface IProductService
{
    Task DeleteProductAsync(Product product);
    Task<Product> GetProductByIdAsync(int productId);
    Task<IList<Product>> GetProductsByIdsAsync(int[] productIds);
    Task InsertProductAsync(Product product);
    Task InsertProductsAsync(IList<Product> products);
    Task UpdateProductAsync(Product product);
    Task UpdateProductsAsync(IList<Product> products);
    Task<IPagedList<Product>> SearchProductsAsync( int pageIndex = 0, int pageSize = int.MaxValue, IList<int> categoryIds = null, IList<int> manufacturerIds = null,
        int storeId = 0, int vendorId = 0, int warehouseId = 0, ProductType? productType = null, bool visibleIndividuallyOnly = false,
        bool excludeFeaturedProducts = false, decimal? priceMin = null, decimal? priceMax = null, int productTagId = 0, string keywords = null,
        bool searchDescriptions = false, bool searchManufacturerPartNumber = true, bool searchSku = true, bool searchProductTags = false, int languageId = 0,
        IList<SpecificationAttributeOption> filteredSpecOptions = null, ProductSortingEnum orderBy = ProductSortingEnum.Position, bool showHidden = false,
        bool? overridePublished = null);
    Task<Product> GetProductBySkuAsync(string sku);
    Task<IList<Product>> GetProductsBySkuAsync(string[] skuArray, int vendorId = 0);
    bool ProductIsAvailable(Product product, DateTime? dateTime = null);
    Task<int> GetTotalStockQuantityAsync(Product product, bool useReservedQuantity = true, int warehouseId = 0);
    Task<string> FormatSkuAsync(Product product, string attributesXml = null);
    Task<string> FormatMpnAsync(Product product, string attributesXml = null);
    Task<string> FormatGtinAsync(Product product, string attributesXml = null);
    Task<string[]> GetNotExistingProductsAsync(string[] productSku);
    Task AdjustInventoryAsync(Product product, int quantityToChange, string attributesXml = "", string message = "");
    Task BookReservedInventoryAsync(Product product, int warehouseId, int quantity, string message = "");
    Task<int> ReverseBookedInventoryAsync(Product product, ShipmentItem shipmentItem, string message = "");
    Task<IList<ProductWarehouseInventory>> GetAllProductWarehouseInventoryRecordsAsync(int productId);
    Task DeleteProductWarehouseInventoryAsync(ProductWarehouseInventory pwi);
    Task InsertProductWarehouseInventoryAsync(ProductWarehouseInventory pwi);
    Task UpdateProductWarehouseInventoryAsync(ProductWarehouseInventory pwi);
    Task AddStockQuantityHistoryEntryAsync(Product product, int quantityAdjustment, int stockQuantity, int warehouseId = 0, string message = "",
        int? combinationId = null);
    Task<IPagedList<StockQuantityHistory>> GetStockQuantityHistoryAsync(Product product, int warehouseId = 0, int combinationId = 0, int pageIndex = 0,
        int pageSize = int.MaxValue);
}

using Nop.Core;
using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

/// <summary>Stores attributes of products and their combinations.</summary>
public interface IProductAttributeService
{
    Task DeleteProductAttributeAsync(ProductAttribute productAttribute);
    Task<IPagedList<ProductAttribute>> GetAllProductAttributesAsync(string name = null, int pageIndex = 0, int pageSize = int.MaxValue);
    Task<ProductAttribute> GetProductAttributeByIdAsync(int productAttributeId);
    Task<IList<ProductAttribute>> GetProductAttributeByIdsAsync(int[] productAttributeIds);
    Task InsertProductAttributeAsync(ProductAttribute productAttribute);
    Task UpdateProductAttributeAsync(ProductAttribute productAttribute);
    Task DeleteProductAttributeMappingAsync(ProductAttributeMapping productAttributeMapping);
    Task<IList<ProductAttributeMapping>> GetProductAttributeMappingsByProductIdAsync(int productId);
    Task<ProductAttributeMapping> GetProductAttributeMappingByIdAsync(int productAttributeMappingId);
    Task InsertProductAttributeMappingAsync(ProductAttributeMapping productAttributeMapping);
    Task UpdateProductAttributeMappingAsync(ProductAttributeMapping productAttributeMapping);
    Task DeleteProductAttributeValueAsync(ProductAttributeValue productAttributeValue);
    Task<IList<ProductAttributeValue>> GetProductAttributeValuesAsync(int productAttributeMappingId);
    Task<ProductAttributeValue> GetProductAttributeValueByIdAsync(int productAttributeValueId);
    Task InsertProductAttributeValueAsync(ProductAttributeValue productAttributeValue);
    Task UpdateProductAttributeValueAsync(ProductAttributeValue productAttributeValue);
    Task DeleteProductAttributeCombinationAsync(ProductAttributeCombination combination);
    Task<IList<ProductAttributeCombination>> GetAllProductAttributeCombinationsAsync(int productId);
    Task<ProductAttributeCombination> GetProductAttributeCombinationByIdAsync(int productAttributeCombinationId);
    Task<ProductAttributeCombination> GetProductAttributeCombinationBySkuAsync(string sku);
    Task InsertProductAttributeCombinationAsync(ProductAttributeCombination combination);
    Task UpdateProductAttributeCombinationAsync(ProductAttributeCombination combination);
}

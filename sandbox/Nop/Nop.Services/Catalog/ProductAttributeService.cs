using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace Nop.Services.Catalog;

/// <summary>Stores attributes of products and their combinations.</summary>
internal sealed class ProductAttributeService(
    IRepository<ProductAttribute> attributes, IRepository<ProductAttributeMapping> mappings, IRepository<ProductAttributeValue> values,
    IRepository<ProductAttributeCombination> combinations, IRepository<Product> products) : IProductAttributeService
{
    public Task<IPagedList<ProductAttribute>> GetAllProductAttributesAsync(string name = null, int pageIndex = 0, int pageSize = int.MaxValue) =>
        attributes.GetAllPagedAsync(query => query.Where(attribute => string.IsNullOrEmpty(name) || attribute.Name.Contains(name)).OrderBy(attribute => attribute.Name), pageIndex, pageSize);

    public Task<ProductAttribute> GetProductAttributeByIdAsync(int productAttributeId) => attributes.GetByIdAsync(productAttributeId, _ => default);

    public Task<IList<ProductAttribute>> GetProductAttributeByIdsAsync(int[] productAttributeIds) => attributes.GetByIdsAsync(productAttributeIds);

    public Task InsertProductAttributeAsync(ProductAttribute productAttribute) => attributes.InsertAsync(productAttribute);

    public Task UpdateProductAttributeAsync(ProductAttribute productAttribute) => attributes.UpdateAsync(productAttribute);

    public Task DeleteProductAttributeAsync(ProductAttribute productAttribute) => attributes.DeleteAsync(productAttribute);

    public async Task<IList<ProductAttributeMapping>> GetProductAttributeMappingsByProductIdAsync(int productId) =>
        await mappings.Table.Where(mapping => mapping.ProductId == productId).OrderBy(mapping => mapping.DisplayOrder).ThenBy(mapping => mapping.Id).ToListAsync();

    public Task<ProductAttributeMapping> GetProductAttributeMappingByIdAsync(int productAttributeMappingId) => mappings.GetByIdAsync(productAttributeMappingId, _ => default);

    public Task InsertProductAttributeMappingAsync(ProductAttributeMapping productAttributeMapping) => mappings.InsertAsync(productAttributeMapping);

    public Task UpdateProductAttributeMappingAsync(ProductAttributeMapping productAttributeMapping) => mappings.UpdateAsync(productAttributeMapping);

    public Task DeleteProductAttributeMappingAsync(ProductAttributeMapping productAttributeMapping) => mappings.DeleteAsync(productAttributeMapping);

    public async Task<IList<ProductAttributeValue>> GetProductAttributeValuesAsync(int productAttributeMappingId) =>
        await values.Table.Where(value => value.ProductAttributeMappingId == productAttributeMappingId).OrderBy(value => value.DisplayOrder).ThenBy(value => value.Id).ToListAsync();

    public Task<ProductAttributeValue> GetProductAttributeValueByIdAsync(int productAttributeValueId) => values.GetByIdAsync(productAttributeValueId, _ => default);

    public Task InsertProductAttributeValueAsync(ProductAttributeValue productAttributeValue) => values.InsertAsync(productAttributeValue);

    public Task UpdateProductAttributeValueAsync(ProductAttributeValue productAttributeValue) => values.UpdateAsync(productAttributeValue);

    public Task DeleteProductAttributeValueAsync(ProductAttributeValue productAttributeValue) => values.DeleteAsync(productAttributeValue);

    public async Task<IList<ProductAttributeCombination>> GetAllProductAttributeCombinationsAsync(int productId) =>
        productId == 0 ? [] : await combinations.Table.Where(combination => combination.ProductId == productId).OrderBy(combination => combination.Id).ToListAsync();

    public Task<ProductAttributeCombination> GetProductAttributeCombinationByIdAsync(int productAttributeCombinationId) => combinations.GetByIdAsync(productAttributeCombinationId, _ => default);

    /// <summary>The combination with the lowest id whose product is not deleted.</summary>
    public async Task<ProductAttributeCombination> GetProductAttributeCombinationBySkuAsync(string sku)
    {
        if (string.IsNullOrEmpty(sku))
            return null;
        sku = sku.Trim();
        var query = from combination in combinations.Table
                    join product in products.Table on combination.ProductId equals product.Id
                    where !product.Deleted && combination.Sku == sku
                    orderby combination.Id
                    select combination;
        return await query.FirstOrDefaultAsync();
    }

    public Task InsertProductAttributeCombinationAsync(ProductAttributeCombination combination) => combinations.InsertAsync(combination);

    public Task UpdateProductAttributeCombinationAsync(ProductAttributeCombination combination) => combinations.UpdateAsync(combination);

    public Task DeleteProductAttributeCombinationAsync(ProductAttributeCombination combination) => combinations.DeleteAsync(combination);
}

using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace Shop.Demo;

/// <summary>Writes products with their variants into a shop.</summary>
internal sealed class CatalogWriter(IProductService products, IProductAttributeService attributes, IProductAttributeParser parser, TimeProvider time)
{
    public async Task<Product> AddAsync(CatalogProduct wanted)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var product = new Product
        {
            ProductType = ProductType.SimpleProduct,
            VisibleIndividually = true,
            Name = wanted.Name,
            Sku = wanted.Sku,
            Price = wanted.Price,
            VendorId = wanted.VendorId,
            ProductCost = Math.Round(wanted.Price / 2, 2),
            StockQuantity = wanted.Variants.Count > 0 ? 0 : wanted.Stock,
            ManageInventoryMethod = Method(wanted),
            NotifyAdminForQuantityBelow = wanted.NotifyAdminBelow,
            BackorderMode = BackorderMode.NoBackorders,
            LowStockActivity = LowStockActivity.Nothing,
            IsShipEnabled = true,
            Weight = 1,
            Length = 4,
            Width = 3,
            Height = 2,
            OrderMinimumQuantity = 1,
            OrderMaximumQuantity = 10000,
            Published = wanted.Published,
            Deleted = wanted.Deleted,
            CreatedOnUtc = now,
            UpdatedOnUtc = now,
        };
        await products.InsertProductAsync(product);
        var mappings = await MapAttributesAsync(product, wanted);
        foreach (var variant in wanted.Variants)
            await AddVariantAsync(product, variant, mappings, wanted.NotifyAdminBelow);
        return product;
    }

    private static ManageInventoryMethod Method(CatalogProduct wanted) => (wanted.ManageStock, wanted.Variants.Count) switch
    {
        (false, _) => ManageInventoryMethod.DontManageStock,
        (true, 0) => ManageInventoryMethod.ManageStock,
        _ => ManageInventoryMethod.ManageStockByAttributes,
    };

    private async Task<Dictionary<string, ProductAttributeMapping>> MapAttributesAsync(Product product, CatalogProduct wanted)
    {
        var mappings = new Dictionary<string, ProductAttributeMapping>();
        var known = await attributes.GetAllProductAttributesAsync();
        foreach (var name in wanted.Variants.SelectMany(variant => variant.Attributes.Keys).Distinct())
        {
            var attribute = known.FirstOrDefault(one => one.Name == name);
            if (attribute is null)
                await attributes.InsertProductAttributeAsync(attribute = new ProductAttribute { Name = name });
            var mapping = new ProductAttributeMapping
            {
                ProductId = product.Id,
                ProductAttributeId = attribute.Id,
                AttributeControlType = AttributeControlType.DropdownList,
                IsRequired = true,
                DisplayOrder = mappings.Count,
            };
            await attributes.InsertProductAttributeMappingAsync(mapping);
            mappings.Add(name, mapping);
        }
        return mappings;
    }

    private async Task AddVariantAsync(Product product, CatalogVariant variant, Dictionary<string, ProductAttributeMapping> mappings, int notifyAdminBelow)
    {
        var xml = "";
        foreach (var (name, value) in variant.Attributes)
            xml = parser.AddProductAttribute(xml, mappings[name], (await ValueAsync(mappings[name], value)).Id.ToString());
        await attributes.InsertProductAttributeCombinationAsync(new ProductAttributeCombination
        {
            ProductId = product.Id,
            AttributesXml = xml,
            Sku = variant.Sku,
            StockQuantity = variant.Stock,
            NotifyAdminForQuantityBelow = notifyAdminBelow,
        });
    }

    private async Task<ProductAttributeValue> ValueAsync(ProductAttributeMapping mapping, string name)
    {
        var values = await attributes.GetProductAttributeValuesAsync(mapping.Id);
        if (values.FirstOrDefault(one => one.Name == name) is { } known)
            return known;
        var value = new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, AttributeValueType = AttributeValueType.Simple, Name = name, DisplayOrder = values.Count };
        await attributes.InsertProductAttributeValueAsync(value);
        return value;
    }
}

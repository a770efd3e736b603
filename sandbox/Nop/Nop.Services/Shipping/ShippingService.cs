using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;

namespace Nop.Services.Shipping;

/// <summary>Weighs what is shipped.</summary>
internal sealed class ShippingService(IProductService products, IProductAttributeParser parser) : IShippingService
{
    public async Task<decimal> GetShoppingCartItemWeightAsync(ShoppingCartItem shoppingCartItem, bool ignoreFreeShippedItems = false)
    {
        ArgumentNullException.ThrowIfNull(shoppingCartItem);
        return await GetShoppingCartItemWeightAsync(await products.GetProductByIdAsync(shoppingCartItem.ProductId), shoppingCartItem.AttributesXml, ignoreFreeShippedItems);
    }

    public async Task<decimal> GetShoppingCartItemWeightAsync(Product product, string attributesXml, bool ignoreFreeShippedItems = false)
    {
        if (product is null)
            return 0;
        bool Counts(Product weighed) => !ignoreFreeShippedItems || !weighed.IsFreeShipping;
        var weight = Counts(product) ? product.Weight : 0;
        foreach (var value in await parser.ParseProductAttributeValuesAsync(attributesXml))
            if (value.AttributeValueType == AttributeValueType.Simple)
                weight += value.WeightAdjustment;
            else if (await products.GetProductByIdAsync(value.AssociatedProductId) is { IsShipEnabled: true } associated && Counts(associated))
                weight += associated.Weight * value.Quantity;
        return weight;
    }
}

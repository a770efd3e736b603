using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Tells why the shop cannot count or ship a product as Amazon sells it: by the piece, in a parcel. Pure.</summary>
public static class ProductFitness
{
    /// <summary>The reasons in words; none for a product that is fit.</summary>
    /// <param name="product">The product.</param>
    /// <param name="hasCombination">True when an attribute combination of it is meant that the shop has.</param>
    public static IReadOnlyList<string> WhyNot(Product product, bool hasCombination)
    {
        var reasons = new (bool Holds, string Words)[]
        {
            (product.ProductType == ProductType.GroupedProduct, "a grouped product"),
            (product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes && !hasCombination, "its stock is counted by attributes, and the SKU is that of no combination"),
            (product.IsGiftCard, "a gift card"),
            (product.IsDownload, "a download"),
            (product.IsRental, "a rental"),
            (product.IsRecurring, "a recurring product"),
            (!product.IsShipEnabled, "its shipping is switched off")
        };
        return [.. reasons.Where(reason => reason.Holds).Select(reason => reason.Words)];
    }
}

namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>Why a product is suggested for a seller SKU, surest first.</summary>
public enum SkuGround
{
    /// <summary>An attribute combination of the shop now has exactly this SKU.</summary>
    CombinationSku = 1,

    /// <summary>A product of the shop now has exactly this SKU.</summary>
    ProductSku = 2,

    /// <summary>The seller SKU or ASIN is the product's GTIN.</summary>
    Gtin = 3,

    /// <summary>The seller SKU is the manufacturer's part number.</summary>
    Mpn = 4,

    /// <summary>The SKU differs by case, punctuation, a channel mark or one slip of the pen.</summary>
    NearSku = 5,

    /// <summary>The titles share most of their words.</summary>
    Title = 6
}

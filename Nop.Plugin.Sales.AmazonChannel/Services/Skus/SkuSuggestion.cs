namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>A product or combination of the shop that a seller SKU may stand for.</summary>
public sealed record SkuSuggestion
{
    /// <summary>Product.</summary>
    public required int ProductId { get; init; }

    /// <summary>Attribute combination; 0 for the product itself.</summary>
    public int CombinationId { get; init; }

    /// <summary>Name of the product.</summary>
    public string Name { get; init; } = "";

    /// <summary>SKU as the shop has it.</summary>
    public string Sku { get; init; } = "";

    /// <summary>Why it is suggested.</summary>
    public required SkuGround Ground { get; init; }
}

namespace Shop.Demo;

/// <summary>A product to put into a shop's catalogue.</summary>
internal sealed record CatalogProduct
{
    public required string Sku { get; init; }

    public required string Name { get; init; }

    public decimal Price { get; init; }

    public int Stock { get; init; }

    /// <summary>The vendor it belongs to; 0 is the shop.</summary>
    public int VendorId { get; init; }

    public bool Published { get; init; } = true;

    public bool Deleted { get; init; }

    public bool ManageStock { get; init; } = true;

    /// <summary>Stock below which the shop writes to its owner.</summary>
    public int NotifyAdminBelow { get; init; } = 1;

    /// <summary>Variants; with any, the stock is theirs.</summary>
    public IReadOnlyList<CatalogVariant> Variants { get; init; } = [];
}

/// <summary>A variant: its own SKU and stock, and the attribute values that make it.</summary>
internal sealed record CatalogVariant(string Sku, int Stock, IReadOnlyDictionary<string, string> Attributes);

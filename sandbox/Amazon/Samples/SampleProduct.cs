namespace AmazonSimulator.Samples;

/// <summary>A product that the sample orders ask for.</summary>
public sealed record SampleProduct(
    string Sku, string Asin, string Name, decimal PriceUsd, int Stock, IReadOnlyList<SampleCombination> Combinations)
{
    public SampleProduct(string sku, string asin, string name, decimal priceUsd, int stock) : this(sku, asin, name, priceUsd, stock, [])
    {
    }
}

/// <summary>A variant of a product with its own SKU and stock.</summary>
public sealed record SampleCombination(string Sku, string Asin, int Stock, IReadOnlyDictionary<string, string> Attributes);

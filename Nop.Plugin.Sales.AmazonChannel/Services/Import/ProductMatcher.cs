using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Finds the product that an Amazon line stands for: alias by seller SKU, the very SKU of a combination or product, and for a line whose SKU leads nowhere alias by ASIN.
/// SKUs are compared exactly, whatever the database's collation; deleted products do not count.
/// Where several have the SKU, one that is published goes before one that is not, then one whose stock is counted, then a combination, then the lower id.
/// </summary>
public sealed class ProductMatcher(
    IRepository<AmazonSkuAlias> aliases,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    StockReader stock)
{
    private Dictionary<LineKey, ProductMatch?>? _found;

    /// <summary>Takes from now on what was found once as found: for a preview, in which the shop does not change.</summary>
    public void Remember() => _found ??= [];

    /// <summary>The product; null when the shop has none.</summary>
    public async Task<ProductMatch?> FindAsync(int accountId, string? sellerSku, string? asin)
    {
        var key = new LineKey(accountId, sellerSku ?? "", asin ?? "");
        if (_found?.TryGetValue(key, out var found) == true)
            return found;
        var match = await LookUpAsync(accountId, sellerSku, asin);
        _found?.Add(key, match);
        return match;
    }

    private async Task<ProductMatch?> LookUpAsync(int accountId, string? sellerSku, string? asin) =>
        string.IsNullOrEmpty(sellerSku)
            ? await ByAliasAsync(accountId, "", asin)
            : await ByAliasAsync(accountId, sellerSku, "") ?? await BySkuAsync(sellerSku) ?? await ByAliasAsync(accountId, "", asin);

    /// <summary>A product by its id, deleted or not; null when it was never there.</summary>
    public async Task<ProductMatch?> ByIdAsync(int productId, string? attributesXml)
    {
        if (await products.Table.FirstOrDefaultAsync(product => product.Id == productId) is not { } product)
            return null;
        return await MatchAsync(product, attributesXml, product.Sku, 1);
    }

    private async Task<ProductMatch?> ByAliasAsync(int accountId, string? sellerSku, string? asin)
    {
        if (await AliasAsync(accountId, sellerSku, asin) is not { } alias)
            return null;

        var product = await products.Table.FirstOrDefaultAsync(product => product.Id == alias.ProductId && !product.Deleted);
        if (product is null)
            return null;
        if (alias.CombinationId == 0)
            return await MatchAsync(product, null, product.Sku, 1);

        var combination = await combinations.Table.FirstOrDefaultAsync(combination => combination.Id == alias.CombinationId && combination.ProductId == product.Id);
        return combination is null ? null : await MatchAsync(product, combination.AttributesXml, combination.Sku, 1);
    }

    private async Task<AmazonSkuAlias?> AliasAsync(int accountId, string? sellerSku, string? asin)
    {
        if (string.IsNullOrEmpty(sellerSku) && string.IsNullOrEmpty(asin))
            return null;
        var hash = AmazonSkuAlias.HashOf(sellerSku ?? "", asin ?? "");
        return await aliases.Table.FirstOrDefaultAsync(alias => alias.AccountId == accountId && alias.KeyHash == hash);
    }

    private async Task<ProductMatch?> BySkuAsync(string sku)
    {
        var ofCombinations = await (
            from combination in combinations.Table
            join product in products.Table on combination.ProductId equals product.Id
            where combination.Sku == sku && !product.Deleted
            orderby combination.Id
            select new { Product = product, combination.AttributesXml, combination.Sku }).ToListAsync();
        var ofProducts = await products.Table.Where(product => product.Sku == sku && !product.Deleted).OrderBy(product => product.Id).ToListAsync();
        var candidates = ofCombinations.Where(found => string.Equals(found.Sku, sku, StringComparison.Ordinal)).Select(found => (found.Product, AttributesXml: (string?)found.AttributesXml))
            .Concat(ofProducts.Where(product => string.Equals(product.Sku, sku, StringComparison.Ordinal)).Select(product => (Product: product, AttributesXml: (string?)null))).ToList();

        var matches = new List<ProductMatch>();
        foreach (var (product, attributesXml) in candidates)
            matches.Add(await MatchAsync(product, attributesXml, sku, candidates.Count));
        return matches.OrderByDescending(match => match.Published).ThenByDescending(match => match.StockQuantity is not null).FirstOrDefault();
    }

    private async Task<ProductMatch> MatchAsync(Product product, string? attributesXml, string? sku, int skuCount)
    {
        var figure = await stock.ReadAsync(product, attributesXml);
        return new ProductMatch
        {
            ProductId = product.Id,
            AttributesXml = string.IsNullOrEmpty(attributesXml) ? null : attributesXml,
            Sku = sku ?? "",
            Published = product.Published,
            StockQuantity = figure?.Quantity,
            Unfit = ProductFitness.WhyNot(product, hasCombination: figure?.CombinationId is not null),
            SkuCount = skuCount
        };
    }

    private sealed record LineKey(int AccountId, string SellerSku, string Asin);
}

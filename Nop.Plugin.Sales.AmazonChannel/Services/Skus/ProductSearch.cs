using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Services.Catalog;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>Finds products and attribute combinations by name, SKU, GTIN or part number, for a person who types.</summary>
public sealed class ProductSearch(
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IProductAttributeFormatter formatter,
    IWorkContext workContext,
    IStoreContext storeContext)
{
    private const int Most = 15;

    /// <summary>The first products that fit, those with the very SKU or GTIN first, combinations before their product.</summary>
    public async Task<IReadOnlyList<FoundProduct>> FindAsync(string? text)
    {
        var term = (text ?? "").Trim();
        if (term.Length < 2)
            return [];

        var part = term.ToLowerInvariant();
        var owners = await products.Table
            .Where(product => !product.Deleted && (product.Name.ToLower().Contains(part) || product.Sku.ToLower().Contains(part) || product.Gtin == term || product.ManufacturerPartNumber == term))
            .OrderBy(product => product.Sku == term || product.Gtin == term ? 0 : 1).ThenBy(product => product.Name).ThenBy(product => product.Id).Take(Most).ToListAsync();
        var ownerIds = owners.Select(owner => owner.Id).ToList();
        var variants = await (
            from combination in combinations.Table
            join product in products.Table on combination.ProductId equals product.Id
            where !product.Deleted && (ownerIds.Contains(product.Id) || combination.Sku.ToLower().Contains(part) || combination.Gtin == term || combination.ManufacturerPartNumber == term)
            orderby combination.Sku == term || combination.Gtin == term ? 0 : 1, product.Name, combination.Id
            select new { Combination = combination, Product = product }).Take(2 * Most).ToListAsync();

        var found = new List<FoundProduct>();
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        foreach (var variant in variants)
        {
            var attributes = await formatter.FormatAttributesAsync(variant.Product, variant.Combination.AttributesXml, customer, store, ", ",
                htmlEncode: false, renderPrices: false, renderGiftCardAttributes: false, allowHyperlinks: false);
            found.Add(new FoundProduct(variant.Product.Id, variant.Combination.Id, Named(variant.Product, $"{variant.Product.Name} ({attributes})", isCombination: true), variant.Combination.Sku ?? "", variant.Combination.Gtin ?? ""));
        }

        found.AddRange(owners.Select(owner => new FoundProduct(owner.Id, 0, Named(owner, owner.Name, isCombination: false), owner.Sku ?? "", owner.Gtin ?? "")));
        return [.. found.OrderByDescending(product => product.Sku == term || product.Gtin == term).Take(Most)];
    }

    /// <summary>A name with what is in the way of the product, for a person who chooses: such as <c>Voucher - a gift card</c>.</summary>
    public static string Named(Product product, string name, bool isCombination) => string.Join(" - ", [name, .. ProductFitness.WhyNot(product, isCombination)]);
}

/// <summary>A product or attribute combination that was found.</summary>
/// <param name="ProductId">Product.</param>
/// <param name="CombinationId">Attribute combination; 0 for the product itself.</param>
/// <param name="Name">Name with the combination's attributes, and with what is in the way of the product.</param>
/// <param name="Sku">SKU.</param>
/// <param name="Gtin">GTIN.</param>
public sealed record FoundProduct(int ProductId, int CombinationId, string Name, string Sku, string Gtin);

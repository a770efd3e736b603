using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Skus;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the models of the page of unmatched SKUs.</summary>
public sealed class SkuModelFactory(
    UnmatchedSkus unmatched,
    SkuSuggestions suggestions,
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonSkuAlias> aliases,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IDateTimeHelper dates,
    ILocalizationService localization,
    IPermissionService permissions)
{
    private const string Prefix = AmazonChannelDefaults.ResourcePrefix + ".";

    /// <summary>The page, narrowed to a text when one is given.</summary>
    public async Task<SkuSearchModel> PrepareSearchModelAsync(string? text)
    {
        var model = new SkuSearchModel
        {
            SearchText = text,
            CanChange = await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE),
            MayExport = await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_IMPORT_EXPORT)
        };
        model.SetGridPageSize();
        model.Accounts = [.. (await accounts.Table.OrderBy(account => account.Id).ToListAsync())
            .Select(account => new SelectListItem(account.Name, account.Id.ToString(CultureInfo.InvariantCulture)))];
        return model;
    }

    /// <summary>A page of unmatched SKUs with their suggestions.</summary>
    public async Task<UnmatchedSkuListModel> PrepareListModelAsync(SkuSearchModel search)
    {
        var names = await AccountNamesAsync();
        var page = new PagedList<UnmatchedSku>([.. (await unmatched.GetAllAsync()).Where(sku => IsWanted(sku, search.SearchText?.Trim() ?? ""))], search.Page - 1, search.PageSize);
        var suggested = await suggestions.FindAsync(page);
        var owners = await ProductsAsync(suggested.Values.Select(one => one.ProductId));
        return await new UnmatchedSkuListModel().PrepareToGridAsync(search, page, () => page.SelectAwait(async sku => new UnmatchedSkuModel
        {
            AccountId = sku.Key.AccountId,
            Account = names.GetValueOrDefault(sku.Key.AccountId, ""),
            SellerSku = sku.Key.SellerSku,
            Asin = sku.Asin,
            Title = sku.Title,
            Orders = sku.Orders,
            Units = sku.Units,
            FirstSeen = await dates.ConvertToUserTimeAsync(sku.FirstSeenOnUtc, DateTimeKind.Utc),
            LastSeen = await dates.ConvertToUserTimeAsync(sku.LastSeenOnUtc, DateTimeKind.Utc),
            ProductId = suggested.GetValueOrDefault(sku.Key)?.ProductId ?? 0,
            CombinationId = suggested.GetValueOrDefault(sku.Key)?.CombinationId ?? 0,
            Suggestion = suggested.GetValueOrDefault(sku.Key) is { } one ? InWords(NameOf(owners, one), one.Sku) : "",
            Ground = suggested.GetValueOrDefault(sku.Key) is { } other ? await localization.GetLocalizedEnumAsync(other.Ground) : ""
        }));
    }

    private static bool IsWanted(UnmatchedSku sku, string text) =>
        new[] { sku.Key.SellerSku, sku.Asin, sku.Title }.Any(part => part.Contains(text, StringComparison.CurrentCultureIgnoreCase));

    /// <summary>A page of aliases, newest first.</summary>
    public async Task<SkuAliasListModel> PrepareAliasesAsync(SkuSearchModel search)
    {
        var names = await AccountNamesAsync();
        var page = await aliases.GetAllPagedAsync(query => query.OrderByDescending(alias => alias.Id), search.Page - 1, search.PageSize);
        var combinationIds = page.Select(alias => alias.CombinationId).Where(id => id != 0).Distinct().ToList();
        var byId = await ProductsAsync(page.Select(alias => alias.ProductId));
        var skus = (await combinations.Table.Where(combination => combinationIds.Contains(combination.Id)).ToListAsync()).ToDictionary(combination => combination.Id, combination => combination.Sku);
        return await new SkuAliasListModel().PrepareToGridAsync(search, page, () => page.SelectAwait(async alias => new SkuAliasModel
        {
            Id = alias.Id,
            Account = names.GetValueOrDefault(alias.AccountId, ""),
            SellerSku = alias.SellerSku,
            Asin = alias.Asin,
            ProductId = byId.ContainsKey(alias.ProductId) ? alias.ProductId : 0,
            Product = alias.ProductId == 0 ? await localization.GetResourceAsync(Prefix + "Skus.Ignored")
                : !byId.TryGetValue(alias.ProductId, out var product) || alias.CombinationId != 0 && !skus.ContainsKey(alias.CombinationId)
                    ? await localization.GetResourceAsync(Prefix + "Skus.ProductGone")
                : InWords(ProductSearch.Named(product, product.Name, alias.CombinationId != 0), alias.CombinationId != 0 ? skus[alias.CombinationId] : product.Sku),
            CreatedOn = await dates.ConvertToUserTimeAsync(alias.CreatedOnUtc, DateTimeKind.Utc)
        }));
    }

    private async Task<Dictionary<int, string>> AccountNamesAsync() =>
        (await accounts.Table.Select(account => new { account.Id, account.Name }).ToListAsync()).ToDictionary(account => account.Id, account => account.Name);

    private async Task<Dictionary<int, Product>> ProductsAsync(IEnumerable<int> ids)
    {
        var wanted = ids.Distinct().ToList();
        return (await products.Table.Where(product => wanted.Contains(product.Id) && !product.Deleted).ToListAsync()).ToDictionary(product => product.Id);
    }

    private static string NameOf(Dictionary<int, Product> owners, SkuSuggestion suggestion) =>
        owners.TryGetValue(suggestion.ProductId, out var product) ? ProductSearch.Named(product, suggestion.Name, suggestion.CombinationId != 0) : suggestion.Name;

    private static string InWords(string name, string? sku) => string.IsNullOrEmpty(sku) ? name : $"{name} [{sku}]";
}

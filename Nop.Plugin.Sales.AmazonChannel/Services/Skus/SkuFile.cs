using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>Takes a SKU file of an account in, all of it or nothing, and gives one out.</summary>
public sealed class SkuFile(
    IRepository<AmazonSkuAlias> aliases,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    UnmatchedSkus unmatched,
    SkuMatching matching)
{
    private const int MostLines = 50_000;
    private const int MostErrors = 50;

    /// <summary>The unmatched SKUs of an account with an empty shop SKU to fill in, and its aliases.</summary>
    public async Task<string> WriteAsync(int accountId)
    {
        var open = (await unmatched.GetAllAsync()).Where(sku => sku.Key.AccountId == accountId)
            .Select(sku => new SkuCsvLine(0, sku.Key.SellerSku, "", sku.Key.Asin));
        var known = await (
            from alias in aliases.Table
            join product in products.Table on alias.ProductId equals product.Id
            join combination in combinations.Table on alias.CombinationId equals combination.Id into combinationsOfAlias
            from combination in combinationsOfAlias.DefaultIfEmpty()
            where alias.AccountId == accountId && !product.Deleted
            orderby alias.Id
            select new { alias.SellerSku, alias.Asin, ProductSku = product.Sku, CombinationSku = combination.Sku }).ToListAsync();
        return SkuCsv.Write(open.Concat(known.Select(alias => new SkuCsvLine(0, alias.SellerSku, alias.CombinationSku ?? alias.ProductSku ?? "", alias.Asin))));
    }

    /// <summary>Reads a file, and imports it when every line is right.</summary>
    public async Task<SkuFileResult> ReadAsync(int accountId, string text)
    {
        IReadOnlyList<SkuCsvLine> lines;
        try
        {
            lines = SkuCsv.Read(text);
        }
        catch (FormatException exception)
        {
            return new SkuFileResult { Errors = [new ChannelMessage("Skus.File.Unreadable", exception.Message)] };
        }

        if (lines.Count > MostLines)
            return new SkuFileResult { Errors = [new ChannelMessage("Skus.File.TooLong", $"{lines.Count}", $"{MostLines}")] };
        var filled = lines.Where(line => line.ShopSku.Length > 0).ToList();
        var shop = await ShopAsync([.. filled.Select(line => line.ShopSku).Distinct()]);
        var errors = new List<ChannelMessage>();
        var matches = new Dictionary<SkuKey, SkuSuggestion>();
        foreach (var line in filled)
        {
            if (WhatIsWrong(accountId, line, shop, matches) is { } error)
                errors.Add(error);
            else
                matches[SkuKey.Of(accountId, line.SellerSku, line.Asin)] = shop[line.ShopSku].First();
        }

        if (errors.Count > 0)
            return new SkuFileResult { Errors = errors.Count <= MostErrors ? errors : [.. errors.Take(MostErrors), new ChannelMessage("Skus.File.More", $"{errors.Count - MostErrors}")] };
        return new SkuFileResult
        {
            Matched = matches.Count,
            Open = lines.Count - filled.Count,
            Orders = matches.Count > 0 ? await matching.MatchAsync(matches) : null
        };
    }

    private static ChannelMessage? WhatIsWrong(int accountId, SkuCsvLine line, ILookup<string, SkuSuggestion> shop, Dictionary<SkuKey, SkuSuggestion> matches)
    {
        var number = $"{line.Number}";
        var key = SkuKey.Of(accountId, line.SellerSku, line.Asin);
        if (key.IsEmpty)
            return new ChannelMessage("Skus.File.NoSku", number);
        if (key.SellerSku.Length > 255 || key.Asin.Length > 32)
            return new ChannelMessage("Skus.File.TooLongSku", number, $"{key}");
        if (matches.ContainsKey(key))
            return new ChannelMessage("Skus.File.Twice", number, $"{key}");
        return shop[line.ShopSku].Count() switch
        {
            0 => new ChannelMessage("Skus.File.NoProduct", number, line.ShopSku),
            1 => null,
            var count => new ChannelMessage("Skus.File.Ambiguous", number, line.ShopSku, $"{count}")
        };
    }

    private async Task<ILookup<string, SkuSuggestion>> ShopAsync(List<string> skus)
    {
        var found = new List<SkuSuggestion>();
        foreach (var part in skus.Chunk(500))
        {
            var wanted = part.ToList();
            found.AddRange((await (
                    from combination in combinations.Table
                    join product in products.Table on combination.ProductId equals product.Id
                    where wanted.Contains(combination.Sku) && !product.Deleted
                    select new { combination.ProductId, combination.Id, combination.Sku }).ToListAsync())
                .Select(one => new SkuSuggestion { ProductId = one.ProductId, CombinationId = one.Id, Sku = one.Sku, Ground = SkuGround.CombinationSku }));
            found.AddRange((await products.Table.Where(product => wanted.Contains(product.Sku) && !product.Deleted)
                    .Select(product => new { product.Id, product.Sku }).ToListAsync())
                .Select(one => new SkuSuggestion { ProductId = one.Id, Sku = one.Sku, Ground = SkuGround.ProductSku }));
        }

        // databases compare SKUs without case; the import does not
        return found.ToLookup(product => product.Sku, StringComparer.Ordinal);
    }
}

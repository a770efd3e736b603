using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>Writes aliases: one for each seller SKU or ASIN of an account.</summary>
public sealed class SkuAliases(IRepository<AmazonSkuAlias> aliases, TimeProvider time)
{
    /// <summary>Ties a SKU to a product, whatever it was tied to before. A product id of 0 hides the SKU from the unmatched ones.</summary>
    public async Task<AmazonSkuAlias> SetAsync(SkuKey key, int productId, int combinationId)
    {
        if (await FindAsync(key) is { } known)
            return await ChangeAsync(known, productId, combinationId);
        var alias = Make(key, productId, combinationId);
        try
        {
            await aliases.InsertAsync(alias, false);
            return alias;
        }
        catch (Exception)
        {
            // another request was first
            if (await FindAsync(key) is { } other)
                return await ChangeAsync(other, productId, combinationId);
            throw;
        }
    }

    /// <summary>Writes many, all or none as far as the database goes.</summary>
    public async Task SetAsync(IReadOnlyDictionary<SkuKey, SkuSuggestion> matches)
    {
        var accountIds = matches.Keys.Select(key => key.AccountId).Distinct().ToList();
        var known = (await aliases.Table.Where(alias => accountIds.Contains(alias.AccountId)).ToListAsync())
            .GroupBy(alias => SkuKey.Of(alias.AccountId, alias.SellerSku, alias.Asin)).ToDictionary(group => group.Key, group => group.First());
        var changed = new List<AmazonSkuAlias>();
        var added = new List<AmazonSkuAlias>();
        foreach (var (key, product) in matches)
        {
            if (!known.TryGetValue(key, out var alias))
            {
                added.Add(Make(key, product.ProductId, product.CombinationId));
                continue;
            }

            alias.ProductId = product.ProductId;
            alias.CombinationId = product.CombinationId;
            changed.Add(alias);
        }

        if (added.Count > 0)
            await aliases.InsertAsync(added, false);
        if (changed.Count > 0)
            await aliases.UpdateAsync(changed, false);
    }

    /// <summary>Removes an alias; null when it is not there. Orders that were imported through it stay as they are.</summary>
    public async Task<AmazonSkuAlias?> DeleteAsync(int id)
    {
        if (await aliases.Table.FirstOrDefaultAsync(alias => alias.Id == id) is not { } alias)
            return null;
        await aliases.DeleteAsync(alias, false);
        return alias;
    }

    private async Task<AmazonSkuAlias?> FindAsync(SkuKey key)
    {
        var hash = AmazonSkuAlias.HashOf(key.SellerSku, key.Asin);
        return await aliases.Table.FirstOrDefaultAsync(alias => alias.AccountId == key.AccountId && alias.KeyHash == hash);
    }

    private async Task<AmazonSkuAlias> ChangeAsync(AmazonSkuAlias alias, int productId, int combinationId)
    {
        alias.ProductId = productId;
        alias.CombinationId = combinationId;
        await aliases.UpdateAsync(alias, false);
        return alias;
    }

    private AmazonSkuAlias Make(SkuKey key, int productId, int combinationId) => new()
    {
        AccountId = key.AccountId,
        SellerSku = key.SellerSku,
        Asin = key.Asin,
        ProductId = productId,
        CombinationId = combinationId,
        CreatedOnUtc = time.GetUtcNow().UtcDateTime
    };
}

using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>Ties SKUs to products because a person says so, and imports the orders that waited for them at once.</summary>
public sealed class SkuMatching(
    UnmatchedSkus unmatched,
    SkuSuggestions suggestions,
    SkuAliases aliases,
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonOrder> orders,
    IRepository<AmazonOrderItem> items,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    OrderImporter importer,
    TimeProvider time)
{
    /// <summary>How long one request may import; the next sync takes the rest.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    /// <summary>Ties one SKU to a product or combination. Null when there is no such product or account.</summary>
    public async Task<SkuMatchResult?> MatchAsync(SkuKey key, int productId, int combinationId)
    {
        if (key.IsEmpty || !await ExistsAsync(productId, combinationId) || !await accounts.Table.AnyAsync(account => account.Id == key.AccountId))
            return null;
        var waiting = await unmatched.WaitingForAsync([key]);
        var alias = await aliases.SetAsync(key, productId, combinationId);
        return await ImportAsync(waiting, alias.Id);
    }

    /// <summary>Imports the orders of all SKUs that the shop now has exactly; no alias is needed for them.</summary>
    public async Task<SkuMatchResult> MatchExactAsync()
    {
        var all = await unmatched.GetAllAsync();
        var exact = (await suggestions.FindByCodeAsync(all)).Where(pair => pair.Value.Ground is SkuGround.CombinationSku or SkuGround.ProductSku).Select(pair => pair.Key).ToList();
        return await ImportAsync(await unmatched.WaitingForAsync(exact), 0);
    }

    /// <summary>Ties many SKUs at once and imports what waited for them.</summary>
    public async Task<SkuMatchResult> MatchAsync(IReadOnlyDictionary<SkuKey, SkuSuggestion> matches)
    {
        var waiting = await unmatched.WaitingForAsync([.. matches.Keys]);
        await aliases.SetAsync(matches);
        return await ImportAsync(waiting, 0);
    }

    /// <summary>Leaves a SKU out of the unmatched ones; its orders go on waiting.</summary>
    public async Task<AmazonSkuAlias?> IgnoreAsync(SkuKey key)
    {
        if (key.IsEmpty || !await accounts.Table.AnyAsync(account => account.Id == key.AccountId))
            return null;
        var alias = await aliases.SetAsync(key, 0, 0);
        await unmatched.ForgetCountAsync();
        return alias;
    }

    /// <summary>Takes a match or an ignored SKU back.</summary>
    public async Task<AmazonSkuAlias?> UndoAsync(int aliasId)
    {
        var alias = await aliases.DeleteAsync(aliasId);
        await unmatched.ForgetCountAsync();
        return alias;
    }

    private async Task<SkuMatchResult> ImportAsync(IReadOnlyList<UnmatchedLine> waiting, int aliasId)
    {
        var budget = new RunBudget(time, Budget);
        var known = (await accounts.Table.ToListAsync()).ToDictionary(account => account.Id);
        var done = new List<int>();
        var before = await StockTakenAsync([.. waiting.Select(order => order.RowId)]);
        foreach (var order in waiting.TakeWhile(_ => !budget.IsSpent))
        {
            await importer.RetryAsync(known[order.AccountId], order.AmazonOrderId);
            done.Add(order.RowId);
        }

        var unknown = nameof(OrderProblem.UnknownSku);
        var stillWaiting = 0;
        foreach (var part in done.Chunk(500))
        {
            var ids = part.ToList();
            stillWaiting += await orders.Table.CountAsync(row => ids.Contains(row.Id) && (row.Problems.Contains(unknown) || row.StateId == (int)ImportState.NeedsAttention));
        }

        await unmatched.ForgetCountAsync();
        var after = await StockTakenAsync([.. waiting.Select(order => order.RowId)]);
        return new SkuMatchResult(aliasId, done.Count - stillWaiting, stillWaiting, waiting.Count - done.Count, after - before);
    }

    private async Task<int> StockTakenAsync(List<int> rowIds)
    {
        var taken = 0;
        foreach (var part in rowIds.Chunk(500))
        {
            var ids = part.ToList();
            taken += await items.Table.Where(line => ids.Contains(line.AmazonOrderRowId)).SumAsync(line => (int?)line.StockTaken) ?? 0;
        }

        return taken;
    }

    private async Task<bool> ExistsAsync(int productId, int combinationId) =>
        await products.Table.AnyAsync(product => product.Id == productId && !product.Deleted)
        && (combinationId == 0 || await combinations.Table.AnyAsync(combination => combination.Id == combinationId && combination.ProductId == productId));
}

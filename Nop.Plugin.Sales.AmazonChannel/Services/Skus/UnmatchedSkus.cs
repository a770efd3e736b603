using Nop.Core.Caching;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Skus;

/// <summary>Finds the SKUs that keep orders waiting. One query reads the lines; what is hidden by the admin is left out.</summary>
public sealed class UnmatchedSkus(
    IRepository<AmazonOrder> orders,
    IRepository<AmazonOrderItem> items,
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonSkuAlias> aliases,
    IStaticCacheManager cache)
{
    private const int MostLines = 20_000;
    private static readonly CacheKey CountKey = new("Nop.plugin.sales.amazonchannel.unmatchedskus.count") { CacheTime = 1 };

    /// <summary>All of them, those with most orders first.</summary>
    public async Task<IReadOnlyList<UnmatchedSku>> GetAllAsync()
    {
        var hidden = await HiddenAsync();
        return [.. (await LinesAsync()).GroupBy(line => line.Key).Where(lines => !lines.Key.IsEmpty && !hidden.Contains(lines.Key))
            .Select(lines => Summarise(lines.Key, [.. lines])).OrderByDescending(sku => sku.Orders).ThenByDescending(sku => sku.LastSeenOnUtc)];
    }

    /// <summary>The orders that wait for one of some SKUs, oldest first.</summary>
    public async Task<IReadOnlyList<UnmatchedLine>> WaitingForAsync(IReadOnlyCollection<SkuKey> keys) =>
        [.. (await LinesAsync()).Where(line => keys.Contains(line.Key)).DistinctBy(line => line.RowId).OrderBy(line => line.PurchasedOnUtc)];

    /// <summary>How many there are, at most a minute old: the menu asks on every page.</summary>
    public async Task<int> CountAsync() => await cache.GetAsync(CountKey, async () => (await GetAllAsync()).Count);

    /// <summary>Makes the next count a fresh one.</summary>
    public Task ForgetCountAsync() => cache.RemoveAsync(CountKey);

    private async Task<IEnumerable<UnmatchedLine>> LinesAsync()
    {
        var placeholders = (await accounts.Table.Select(account => new { account.Id, account.PlaceholderProductId }).ToListAsync())
            .ToDictionary(account => account.Id, account => account.PlaceholderProductId);
        var accountIds = placeholders.Keys.ToList();
        var unknown = nameof(OrderProblem.UnknownSku);

        // an order with an open problem is always due for another look, which an index finds
        var lines = await (
            from row in orders.Table
            join line in items.Table on row.Id equals line.AmazonOrderRowId
            where accountIds.Contains(row.AccountId) && row.NextAttemptOnUtc != null && row.Problems.Contains(unknown)
                && (row.StateId == (int)ImportState.NeedsAttention || row.StateId == (int)ImportState.Imported)
            orderby row.Id descending
            select new UnmatchedLine
            {
                AccountId = row.AccountId,
                RowId = row.Id,
                AmazonOrderId = row.AmazonOrderId,
                OrderId = row.OrderId,
                ProblemText = row.ProblemText,
                PurchasedOnUtc = row.PurchasedOnUtc,
                SellerSku = line.SellerSku,
                Asin = line.Asin,
                Title = line.Title,
                Quantity = line.QuantityOrdered,
                ProductId = line.ProductId
            }).Take(MostLines).ToListAsync();
        return lines.GroupBy(line => line.RowId).SelectMany(order => Unmatched([.. order], placeholders));
    }

    // a booked order tells by its placeholder, a line without any product or a waiting order by what the problem names, for the other lines are known
    private static IEnumerable<UnmatchedLine> Unmatched(List<UnmatchedLine> lines, Dictionary<int, int> placeholders)
    {
        if (lines[0].OrderId != 0)
            return lines.Where(line => line.ProductId == placeholders[line.AccountId] && (line.ProductId != 0 || SkuLikeness.Names(line.ProblemText, line.Key.ToString())));
        var named = lines.Where(line => SkuLikeness.Names(line.ProblemText, line.Key.ToString())).ToList();
        return named.Count > 0 ? named : lines;
    }

    private async Task<HashSet<SkuKey>> HiddenAsync() =>
        [.. (await aliases.Table.Where(alias => alias.ProductId == 0).ToListAsync()).Select(alias => SkuKey.Of(alias.AccountId, alias.SellerSku, alias.Asin))];

    private static UnmatchedSku Summarise(SkuKey key, List<UnmatchedLine> lines)
    {
        var newest = lines.MaxBy(line => line.PurchasedOnUtc)!;
        return new UnmatchedSku
        {
            Key = key,
            Asin = newest.Asin,
            Title = newest.Title ?? "",
            Orders = lines.DistinctBy(line => line.RowId).Count(),
            Units = lines.Sum(line => line.Quantity),
            FirstSeenOnUtc = lines.Min(line => line.PurchasedOnUtc),
            LastSeenOnUtc = newest.PurchasedOnUtc
        };
    }
}

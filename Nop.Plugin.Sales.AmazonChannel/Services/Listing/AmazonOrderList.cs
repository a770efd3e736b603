using Nop.Core;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>Finds Amazon orders by what a person asks for.</summary>
public sealed class AmazonOrderList(IRepository<AmazonOrder> orders, IRepository<AmazonSubmission> submissions)
{
    /// <summary>One page and the number of all matches. Filter and sort touch indexed columns only; whole rows are read for the page alone.</summary>
    public async Task<IPagedList<AmazonOrderSummary>> PageAsync(AmazonOrderFilter filter, AmazonOrderSorting sorting, int pageIndex, int pageSize)
    {
        var matching = Where(orders.Table, filter);
        var total = await matching.CountAsync();
        var keys = sorting.Apply(matching).Select(row => row.Id).Skip(pageIndex * pageSize).Take(pageSize);
        var page = total == 0 ? [] : await sorting.Apply(from key in keys join row in orders.Table on key equals row.Id select row)
            .Select(AmazonOrderSummary.OfRow).ToListAsync();
        return new PagedList<AmazonOrderSummary>(page, pageIndex, pageSize, total);
    }

    /// <summary>All matches, newest first, a batch at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<AmazonOrderSummary>> BatchesAsync(AmazonOrderFilter filter, int size = 1000)
    {
        AmazonOrderSummary? last = null;
        while (true)
        {
            var rest = Where(orders.Table, filter);
            if (last is { PurchasedOnUtc: var purchased, Id: var id })
                rest = rest.Where(row => row.PurchasedOnUtc < purchased || row.PurchasedOnUtc == purchased && row.Id < id);
            var rows = await AmazonOrderSorting.NewestFirst.Apply(rest).Take(size).Select(AmazonOrderSummary.OfRow).ToListAsync();
            if (rows.Count > 0)
                yield return rows;
            if (rows.Count < size)
                yield break;
            last = rows[^1];
        }
    }

    /// <summary>Number of orders by state and status, in one query.</summary>
    public async Task<IReadOnlyList<OrderCount>> CountAsync() =>
        [.. (await orders.Table.GroupBy(row => new { row.StateId, row.AmazonStatus }).Select(group => new { group.Key.StateId, group.Key.AmazonStatus, Count = group.Count() }).ToListAsync())
            .Select(count => new OrderCount(count.StateId, count.AmazonStatus, count.Count))];

    /// <summary>True when there is any order.</summary>
    public Task<bool> AnyAsync() => orders.Table.AnyAsync();

    /// <summary>Names of the marketplaces that orders came from, by their id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> MarketplacesAsync()
    {
        var names = await orders.Table.Select(row => new { row.MarketplaceId, row.MarketplaceName }).Distinct().ToListAsync();
        return names.Where(name => name.MarketplaceId.Length > 0).GroupBy(name => name.MarketplaceId)
            .ToDictionary(group => group.Key, group => group.Select(name => name.MarketplaceName).FirstOrDefault(name => name.Length > 0) ?? group.Key);
    }

    private IQueryable<AmazonOrder> Where(IQueryable<AmazonOrder> rows, AmazonOrderFilter filter)
    {
        if (filter.PurchasedFromUtc is { } from)
            rows = rows.Where(row => row.PurchasedOnUtc >= from);
        if (filter.PurchasedBeforeUtc is { } before)
            rows = rows.Where(row => row.PurchasedOnUtc < before);
        if (!string.IsNullOrEmpty(filter.AmazonOrderId))
            rows = rows.Where(row => row.AmazonOrderId.ToLower().Contains(filter.AmazonOrderId));
        if (!string.IsNullOrEmpty(filter.BuyerName))
            rows = rows.Where(row => row.BuyerName!.ToLower().Contains(filter.BuyerName));
        if (filter.TotalFrom is { } least)
            rows = rows.Where(row => row.GrandTotal >= least);
        if (filter.TotalTo is { } most)
            rows = rows.Where(row => row.GrandTotal <= most);
        if (filter.AmazonStatuses.Count > 0)
        {
            var statuses = filter.AmazonStatuses.ToList();
            rows = rows.Where(row => statuses.Contains(row.AmazonStatus));
        }

        return WhereTold(rows, filter);
    }

    private IQueryable<AmazonOrder> WhereTold(IQueryable<AmazonOrder> rows, AmazonOrderFilter filter)
    {
        if (!string.IsNullOrEmpty(filter.FulfilledBy))
            rows = rows.Where(row => row.FulfilledBy == filter.FulfilledBy);
        if (!string.IsNullOrEmpty(filter.MarketplaceId))
            rows = rows.Where(row => row.MarketplaceId == filter.MarketplaceId);
        if (filter.AccountId > 0)
            rows = rows.Where(row => row.AccountId == filter.AccountId);
        if (filter.StateId is { } state)
            rows = rows.Where(row => row.StateId == state);
        if (filter.OverdueAtUtc is { } now)
            rows = rows.Where(row => row.ShipByUtc < now && row.FulfilledBy == AmazonValues.Merchant
                && (row.AmazonStatus == AmazonValues.Unshipped || row.AmazonStatus == AmazonValues.PartiallyShipped));
        if (filter.HasShopOrder is { } has)
            rows = rows.Where(row => has ? row.OrderId > 0 : row.OrderId == 0);
        if (filter.HasOutboundProblem)
        {
            var inNeed = submissions.Table.Where(SubmissionStates.NeedsPerson).Select(submission => submission.AmazonOrderRowId);
            rows = rows.Where(row => inNeed.Contains(row.Id));
        }

        return rows;
    }
}

/// <summary>Orders that are as far in the shop and at Amazon.</summary>
/// <param name="StateId">Number of the state.</param>
/// <param name="AmazonStatus">Amazon's status.</param>
/// <param name="Orders">How many.</param>
public sealed record OrderCount(int StateId, string AmazonStatus, int Orders);

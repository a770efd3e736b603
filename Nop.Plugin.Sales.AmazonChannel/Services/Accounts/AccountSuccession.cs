using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>
/// Goes on with what a removed account has left: its orders, what was sent for them, and its aliases.
/// What belongs to an order goes over before the order itself, so that an interruption leaves it to the next time.
/// </summary>
public sealed class AccountSuccession(
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonSyncState> states,
    IRepository<AmazonOrder> orders,
    IRepository<OrderOwner> orderOwners,
    IRepository<AmazonSubmission> submissions,
    IRepository<SubmissionOwner> submissionOwners,
    IRepository<AmazonFeed> feeds,
    IRepository<FeedOwner> feedOwners,
    IRepository<AmazonSkuAlias> aliases,
    AccountWriter writer)
{
    private const int Batch = 200;

    // below every version that an account can have
    private const int JudgedByAnother = -1;

    /// <summary>Takes over what removed accounts of the same region and seller id have left, open orders first. What the budget does not reach is left to the next time.</summary>
    public async Task TakeOverAsync(AmazonAccount account, RunBudget budget)
    {
        foreach (var left in await PredecessorsAsync(account))
        {
            await TakeAliasesAsync(left, account.Id);
            var all = Left(left, account);
            var open = all.Where(OpenOrders.AtAmazon);
            // before the first of them: what Amazon has said of it since the removal must be read, whatever happens in between
            if (await open.AnyAsync() && await writer.ReadAgainAsync(account.Id) is { } version)
                account.WindowVersion = version;
            await TakeAsync(open, account.Id, budget);
            await TakeAsync(all, account.Id, budget);
        }
    }

    /// <summary>Takes over one order of a removed account.</summary>
    public async Task TakeOverAsync(AmazonOrder row, int accountId)
    {
        await TakeMessagesAsync([row.Id], accountId);
        var owner = OwnerOf(row.Id, row.StateId, row.RulesVersion, row.TakenOver, accountId);
        await orderOwners.UpdateAsync(owner, false);
        (row.AccountId, row.TakenOver, row.RulesVersion) = (owner.AccountId, owner.TakenOver, owner.RulesVersion);
    }

    /// <summary>The earliest moment at which Amazon last said something of an open order that the account has taken over; null when it has none.</summary>
    public async Task<DateTime?> OldestOpenAsync(int accountId) => await orders.Table.Where(row => row.AccountId == accountId && row.TakenOver).Where(OpenOrders.AtAmazon)
        .OrderBy(row => row.LastUpdatedOnUtc).Select(row => (DateTime?)row.LastUpdatedOnUtc).FirstOrDefaultAsync();

    private async Task<List<int>> PredecessorsAsync(AmazonAccount account) => account.SellerId.Length == 0 ? [] : await states.Table
        .Where(state => state.RemovedOnUtc != null && state.RemovedRegionId == account.RegionId && state.RemovedSellerId == account.SellerId
            && !accounts.Table.Any(present => present.Id == state.AccountId))
        .OrderBy(state => state.AccountId).Select(state => state.AccountId).ToListAsync();

    // of the marketplaces that this account reads: two accounts may share a seller
    private IQueryable<AmazonOrder> Left(int left, AmazonAccount account)
    {
        var accountId = account.Id;
        var rows = orders.Table.Where(row => row.AccountId == left && !orders.Table.Any(own => own.AccountId == accountId && own.AmazonOrderId == row.AmazonOrderId));
        var marketplaces = KnownMarketplaces.Split(account.MarketplaceIds).ToList();
        return marketplaces.Count == 0 ? rows : rows.Where(row => marketplaces.Contains(row.MarketplaceId));
    }

    private async Task TakeAsync(IQueryable<AmazonOrder> left, int accountId, RunBudget budget)
    {
        while (!budget.IsSpent)
        {
            var rows = await left.OrderBy(row => row.Id).Take(Batch).Select(row => new { row.Id, row.StateId, row.RulesVersion, row.TakenOver }).ToListAsync();
            if (rows.Count == 0)
                return;
            await TakeMessagesAsync(rows.ConvertAll(row => row.Id), accountId);
            await orderOwners.UpdateAsync(rows.ConvertAll(row => OwnerOf(row.Id, row.StateId, row.RulesVersion, row.TakenOver, accountId)), false);
        }
    }

    private async Task TakeMessagesAsync(List<int> rowIds, int accountId)
    {
        var left = await submissions.Table.Where(submission => rowIds.Contains(submission.AmazonOrderRowId) && submission.AccountId != accountId)
            .Select(submission => new { submission.Id, submission.FeedRowId }).ToListAsync();
        if (left.Count == 0)
            return;
        var feedIds = left.Select(submission => submission.FeedRowId).Distinct().ToList();
        var carriers = await feeds.Table.Where(feed => feedIds.Contains(feed.Id) && feed.AccountId != accountId).Select(feed => feed.Id).ToListAsync();
        await feedOwners.UpdateAsync(carriers.ConvertAll(id => new FeedOwner { Id = id, AccountId = accountId }), false);
        await submissionOwners.UpdateAsync(left.ConvertAll(submission => new SubmissionOwner { Id = submission.Id, AccountId = accountId }), false);
    }

    private async Task TakeAliasesAsync(int left, int accountId)
    {
        foreach (var alias in await aliases.Table.Where(alias => alias.AccountId == left
            && !aliases.Table.Any(own => own.AccountId == accountId && own.KeyHash == alias.KeyHash)).ToListAsync())
        {
            alias.AccountId = accountId;
            await aliases.UpdateAsync(alias, false);
        }
    }

    // what the removed account had left out is judged by the date of the new one like any other order
    private static OrderOwner OwnerOf(int id, int stateId, int rulesVersion, bool takenOver, int accountId) => new()
    {
        Id = id,
        AccountId = accountId,
        TakenOver = takenOver || stateId != (int)ImportState.Skipped,
        RulesVersion = rulesVersion == AmazonOrder.BeyondRules ? AmazonOrder.BeyondRules : JudgedByAnother
    };
}

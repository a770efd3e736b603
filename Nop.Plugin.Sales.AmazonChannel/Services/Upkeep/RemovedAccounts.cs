using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>Notices removed accounts whose orders are still here. The policy wants personal data gone within 30 days of the end of an authorisation.</summary>
public sealed class RemovedAccounts(
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonOrder> orders,
    IRepository<AmazonSyncState> states,
    IRepository<SyncRemoval> removals,
    TimeProvider time)
{
    /// <summary>Ids of the accounts that were found to be removed 30 days ago or earlier and have orders with personal data.</summary>
    public async Task<IReadOnlyList<int>> EndedAsync()
    {
        var present = await accounts.Table.Select(account => account.Id).ToListAsync();
        var gone = await orders.Table.Where(row => row.PersonalDataErasedOnUtc == null && !present.Contains(row.AccountId))
            .Select(row => row.AccountId).Distinct().ToListAsync();
        var ended = new List<int>();
        foreach (var accountId in gone)
        {
            if (await RemovedOnAsync(accountId) <= time.GetUtcNow().UtcDateTime.AddDays(-PersonalDataExpiry.LongestDays))
                ended.Add(accountId);
        }

        return ended;
    }

    // of an account that 1.0.0 removed, or whose row is gone for another reason, the first run afterwards sets the clock
    private async Task<DateTime> RemovedOnAsync(int accountId)
    {
        var state = await states.Table.FirstOrDefaultAsync(state => state.AccountId == accountId);
        if (state?.RemovedOnUtc is { } known)
            return known;
        var now = time.GetUtcNow().UtcDateTime;
        if (state is null)
            await states.InsertAsync(new AmazonSyncState { AccountId = accountId, RemovedOnUtc = now }, false);
        else
            await removals.UpdateAsync(new SyncRemoval { Id = state.Id, RemovedOnUtc = now }, false);
        return now;
    }
}

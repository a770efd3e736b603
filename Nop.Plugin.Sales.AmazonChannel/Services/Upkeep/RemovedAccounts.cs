using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>Notices removed accounts whose orders are still here. The policy wants personal data gone within 30 days of the end of an authorisation.</summary>
public sealed class RemovedAccounts(
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonOrder> orders,
    IRepository<AmazonSyncState> states,
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

    // the first run after the removal sets the clock; removing an account removes its state as well
    private async Task<DateTime> RemovedOnAsync(int accountId)
    {
        var state = await states.Table.FirstOrDefaultAsync(state => state.AccountId == accountId);
        if (state?.RemovedOnUtc is { } known)
            return known;
        state ??= new AmazonSyncState { AccountId = accountId };
        state.RemovedOnUtc = time.GetUtcNow().UtcDateTime;
        if (state.Id == 0)
            await states.InsertAsync(state, false);
        else
            await states.UpdateAsync(state, false);
        return state.RemovedOnUtc.Value;
    }
}

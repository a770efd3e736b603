using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>Looks up what the channel's health is judged by.</summary>
public sealed class ChannelHealthReader(
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonSyncState> states,
    IRepository<AmazonOrder> orders,
    IRepository<AmazonSubmission> submissions,
    OrdersWithoutAccount withoutAccount,
    OutboxHealthReader outbox,
    SyncSchedule schedule,
    TimeProvider time)
{
    /// <summary>The findings of this moment.</summary>
    public async Task<IReadOnlyList<HealthFinding>> ReadAsync()
    {
        var known = await accounts.Table.OrderBy(account => account.Id).ToListAsync();
        var ids = known.Select(account => account.Id).ToList();
        var byAccount = (await states.Table.Where(state => ids.Contains(state.AccountId)).ToListAsync()).ToDictionary(state => state.AccountId);
        var inNeed = await orders.Table.CountAsync(row => row.StateId == (int)ImportState.NeedsAttention && ids.Contains(row.AccountId));
        var messages = await submissions.Table.Where(SubmissionStates.NeedsPerson).CountAsync(submission => ids.Contains(submission.AccountId));
        var seconds = (await schedule.GetTaskAsync())?.Seconds ?? AmazonChannelDefaults.SynchronizationPeriod;
        return ChannelHealth.Of([.. known.Select(account => new AccountHealth(account, byAccount.GetValueOrDefault(account.Id)))],
            TimeSpan.FromSeconds(seconds), inNeed, messages, time.GetUtcNow(), await withoutAccount.FindAsync(), await outbox.ReadAsync());
    }
}

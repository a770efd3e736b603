using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Orders that Amazon does not bring again by itself: those with a problem that may be gone, and those that have been Pending for long.</summary>
public sealed class WaitingOrders(
    IRepository<AmazonOrder> orders,
    IRepository<AmazonSyncState> states,
    ISellingPartnerApi api,
    OrderImporter importer,
    ChannelLog log,
    AmazonChannelSettings settings,
    TimeProvider time)
{
    private const int Batch = 50;

    // of the 30 calls that Amazon's bucket for getOrder holds
    private const int AskedAtOnce = 15;

    private static readonly TimeSpan PauseWithoutAnswer = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Looks again at the orders that are due, from what is stored; no call is made.
    /// In a dry run every order is due, so that all of them come when it ends; until then only those are looked at whose problem may be gone.
    /// </summary>
    public async Task RetryAsync(AmazonAccount account, AmazonSyncState state, RunBudget budget)
    {
        var start = time.GetUtcNow().UtcDateTime;
        var isDryRun = account.DryRun;
        var due = orders.Table.Where(row => row.AccountId == account.Id && row.NextAttemptOnUtc != null && row.NextAttemptOnUtc <= start
            && (!isDryRun || row.StateId == (int)ImportState.NeedsAttention || row.OrderId != 0 || !row.Applied));
        state.LastRunAgainTotal = await due.CountAsync();
        for (var lastId = 0; !budget.IsSpent;)
        {
            var batch = await due.Where(row => row.Id > lastId).OrderBy(row => row.Id).Take(Batch).Select(row => new { row.Id, row.AmazonOrderId }).ToListAsync();
            if (batch.Count == 0)
                return;
            // so that who watches sees it go on
            await states.UpdateAsync(state, false);
            foreach (var row in batch.TakeWhile(_ => !budget.IsSpent))
            {
                await importer.RetryAsync(account, row.AmazonOrderId);
                state.LastRunAgain++;
                lastId = row.Id;
            }
        }
    }

    /// <summary>Asks Amazon again for the orders that are due for it, a bounded number; the one that has waited longest comes first.</summary>
    /// <exception cref="SellingPartnerApiException">Amazon lets nobody in, or lets nobody ask so often: the others can wait.</exception>
    public async Task AskAsync(AmazonAccount account, AmazonConnection connection, RunBudget budget)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await orders.Table.Where(row => row.AccountId == account.Id && row.AskAgainOnUtc != null && row.AskAgainOnUtc <= now)
            .OrderBy(row => row.AskAgainOnUtc).Take(AskedAtOnce).Select(row => row.AmazonOrderId).ToListAsync();
        foreach (var amazonOrderId in due.TakeWhile(_ => !budget.IsSpent))
        {
            try
            {
                await importer.ImportAsync(account, await api.GetOrderAsync(connection, amazonOrderId, budget.CancellationToken), isAsked: true);
            }
            catch (SellingPartnerApiException exception)
            {
                if (exception.Failure == AmazonFailure.Throttled)
                    throw;
                await importer.PutOffAskingAsync(account, amazonOrderId, PauseWithoutAnswer);
                await log.FailedCallAsync(account.Id, exception, amazonOrderId);
                if (exception.Failure == AmazonFailure.NotAuthorized)
                    throw;
            }
        }
    }

    /// <summary>Re-reads orders that have been Pending for long, a bounded number: a cancellation may not move Amazon's last-update time.</summary>
    /// <exception cref="SellingPartnerApiException">A call failed for another reason than that Amazon no longer knows the order.</exception>
    public async Task SweepPendingAsync(AmazonAccount account, AmazonConnection connection, RunBudget budget)
    {
        var before = time.GetUtcNow().UtcDateTime.AddHours(-Math.Max(1, settings.PendingSweepHours));
        var due = await orders.Table
            .Where(row => row.AccountId == account.Id && row.StateId == (int)ImportState.Waiting && row.SyncedOnUtc < before
                && (row.AmazonStatus == AmazonValues.Pending || row.AmazonStatus == AmazonValues.PendingAvailability))
            .OrderBy(row => row.SyncedOnUtc).Take(Math.Max(0, settings.PendingSweepLimit)).ToListAsync();
        foreach (var row in due)
        {
            if (budget.IsSpent)
                return;
            try
            {
                await importer.ImportAsync(account, await api.GetOrderAsync(connection, row.AmazonOrderId, budget.CancellationToken));
            }
            catch (SellingPartnerApiException exception) when (exception.HttpStatus == 404)
            {
                await log.FailedCallAsync(account.Id, exception, row.AmazonOrderId);
            }

            if (await orders.GetByIdAsync(row.Id) is { } swept)
            {
                swept.SyncedOnUtc = time.GetUtcNow().UtcDateTime;
                await orders.UpdateAsync(swept, false);
            }
        }
    }
}

using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Brings the orders of every account into the shop, a window of Amazon's time after the other. A run ends by itself; the next one goes on where it stopped.</summary>
public sealed class OrderSynchronizer(
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonSyncState> states,
    AccountCredentials credentials,
    WindowReader windows,
    WaitingOrders waiting,
    ChannelLog log,
    ILogger logger,
    TimeProvider time)
{
    /// <summary>Runs every active account once.</summary>
    /// <param name="cancellationToken">Ends the run between two orders; nothing is lost.</param>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var budget = new RunBudget(time, AmazonChannelDefaults.RunBudget, cancellationToken);
        foreach (var account in await accounts.Table.Where(account => account.Active).OrderBy(account => account.Id).ToListAsync())
            await RunAsync(account, budget);
    }

    private async Task RunAsync(AmazonAccount account, RunBudget budget)
    {
        if (budget.IsSpent)
            return;

        var state = await StateAsync(account);
        var now = time.GetUtcNow();
        state.LastStartOnUtc = now.UtcDateTime;
        state.LastRunOrders = 0;
        state.LastRunChanged = 0;
        state.LastRunTotal = 0;
        state.LastRunAgain = 0;
        state.LastRunAgainTotal = 0;
        await states.UpdateAsync(state, false);
        try
        {
            if (account.AttentionReason is null && (state.PausedUntilUtc is null || state.PausedUntilUtc.Value.AsUtc() <= now))
                await CallAmazonAsync(account, state, budget);
            await waiting.RetryAsync(account, state, budget);
        }
        catch (Exception exception)
        {
            state.LastError = exception.Message;
            await log.WriteAsync(ChannelLogLevel.Error, account.Id, exception.GetType().Name, exception.Message);
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: the sync of account \"{account.Name}\" stopped; the next one goes on where it stopped", exception);
        }
        finally
        {
            state.LastEndOnUtc = time.GetUtcNow().UtcDateTime;
            await states.UpdateAsync(state, false);
        }
    }

    private async Task CallAmazonAsync(AmazonAccount account, AmazonSyncState state, RunBudget budget)
    {
        try
        {
            var connection = credentials.Connect(account);
            await windows.ReadAsync(account, connection, state, budget);
            await waiting.AskAsync(account, connection, budget);
            await waiting.SweepPendingAsync(account, connection, budget);
            state.PausedUntilUtc = null;
            state.LastError = null;
        }
        catch (SellingPartnerApiException exception) when (exception.Failure == AmazonFailure.Throttled)
        {
            state.PausedUntilUtc = (time.GetUtcNow() + (exception.RetryAfter ?? TimeSpan.FromMinutes(1))).UtcDateTime;
            state.LastError = null;
            await log.FailedCallAsync(account.Id, exception);
        }
        catch (SellingPartnerApiException exception)
        {
            state.LastError = exception.Message;
            await log.FailedCallAsync(account.Id, exception);
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: account \"{account.Name}\": {exception.Message}", exception);
            if (exception is { Failure: AmazonFailure.NotAuthorized, Operation: "token" })
                await StopAsync(account, exception.Message);
        }
        catch (AccountNotReadyException exception)
        {
            state.LastError = exception.Message;
            await log.WriteAsync(ChannelLogLevel.Error, account.Id, "NotReady", exception.Message);
            await StopAsync(account, exception.Message);
        }
    }

    // until a person enters credentials again; said once here, and shown until then
    private async Task StopAsync(AmazonAccount account, string reason)
    {
        account.AttentionReason = reason;
        // what an admin has changed meanwhile stays
        if (await accounts.Table.FirstOrDefaultAsync(stored => stored.Id == account.Id) is { } present)
        {
            present.AttentionReason = reason;
            await accounts.UpdateAsync(present, false);
        }

        await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: account \"{account.Name}\" is not synchronised until its credentials are entered again. {reason}");
    }

    private async Task<AmazonSyncState> StateAsync(AmazonAccount account)
    {
        if (await states.Table.FirstOrDefaultAsync(state => state.AccountId == account.Id) is { } known)
            return known;
        var state = new AmazonSyncState { AccountId = account.Id };
        try
        {
            await states.InsertAsync(state, false);
            return state;
        }
        catch (Exception)
        {
            if (await states.Table.FirstOrDefaultAsync(other => other.AccountId == account.Id) is { } other)
                return other;
            throw;
        }
    }
}

using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Brings the orders of every account into the shop, a window of Amazon's time after the other. A run ends by itself; the next one goes on where it stopped.</summary>
public sealed class OrderSynchronizer(
    IRepository<AmazonAccount> accounts,
    SyncStates states,
    AccountCredentials credentials,
    AccountWriter writer,
    AccountSuccession succession,
    WindowReader windows,
    WaitingOrders waiting,
    CompletedAddresses addresses,
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

        var run = await states.BeginAsync(account.Id);
        var progress = run.Progress;
        try
        {
            await succession.TakeOverAsync(account, budget);
            if (account.AttentionReason is null && (progress.PausedUntilUtc is null || progress.PausedUntilUtc.Value.AsUtc() <= time.GetUtcNow()))
                await CallAmazonAsync(account, run, budget);
            await waiting.RetryAsync(account, progress, budget);
            await addresses.RetryAsync(account, budget);
        }
        catch (Exception exception)
        {
            progress.LastError = exception.Message;
            await log.WriteAsync(ChannelLogLevel.Error, account.Id, exception.GetType().Name, exception.Message);
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: the sync of account \"{account.Name}\" stopped; the next one goes on where it stopped", exception);
        }
        finally
        {
            progress.LastEndOnUtc = time.GetUtcNow().UtcDateTime;
            await states.SaveAsync(progress);
        }
    }

    private async Task CallAmazonAsync(AmazonAccount account, SyncRun run, RunBudget budget)
    {
        var progress = run.Progress;
        try
        {
            var connection = credentials.Connect(account);
            await windows.ReadAsync(account, connection, run, budget);
            await waiting.AskAsync(account, connection, budget);
            await waiting.SweepPendingAsync(account, connection, budget);
            progress.PausedUntilUtc = null;
            progress.LastError = null;
        }
        catch (SellingPartnerApiException exception) when (exception.Failure == AmazonFailure.Throttled)
        {
            progress.PausedUntilUtc = (time.GetUtcNow() + (exception.RetryAfter ?? TimeSpan.FromMinutes(1))).UtcDateTime;
            progress.LastError = null;
            await log.FailedCallAsync(account.Id, exception);
        }
        catch (SellingPartnerApiException exception)
        {
            progress.LastError = exception.Message;
            await log.FailedCallAsync(account.Id, exception);
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: account \"{account.Name}\": {exception.Message}", exception);
            if (exception is { Failure: AmazonFailure.NotAuthorized, Operation: "token" })
                await StopAsync(account, exception.Message);
        }
        catch (AccountNotReadyException exception)
        {
            progress.LastError = exception.Message;
            await log.WriteAsync(ChannelLogLevel.Error, account.Id, "NotReady", exception.Message);
            await StopAsync(account, exception.Message);
        }
    }

    // until a person enters credentials again; said once here, and shown until then
    private async Task StopAsync(AmazonAccount account, string reason)
    {
        if (await writer.StopReadingAsync(account, reason))
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: account \"{account.Name}\" is not synchronised until its credentials are entered again. {reason}");
    }
}

using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>
/// The outbox of one account: what is asked for is written down, then kind after kind is looked at and sent. One run at a time works on it.
/// What goes wrong stops a message, a kind or the account, and no more than that.
/// </summary>
public sealed class AccountOutbox(
    IRepository<AmazonAccount> accounts,
    AccountWriter writer,
    AccountCredentials credentials,
    ReadOnlyMode readOnly,
    IEnumerable<IOutboundScan> scans,
    IEnumerable<ISubmissionSender> senders,
    KindRun kinds,
    OutboxRhythm rhythm,
    ChannelClaims claims,
    ChannelLog log,
    ILogger logger)
{
    /// <summary>Runs the account once. Never throws.</summary>
    public async Task RunAsync(int accountId, RunBudget budget)
    {
        try
        {
            await using var claim = await claims.TryClaimAsync($"outbox/{accountId}");
            if (claim is not null && await accounts.Table.FirstOrDefaultAsync(account => account.Id == accountId) is { Active: true } account)
                await RunAsync(account, budget);
        }
        catch (Exception exception)
        {
            await SayAsync(accountId, "", exception);
        }
    }

    private async Task RunAsync(AmazonAccount account, RunBudget budget)
    {
        foreach (var scan in scans)
            await ScanAsync(account, scan);
        if (account.AttentionReason is not null || account.OutboundStoppedReason is not null || await readOnly.IsOnAsync())
            return;
        if (Connect(account) is not { } connection)
        {
            await StopAsync(account);
            return;
        }

        // many shipments may take all the time there is: they come last
        foreach (var sender in senders.OrderBy(sender => sender.Kind == SubmissionKind.Ship).ThenBy(sender => sender.Kind))
        {
            try
            {
                await kinds.RunAsync(sender, account, connection, budget);
            }
            catch (OperationCanceledException) when (budget.CancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                await SayAsync(account.Id, $"{sender.Kind}", exception);
            }

            if (account.OutboundStoppedReason is not null)
            {
                await StopAsync(account);
                return;
            }
        }
    }

    // what cannot be looked for keeps nothing from being sent
    private async Task ScanAsync(AmazonAccount account, IOutboundScan scan)
    {
        var name = $"{account.Id}/{scan.GetType().Name}";
        if (!rhythm.IsDue(name, scan.Every))
            return;
        try
        {
            await scan.ScanAsync(account);
            rhythm.Done(name);
        }
        catch (Exception exception)
        {
            await SayAsync(account.Id, scan.GetType().Name, exception);
        }
    }

    private AmazonConnection? Connect(AmazonAccount account)
    {
        try
        {
            return credentials.Connect(account);
        }
        catch (AccountNotReadyException exception)
        {
            account.OutboundStoppedReason = exception.Message;
            return null;
        }
    }

    // until a person enters credentials or starts it again; said once here, and shown until then
    private async Task StopAsync(AmazonAccount account)
    {
        if (account.OutboundStoppedReason is not { } reason || !await writer.StopSendingAsync(account, reason))
            return;
        await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: nothing more is sent to Amazon for account \"{account.Name}\" until its credentials are mended on the configuration page. {reason}");
    }

    private async Task SayAsync(int accountId, string what, Exception exception)
    {
        if (!rhythm.MaySay($"{accountId}/{what}/{exception.GetType().Name}/{exception.Message}"))
            return;
        try
        {
            await log.WriteAsync(ChannelLogLevel.Error, accountId, exception.GetType().Name, exception.Message);
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: the outbox of account {accountId} stopped{(what.Length > 0 ? $" at {what}" : "")}; the next run goes on where it stopped", exception);
        }
        catch (Exception)
        {
            // without a database there is nowhere to say it
        }
    }
}

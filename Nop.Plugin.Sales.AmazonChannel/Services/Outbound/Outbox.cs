using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Brings to Amazon what the shop asks for. A row stands before every call, one run at a time works on an account, and every answer is stored before the next call.</summary>
public sealed class Outbox(
    IRepository<AmazonAccount> accounts,
    AccountCredentials credentials,
    AccountWriter writer,
    ReadOnlyMode readOnly,
    IEnumerable<IOutboundScan> scans,
    IEnumerable<ISubmissionSender> senders,
    Submissions submissions,
    SubmissionRecorder recorder,
    ChannelClaims claims,
    ChannelLog log,
    ILogger logger,
    TimeProvider time)
{
    /// <summary>Runs every active account once.</summary>
    /// <param name="cancellationToken">Ends the run between two submissions; nothing is lost.</param>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var budget = new RunBudget(time, AmazonChannelDefaults.OutboxBudget, cancellationToken);
        foreach (var account in await accounts.Table.Where(account => account.Active).OrderBy(account => account.Id).ToListAsync())
        {
            try
            {
                await RunAsync(account, budget);
            }
            catch (Exception exception)
            {
                await log.WriteAsync(ChannelLogLevel.Error, account.Id, exception.GetType().Name, exception.Message);
                await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: the outbox of account \"{account.Name}\" stopped; the next run goes on where it stopped", exception);
            }
        }
    }

    private async Task RunAsync(AmazonAccount account, RunBudget budget)
    {
        if (budget.IsSpent)
            return;
        await using var claim = await claims.TryClaimAsync($"outbox/{account.Id}");
        if (claim is null)
            return;

        foreach (var scan in scans)
            await scan.ScanAsync(account);
        if (account.AttentionReason is not null || account.OutboundStoppedReason is not null || await readOnly.IsOnAsync())
            return;

        var connection = credentials.Connect(account);
        foreach (var sender in senders.OrderBy(sender => sender.Kind))
        {
            var context = new OutboundContext(account, connection, budget);
            if (!await WorkAsync(context, sender.SettleAsync(context))
                || !await WorkAsync(context, sender.SendAsync(context, await submissions.DueAsync(account.Id, sender.Kind))))
                return;
        }
    }

    // false when the account must not call Amazon any more
    private async Task<bool> WorkAsync(OutboundContext context, IAsyncEnumerable<SubmissionAnswer> answers)
    {
        var account = context.Account;
        try
        {
            await foreach (var answer in answers)
            {
                await recorder.RecordAsync(answer.Submission, answer.Outcome);
                if (answer.Outcome is SubmissionOutcome.Failed { Exception.Failure: AmazonFailure.NotAuthorized } refused)
                    return await StopAsync(account, refused.Exception.Message);
                if (answer.Outcome is SubmissionOutcome.Failed { Exception.Failure: AmazonFailure.Throttled })
                    context.Halt();
            }
        }
        catch (SellingPartnerApiException exception)
        {
            await log.FailedCallAsync(account.Id, exception);
            if (exception.Failure == AmazonFailure.NotAuthorized)
                return await StopAsync(account, exception.Message);
        }

        return true;
    }

    // until a person starts it again; said once here, and shown until then
    private async Task<bool> StopAsync(AmazonAccount account, string reason)
    {
        if (await writer.StopSendingAsync(account, reason))
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: nothing more is sent to Amazon for account \"{account.Name}\" until its role or credentials are mended and sending is started again on the configuration page. {reason}");
        return false;
    }
}

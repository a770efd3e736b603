using System.Text.Json;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;

/// <summary>Takes an admin's wish to cancel an order at Amazon.</summary>
public sealed class CancelRequests(CancelFacts facts, IOrderRefresher refresher, Submissions submissions, ChannelLog log, ChannelTexts texts)
{
    /// <summary>What makes it one and the same cancellation.</summary>
    public static string KeyOf(int amazonOrderRowId) => FormattableString.Invariant($"cancel/{amazonOrderRowId}");

    /// <summary>Reads the order from Amazon once more and puts the cancellation into the outbox. Null when that went well, else the reason.</summary>
    /// <param name="amazonOrderRowId">Row of the order.</param>
    /// <param name="reasonCode">Code of a <see cref="CancelReason"/>.</param>
    public async Task<ChannelMessage?> RequestAsync(int amazonOrderRowId, string? reasonCode)
    {
        if (CancelReason.Of(reasonCode) is not { } reason)
            return new ChannelMessage("Outbound.Cancel.ReasonMissing");
        if (await refresher.RefreshAsync(amazonOrderRowId) is { } failure)
            return new ChannelMessage("Outbound.Cancel.NotChecked", failure);
        if (await facts.OrderAsync(amazonOrderRowId) is not { } row)
            return new ChannelMessage("Outbound.OrderGone");
        if (await facts.ObstacleAsync(row) is { } obstacle)
            return obstacle;

        var payload = JsonSerializer.Serialize(new CancelDraft { Reason = reason.Code }, OutboundJson.Default.CancelDraft);
        var customerId = await submissions.ActingCustomerIdAsync();
        var wanted = new AmazonSubmission
        {
            AccountId = row.AccountId,
            AmazonOrderRowId = row.Id,
            Kind = SubmissionKind.Cancel,
            UniqueKey = KeyOf(row.Id),
            Payload = payload,
            CustomerId = customerId
        };
        var submission = await submissions.EnsureAsync(wanted);
        if (submission != wanted)
        {
            if (submission.State is SubmissionState.Requested or SubmissionState.Postponed or SubmissionState.Sent)
                return new ChannelMessage("Outbound.Cancel.Already", row.AmazonOrderId);
            submission.Payload = payload;
            submission.CustomerId = customerId;
            await submissions.RequestAgainAsync(submission);
        }

        await log.WriteAsync(ChannelLogLevel.Information, row.AccountId, $"{SubmissionKind.Cancel}: {SubmissionState.Requested}",
            await texts.ToTextAsync(new ChannelMessage("Outbound.Cancel.Requested", reason.Code)), row.AmazonOrderId);
        return null;
    }
}

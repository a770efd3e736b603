using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Stores what came of a submission: its state, the next attempt, an entry in the log, a note on the shop order where a person should know.</summary>
public sealed class SubmissionRecorder(
    Submissions submissions,
    IRepository<AmazonOrder> orders,
    OrderNoteWriter notes,
    ChannelTexts texts,
    ChannelLog log,
    TimeProvider time)
{
    /// <summary>Stores the outcome. Repeating it changes nothing.</summary>
    public async Task RecordAsync(AmazonSubmission submission, SubmissionOutcome outcome)
    {
        var row = await orders.GetByIdAsync(submission.AmazonOrderRowId);
        if (outcome is SubmissionOutcome.Failed failed)
        {
            await FailAsync(submission, row, failed.Exception);
            return;
        }

        var (state, words) = Read(outcome);
        var text = await texts.ToTextAsync(words);
        var isNews = submission.State != state || submission.Reason != text || state == SubmissionState.Accepted;
        if (!isNews && state != SubmissionState.Postponed)
            return;

        if (state is SubmissionState.Accepted or SubmissionState.Refused or SubmissionState.Stuck && row is { OrderId: > 0 })
            await notes.EnsureAsync(row.OrderId, [words]);
        if (isNews)
            await log.WriteAsync(LevelOf(state), submission.AccountId, $"{submission.Kind}: {state}", text, row?.AmazonOrderId ?? "", outcome.RequestId);

        if (state is SubmissionState.Sent or SubmissionState.Accepted)
            submission.SentOnUtc ??= time.GetUtcNow().UtcDateTime;
        submission.State = state;
        submission.Reason = text;
        submission.NextAttemptOnUtc = outcome switch
        {
            SubmissionOutcome.Postponed postponed => (time.GetUtcNow() + postponed.LookAgainIn).UtcDateTime,
            SubmissionOutcome.SendAgain => time.GetUtcNow().UtcDateTime,
            _ => null
        };
        submission.RequestId = outcome.RequestId.Length > 0 ? outcome.RequestId : submission.RequestId;
        await submissions.SaveAsync(submission);
    }

    private async Task FailAsync(AmazonSubmission submission, AmazonOrder? row, SellingPartnerApiException exception)
    {
        await log.FailedCallAsync(submission.AccountId, exception, row?.AmazonOrderId ?? "");
        submission.Reason = exception.Message;
        submission.RequestId = exception.RequestId.Length > 0 ? exception.RequestId : submission.RequestId;
        var now = time.GetUtcNow();
        switch (exception.Failure)
        {
            case AmazonFailure.Throttled:
                submission.NextAttemptOnUtc = (now + (exception.RetryAfter ?? TimeSpan.FromMinutes(1))).UtcDateTime;
                break;
            case AmazonFailure.NotAuthorized:
                // the account's sending stops; the submission goes out once a person has seen to that
                submission.NextAttemptOnUtc = now.UtcDateTime;
                break;
            case AmazonFailure.Transient when SubmissionPause.After(submission.Attempts + 1) is { } pause:
                submission.Attempts++;
                submission.NextAttemptOnUtc = (now + pause).UtcDateTime;
                break;
            default:
                await RecordAsync(submission, new SubmissionOutcome.Refused(exception.Failure == AmazonFailure.Transient
                    ? new ChannelMessage("Outbound.GivenUp", exception.Message)
                    : new ChannelMessage($"Outbound.{submission.Kind}.Refused", exception.Message)) { RequestId = exception.RequestId });
                return;
        }

        await submissions.SaveAsync(submission);
    }

    private static (SubmissionState State, ChannelMessage Words) Read(SubmissionOutcome outcome) => outcome switch
    {
        SubmissionOutcome.Accepted accepted => (SubmissionState.Accepted, accepted.Words),
        SubmissionOutcome.Sent sent => (SubmissionState.Sent, sent.Words),
        SubmissionOutcome.Postponed postponed => (SubmissionState.Postponed, postponed.Words),
        SubmissionOutcome.Held held => (SubmissionState.Held, held.Words),
        SubmissionOutcome.SendAgain again => (SubmissionState.Requested, again.Words),
        SubmissionOutcome.NotNeeded notNeeded => (SubmissionState.Dismissed, notNeeded.Words),
        SubmissionOutcome.Refused refused => (SubmissionState.Refused, refused.Words),
        SubmissionOutcome.Unknown unknown => (SubmissionState.Stuck, unknown.Words),
        _ => throw new InvalidOperationException($"The outcome {outcome.GetType().Name} has no state.")
    };

    private static ChannelLogLevel LevelOf(SubmissionState state) => state switch
    {
        SubmissionState.Refused or SubmissionState.Stuck => ChannelLogLevel.Error,
        SubmissionState.Held or SubmissionState.Postponed => ChannelLogLevel.Warning,
        _ => ChannelLogLevel.Information
    };
}

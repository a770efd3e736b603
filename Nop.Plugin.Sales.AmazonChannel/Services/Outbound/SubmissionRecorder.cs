using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Stores what came of a submission: its state, the next attempt, an entry in the log, a note on the shop order where a person should know.</summary>
public sealed class SubmissionRecorder(
    Submissions submissions,
    SubmittedOrders orders,
    OrderNoteWriter notes,
    ChannelTexts texts,
    ChannelLog log,
    TimeProvider time)
{
    private SellingPartnerApiException? _logged;

    /// <summary>Stores the outcome. Repeating it changes nothing.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="isTrial">True when it was sent to see whether Amazon lets its kind through again: a refusal without a reason then costs it no attempt and is not logged.</param>
    public async Task RecordAsync(AmazonSubmission submission, SubmissionOutcome outcome, bool isTrial = false)
    {
        switch (outcome)
        {
            case SubmissionOutcome.Failed { Exception.Failure: AmazonFailure.Denied } when isTrial:
                await WaitAsync(submission, TimeSpan.Zero);
                break;
            case SubmissionOutcome.Failed failed:
                await FailAsync(submission, failed.Exception);
                break;
            case SubmissionOutcome.Broken broken:
                await BreakAsync(submission, broken.Exception);
                break;
            default:
                await SettleAsync(submission, outcome);
                break;
        }
    }

    /// <summary>Stores that Amazon has what some submissions say. Repeating it changes nothing.</summary>
    public async Task RecordAcceptedAsync(IReadOnlyCollection<(AmazonSubmission Submission, SubmissionOutcome.Accepted Outcome)> accepted)
    {
        await orders.LookUpAsync([.. accepted.Select(one => one.Submission)]);
        var events = new List<ChannelEvent>();
        var noted = new List<(AmazonSubmission Submission, SubmittedOrder Order, ChannelMessage Words)>();
        foreach (var (submission, outcome) in accepted)
        {
            var order = await orders.OfAsync(submission);
            var text = await texts.ToTextAsync(outcome.Words);
            events.Add(new ChannelEvent(LevelOf(SubmissionState.Accepted), submission.AccountId, CodeOf(submission, SubmissionState.Accepted), text, order.AmazonOrderId, outcome.RequestId));
            if (order.OrderId > 0)
                noted.Add((submission, order, outcome.Words));
            Settle(submission, SubmissionState.Accepted, text, outcome);
        }

        await NoteAsync(noted);
        await log.WriteAllAsync(events);
        foreach (var (submission, _) in accepted)
            await submissions.SaveAsync(submission);
    }

    private async Task SettleAsync(AmazonSubmission submission, SubmissionOutcome outcome)
    {
        var (state, words) = Read(outcome);
        var text = await texts.ToTextAsync(words);
        var isNews = submission.State != state || submission.Reason != text || state == SubmissionState.Accepted;
        if (!isNews && state != SubmissionState.Postponed)
            return;

        var order = await orders.OfAsync(submission);
        if (state is SubmissionState.Accepted or SubmissionState.Refused or SubmissionState.Stuck && order.OrderId > 0)
            await NoteAsync(submission, order, words);
        if (isNews)
            await log.WriteAsync(LevelOf(state), submission.AccountId, CodeOf(submission, state), text, order.AmazonOrderId, outcome.RequestId);
        Settle(submission, state, text, outcome);
        await submissions.SaveAsync(submission);
    }

    private static string CodeOf(AmazonSubmission submission, SubmissionState state) => $"{submission.Kind}: {state}";

    private void Settle(AmazonSubmission submission, SubmissionState state, string text, SubmissionOutcome outcome)
    {
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
        submission.RequestId = outcome.RequestId.Length > 0 ? outcome.RequestId.Short(100) : submission.RequestId;
    }

    private async Task FailAsync(AmazonSubmission submission, SellingPartnerApiException exception)
    {
        // a feed that fails does so for all that it carries
        if (!ReferenceEquals(_logged, exception))
            await log.FailedCallAsync(submission.AccountId, exception, (await orders.OfAsync(submission)).AmazonOrderId);
        _logged = exception;
        submission.Reason = exception.Words;
        submission.RequestId = exception.RequestId.Length > 0 ? exception.RequestId.Short(100) : submission.RequestId;
        switch (exception.Failure)
        {
            case AmazonFailure.Throttled:
                await WaitAsync(submission, exception.RetryAfter ?? TimeSpan.FromMinutes(1));
                break;
            case AmazonFailure.NotAuthorized:
                // the account's sending stops; the submission goes out once a person has seen to that
                await WaitAsync(submission, TimeSpan.Zero);
                break;
            case AmazonFailure.Transient or AmazonFailure.Denied when SubmissionPause.After(submission.Attempts + 1, exception.Failure) is { } pause:
                submission.Attempts++;
                await WaitAsync(submission, pause);
                break;
            default:
                await SettleAsync(submission, new SubmissionOutcome.Refused(exception.Failure == AmazonFailure.Rejected
                    ? new ChannelMessage($"Outbound.{submission.Kind}.Refused", exception.Words)
                    : new ChannelMessage("Outbound.GivenUp", exception.Words)) { RequestId = exception.RequestId });
                break;
        }
    }

    private async Task BreakAsync(AmazonSubmission submission, Exception exception)
    {
        var order = await orders.OfAsync(submission);
        await log.WriteAsync(ChannelLogLevel.Error, submission.AccountId, $"{submission.Kind}: {exception.GetType().Name}", exception.Message, order.AmazonOrderId);
        submission.Attempts++;
        if (submission.Attempts > SubmissionPause.AttemptsWhenBroken || SubmissionPause.After(submission.Attempts) is not { } pause)
        {
            await SettleAsync(submission, new SubmissionOutcome.Held(new ChannelMessage("Outbound.Broken", exception.Message)));
            return;
        }

        submission.Reason = await texts.ToTextAsync(new ChannelMessage("Outbound.BrokenOff", exception.Message));
        await WaitAsync(submission, pause);
    }

    private Task WaitAsync(AmazonSubmission submission, TimeSpan pause)
    {
        submission.State = SubmissionState.Requested;
        submission.NextAttemptOnUtc = (time.GetUtcNow() + pause).UtcDateTime;
        return submissions.SaveAsync(submission);
    }

    private async Task NoteAsync(IReadOnlyCollection<(AmazonSubmission Submission, SubmittedOrder Order, ChannelMessage Words)> noted)
    {
        try
        {
            await notes.EnsureEachAsync([.. noted.Select(one => (one.Order.OrderId, one.Words))]);
        }
        catch (Exception)
        {
            // the one that cannot be written keeps the others from none of theirs
            foreach (var (submission, order, words) in noted)
                await NoteAsync(submission, order, words);
        }
    }

    // what Amazon did is stored although nobody can be told of it on the order; the same words stand with the message itself
    private async Task NoteAsync(AmazonSubmission submission, SubmittedOrder order, ChannelMessage words)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await notes.EnsureAsync(order.OrderId, [words]);
                return;
            }
            catch (Exception) when (attempt == 1)
            {
                // once more: what is there is not written again
            }
            catch (Exception exception)
            {
                await log.WriteAsync(ChannelLogLevel.Warning, submission.AccountId, $"{submission.Kind}: Note",
                    $"A note could not be written on shop order {order.OrderId}: {exception.Message}", order.AmazonOrderId);
                return;
            }
        }
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

using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Takes what a person decides about a message: to withdraw it before it is sent, to send it again, or to set it aside.</summary>
public sealed class OutboundDecisions(Submissions submissions, Withdrawals withdrawals, FeedStore feeds, CancelRequests cancels, SubmissionRecorder recorder)
{
    /// <summary>True when a person may send it again: Amazon refused it, its outcome is not known, it is held, or it was withdrawn.</summary>
    /// <param name="submission">The message.</param>
    /// <param name="isWithdrawn">True when a person has withdrawn it.</param>
    public static bool MayBeRetried(AmazonSubmission submission, bool isWithdrawn) =>
        SubmissionStates.MayBeRetried(submission) || isWithdrawn && submission is { Kind: not SubmissionKind.Refund, State: SubmissionState.Dismissed };

    /// <summary>Withdraws a message that waits. Null when that is done, else why it is not.</summary>
    /// <param name="submissionId">The message.</param>
    public async Task<ChannelMessage?> WithdrawAsync(int submissionId)
    {
        if (await submissions.GetAsync(submissionId) is not { } asked || !SubmissionStates.IsWaiting(asked.State))
            return new ChannelMessage("Outbound.RetryGone");

        await withdrawals.TryAddAsync(asked);
        // it is written that the message was withdrawn: from here on no call of it begins. Whether one has begun before is told by the row
        if (await submissions.GetAsync(submissionId) is not { } submission || !SubmissionStates.IsWaiting(submission.State))
        {
            await withdrawals.RemoveAsync(submissionId);
            return new ChannelMessage("Outbound.RetryGone");
        }

        if (await IsOnItsWayAsync(submission))
        {
            await withdrawals.RemoveAsync(submissionId);
            return new ChannelMessage("Outbound.OnItsWay");
        }

        submission.CustomerId = await submissions.ActingCustomerIdAsync();
        await recorder.RecordAsync(submission, Withdrawals.OutcomeOf(submission));
        return null;
    }

    /// <summary>Sends a message again. Null when it goes out with the next run, else why it does not.</summary>
    /// <param name="submissionId">The message.</param>
    public async Task<ChannelMessage?> RetryAsync(int submissionId)
    {
        if (await submissions.GetAsync(submissionId) is not { } submission || !MayBeRetried(submission, await withdrawals.HasAsync(submissionId)))
            return new ChannelMessage("Outbound.RetryGone");
        if (submission.Kind == SubmissionKind.Cancel)
            return await cancels.RequestAsync(submission.AmazonOrderRowId, CancelContent.ReasonOf(submission).Code);
        submission.CustomerId = await submissions.ActingCustomerIdAsync();
        await submissions.RequestAgainAsync(submission);
        return null;
    }

    /// <summary>Leaves a message at that: it is no longer shown as a thing to do. Null when that is stored, else why it is not.</summary>
    /// <param name="submissionId">The message.</param>
    public async Task<ChannelMessage?> SetAsideAsync(int submissionId)
    {
        if (await submissions.GetAsync(submissionId) is not { } submission || !SubmissionStates.MayBeRetried(submission))
            return new ChannelMessage("Outbound.RetryGone");
        submission.CustomerId = await submissions.ActingCustomerIdAsync();
        await recorder.RecordAsync(submission, new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.SetAsideBecause", submission.Reason ?? "-")));
        return null;
    }

    // a call that has begun writes its moment; what came of it is written later
    private async Task<bool> IsOnItsWayAsync(AmazonSubmission submission) =>
        submission.SentOnUtc is { } begun && begun >= submission.UpdatedOnUtc
        || await feeds.GetAsync(submission.FeedRowId) is { State: not FeedState.Prepared };
}

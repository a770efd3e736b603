using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>Takes what a person decides about a refund. Two who decide at once wait for each other, and the second finds the state changed.</summary>
public sealed class RefundDecisions(
    RefundFacts facts,
    IRepository<AmazonAccount> accounts,
    Submissions submissions,
    FeedStore feeds,
    SendOnce once,
    ChannelClaims claims,
    OrderNoteWriter notes,
    ChannelTexts texts,
    ChannelLog log)
{
    /// <summary>Checks a draft once more and lets it go to Amazon. What is wrong with it; empty when it is under way.</summary>
    public async Task<IReadOnlyList<RefundProblem>> ConfirmAsync(int submissionId, RefundDraft draft)
    {
        IReadOnlyList<RefundProblem> problems = [];
        var refusal = await DecideAsync(submissionId, [SubmissionState.Held], async submission =>
        {
            if (await accounts.Table.FirstOrDefaultAsync(account => account.Id == submission.AccountId) is not { SendRefunds: true })
                problems = [new RefundProblem("", new ChannelMessage("Outbound.Refund.SwitchedOff"))];
            else
                problems = await facts.ProblemsAsync(submission, draft);
            if (problems.Count > 0)
                return null;
            submission.Payload = draft.ToJson();
            await submissions.RequestAgainAsync(submission);
            return new ChannelMessage("Outbound.Refund.Requested", AmountText.Of(draft.Total, draft.CurrencyCode));
        });
        return refusal is null ? problems : [new RefundProblem("", refusal)];
    }

    /// <summary>Decides that Amazon is not asked. Null when that is stored, else the reason.</summary>
    public Task<ChannelMessage?> DismissAsync(int submissionId) =>
        SettleAsync(submissionId, [SubmissionState.Held, SubmissionState.Refused], SubmissionState.Dismissed, new ChannelMessage("Outbound.Refund.Dismissed"));

    /// <summary>A person found that Amazon did pay. Null when that is stored, else the reason.</summary>
    public Task<ChannelMessage?> TakeAsDoneAsync(int submissionId) =>
        SettleAsync(submissionId, [SubmissionState.Stuck], SubmissionState.Accepted, new ChannelMessage("Outbound.Refund.FoundDone"));

    /// <summary>A person found that Amazon did not pay, or wants to change what Amazon refused; the refund is decided on again. Null when that is stored, else the reason.</summary>
    public async Task<ChannelMessage?> ReopenAsync(int submissionId)
    {
        // an answer that is still to come would find it decided otherwise
        if (await submissions.GetAsync(submissionId) is { } submission && await feeds.GetAsync(submission.FeedRowId) is { State: FeedState.Submitted } feed)
            return new ChannelMessage("Outbound.Refund.StillOpen", feed.FeedId);
        return await DecideAsync(submissionId, [SubmissionState.Stuck, SubmissionState.Refused], async reopened =>
        {
            await once.ReturnAsync([reopened]);
            return await SetAsync(reopened, SubmissionState.Held, new ChannelMessage("Outbound.Refund.Reopened"));
        });
    }

    private Task<ChannelMessage?> SettleAsync(int submissionId, SubmissionState[] from, SubmissionState to, ChannelMessage words) =>
        DecideAsync(submissionId, from, submission => SetAsync(submission, to, words));

    private async Task<ChannelMessage?> SetAsync(AmazonSubmission submission, SubmissionState to, ChannelMessage words)
    {
        submission.State = to;
        submission.Reason = await texts.ToTextAsync(words);
        submission.NextAttemptOnUtc = null;
        await submissions.SaveAsync(submission);
        return words;
    }

    private async Task<ChannelMessage?> DecideAsync(int submissionId, SubmissionState[] from, Func<AmazonSubmission, Task<ChannelMessage?>> decide)
    {
        if (await submissions.GetAsync(submissionId) is not { Kind: SubmissionKind.Refund } found)
            return new ChannelMessage("Outbound.Refund.Changed");
        await using var claim = await claims.ClaimAsync(RefundRequests.ClaimOf(found.AmazonOrderRowId));
        if (await submissions.GetAsync(submissionId) is not { } submission || !from.Contains(submission.State))
            return new ChannelMessage("Outbound.Refund.Changed");

        submission.CustomerId = await submissions.ActingCustomerIdAsync();
        if (await decide(submission) is not { } words)
            return null;
        var row = await facts.OrderAsync(submission.AmazonOrderRowId);
        await log.WriteAsync(ChannelLogLevel.Information, submission.AccountId, $"{SubmissionKind.Refund}: {submission.State}", await texts.ToTextAsync(words), row?.AmazonOrderId ?? "");
        if (row is { OrderId: > 0 })
            await notes.EnsureAsync(row.OrderId, [words]);
        return null;
    }
}

using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;

/// <summary>Tells from the orders themselves what became of cancellations: only an order that Amazon reports as cancelled is.</summary>
public sealed class CancelSettlement(CancelFacts facts, Submissions submissions, FeedStore feeds, IOrderRefresher refresher, AmazonChannelSettings settings, TimeProvider time)
{
    private const int RefreshesPerRun = 20;

    /// <summary>Looks at every cancellation that Amazon has, or may have.</summary>
    public async IAsyncEnumerable<SubmissionAnswer> SettleAsync(OutboundContext context)
    {
        var refreshes = 0;
        foreach (var submission in await submissions.InStateAsync(context.Account.Id, SubmissionKind.Cancel, SubmissionState.Sent, SubmissionState.Stuck, SubmissionState.Refused))
        {
            if (context.IsOver || await facts.OrderAsync(submission.AmazonOrderRowId) is not { } row)
                continue;
            if (submission.State == SubmissionState.Sent && row.AmazonStatus == AmazonValues.Unshipped && await IsAnsweredAsync(submission) && refreshes++ < RefreshesPerRun
                && await refresher.RefreshAsync(row.Id, context.CancellationToken) is null)
                row = await facts.OrderAsync(row.Id) ?? row;
            if (Outcome(submission, row) is { } outcome)
                yield return new SubmissionAnswer(submission, outcome);
        }
    }

    private SubmissionOutcome? Outcome(AmazonSubmission submission, AmazonOrder row)
    {
        if (row.AmazonStatus == AmazonValues.Cancelled)
            return new SubmissionOutcome.Accepted(new ChannelMessage("Outbound.Cancel.Accepted"));
        if (submission.State != SubmissionState.Sent)
            return null;
        if (row.AmazonStatus == AmazonValues.PartiallyShipped || AmazonValues.IsShipped(row.AmazonStatus))
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Cancel.NotUnshipped", row.AmazonOrderId, row.AmazonStatus));
        var hours = Math.Max(1, settings.FeedAnswerHours);
        return submission.SentOnUtc is { } sent && time.GetUtcNow() - sent.AsUtc() > TimeSpan.FromHours(hours)
            ? new SubmissionOutcome.Unknown(new ChannelMessage("Outbound.Cancel.StillOpen", row.AmazonStatus, hours.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            : null;
    }

    private async Task<bool> IsAnsweredAsync(AmazonSubmission submission) =>
        await feeds.GetAsync(submission.FeedRowId) is not { State: FeedState.Submitted or FeedState.Submitting };
}

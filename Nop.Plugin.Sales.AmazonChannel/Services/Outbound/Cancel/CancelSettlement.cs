using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;

/// <summary>Tells from the orders themselves what became of cancellations: only an order that Amazon reports as cancelled is.</summary>
public sealed class CancelSettlement(
    CancelFacts facts,
    Submissions submissions,
    FeedStore feeds,
    IOrderRefresher refresher,
    AmazonQuotas quotas,
    AmazonChannelSettings settings,
    TimeProvider time)
{
    private const int RefreshesPerRun = 20;
    private const int LeftToPeople = 10;
    private static readonly TimeSpan RepeatsAfter = TimeSpan.FromMinutes(20);

    /// <summary>Looks at every cancellation that Amazon has, or may have.</summary>
    public async IAsyncEnumerable<SubmissionAnswer> SettleAsync(OutboundContext context)
    {
        var refreshes = 0;
        var open = await submissions.InStateAsync(context.Account.Id, SubmissionKind.Cancel, SubmissionState.Sent, SubmissionState.Stuck, SubmissionState.Refused);
        var rows = await facts.OrdersAsync(open.Select(submission => submission.AmazonOrderRowId));
        var carriers = await feeds.GetAsync(open.Select(submission => submission.FeedRowId));
        foreach (var submission in open)
        {
            if (context.IsOver)
                yield break;
            if (!rows.TryGetValue(submission.AmazonOrderRowId, out var row))
                continue;
            var feed = carriers.GetValueOrDefault(submission.FeedRowId);
            var isFresh = submission.State == SubmissionState.Sent && row.AmazonStatus == AmazonValues.Unshipped
                && feed is not { State: FeedState.Submitted or FeedState.Submitting } && refreshes++ < RefreshesPerRun
                && quotas.Available(context.Account.Id, AmazonOperation.GetOrder) > LeftToPeople
                && await refresher.RefreshAsync(row.Id, context.CancellationToken) is null;
            row = isFresh ? await facts.OrderAsync(row.Id) ?? row : row;
            if (Outcome(submission, row, feed, isFresh) is { } outcome)
                yield return new SubmissionAnswer(submission, outcome);
        }
    }

    private SubmissionOutcome? Outcome(AmazonSubmission submission, AmazonOrder row, AmazonFeed? feed, bool isFresh)
    {
        if (row.AmazonStatus == AmazonValues.Cancelled)
            return new SubmissionOutcome.Accepted(new ChannelMessage("Outbound.Cancel.Accepted"));
        if (submission.State != SubmissionState.Sent)
            return null;
        if (row.AmazonStatus == AmazonValues.PartiallyShipped || AmazonValues.IsShipped(row.AmazonStatus))
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Cancel.NotUnshipped", row.AmazonOrderId, row.AmazonStatus));
        var hours = Math.Max(1, settings.FeedAnswerHours);
        if (submission.SentOnUtc is { } sent && time.GetUtcNow() - sent.AsUtc() > TimeSpan.FromHours(hours))
            return new SubmissionOutcome.Unknown(new ChannelMessage("Outbound.Cancel.StillOpen", row.AmazonStatus, hours.ToString(CultureInfo.InvariantCulture)));
        if (!isFresh || row.AmazonStatus != AmazonValues.Unshipped || !IsLost(feed))
            return null;
        // cancelling twice is harmless, and Amazon has just said that it was not done
        submission.FeedRowId = 0;
        return new SubmissionOutcome.SendAgain(new ChannelMessage("Outbound.Cancel.Repeated"));
    }

    // createFeed was called and no answer came, long enough ago for Amazon to have worked on it
    private bool IsLost(AmazonFeed? feed) =>
        feed is { State: FeedState.Lost, FeedId: "" } && feed.SubmittedOnUtc is { } moment && time.GetUtcNow() - moment.AsUtc() > RepeatsAfter;
}

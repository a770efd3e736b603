using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>Asks what became of the feeds that Amazon has, and reads the reports message by message.</summary>
public sealed class FeedPoller(FeedStore feeds, Submissions submissions, IFeedsApi api, AmazonChannelSettings settings, TimeProvider time)
{
    private const string Gone = "GONE";

    /// <summary>Asks for every feed that is due. A feed counts as answered only after all that follows from its report is stored.</summary>
    public async IAsyncEnumerable<SubmissionAnswer> PollAsync(OutboundContext context, IFeedContent content)
    {
        var now = time.GetUtcNow();
        foreach (var feed in await feeds.OpenAsync(context.Account.Id, content.FeedType))
        {
            if (feed.State != FeedState.Submitted || feed.NextCheckOnUtc?.AsUtc() > now)
                continue;

            var answer = await AskAsync(context, feed);
            foreach (var submission in (await submissions.OfFeedAsync(feed.Id)).Where(IsOpen))
            {
                if (Read(content, feed, answer, submission) is { } outcome)
                    yield return new SubmissionAnswer(submission, outcome);
            }

            await CloseAsync(feed, answer, now);
        }
    }

    private async Task<FeedAnswer> AskAsync(OutboundContext context, AmazonFeed feed)
    {
        Feed said;
        try
        {
            said = await api.GetFeedAsync(context.Connection, feed.FeedId, context.CancellationToken);
        }
        catch (SellingPartnerApiException exception) when (exception.HttpStatus == 404)
        {
            return new FeedAnswer(Gone, null);
        }

        var report = said is { ProcessingStatus: "DONE" or "FATAL", ResultFeedDocumentId: { Length: > 0 } documentId }
            ? ProcessingReport.TryRead(await api.DownloadAsync(context.Connection, documentId, context.CancellationToken))
            : null;
        return new FeedAnswer(said.ProcessingStatus, report);
    }

    private SubmissionOutcome? Read(IFeedContent content, AmazonFeed feed, FeedAnswer answer, AmazonSubmission submission) => answer switch
    {
        { Status: "DONE", Report: { } report } => report.ErrorsOf(submission.Id) is { Length: > 0 } errors
            ? new SubmissionOutcome.Refused(new ChannelMessage($"Outbound.{content.Kind}.Refused", errors))
            : content.Succeeded(report.WarningsOf(submission.Id)),
        { Status: "DONE" } => content.Lost($"feed {feed.FeedId} is done, and its report is missing or cannot be read"),
        { Status: Gone } => content.Lost($"Amazon does not know feed {feed.FeedId} any more"),
        { Status: "CANCELLED" } => new SubmissionOutcome.Refused(new ChannelMessage("Outbound.FeedCancelled", feed.FeedId)),
        { Status: "FATAL" } => content.Aborted($"feed {feed.FeedId}: {(answer.Report?.ErrorsOf(submission.Id) is { Length: > 0 } words ? words : "FATAL")}"),
        _ when submission.State == SubmissionState.Sent && IsLate(feed) => new SubmissionOutcome.Unknown(new ChannelMessage("Outbound.NoAnswer", feed.FeedId,
            answer.Status, settings.FeedAnswerHours.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        _ => null
    };

    private async Task CloseAsync(AmazonFeed feed, FeedAnswer answer, DateTimeOffset now)
    {
        feed.ProcessingStatus = answer.Status.Short(32);
        feed.Checks++;
        var isOver = answer.Status is "DONE" or "CANCELLED" or "FATAL" or Gone;
        var isHopeless = !isOver && feed.SubmittedOnUtc is { } moment && now - moment.AsUtc() > FeedPolling.Longest;
        feed.State = isOver ? FeedState.Answered : isHopeless ? FeedState.Lost : feed.State;
        feed.NextCheckOnUtc = isOver || isHopeless ? null : (now + FeedPolling.After(feed.Checks)).UtcDateTime;
        await feeds.SaveAsync(feed);
    }

    private bool IsLate(AmazonFeed feed) => feed.SubmittedOnUtc is { } moment && time.GetUtcNow() - moment.AsUtc() > TimeSpan.FromHours(Math.Max(1, settings.FeedAnswerHours));

    // an answer that comes after it was given up still counts
    private static bool IsOpen(AmazonSubmission submission) => submission.State is SubmissionState.Requested or SubmissionState.Sent or SubmissionState.Stuck;

    private sealed record FeedAnswer(string Status, ProcessingReport? Report);
}

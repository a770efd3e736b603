using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>Asks what became of the feeds that Amazon has, and reads the reports message by message.</summary>
public sealed class FeedPoller(
    FeedStore feeds,
    FeedReports reports,
    Submissions submissions,
    IFeedsApi api,
    AmazonChannelSettings settings,
    ChannelLog log,
    TimeProvider time)
{
    private const string Done = "DONE";
    private const string Cancelled = "CANCELLED";
    private const string Fatal = "FATAL";
    private const string Gone = "GONE";
    private const string NoAnswer = "";

    /// <summary>Asks for every feed that is due; one that cannot be asked for keeps no other waiting. A feed counts as answered only after all that follows from its report is stored.</summary>
    public async IAsyncEnumerable<SubmissionAnswer> PollAsync(OutboundContext context, IFeedContent content)
    {
        var now = time.GetUtcNow();
        foreach (var feed in await feeds.OpenAsync(context.Account.Id, content.FeedType))
        {
            if (context.IsOver)
                yield break;
            if (feed.State != FeedState.Submitted || feed.NextCheckOnUtc?.AsUtc() > now)
                continue;

            var answer = await AskAsync(context, feed);
            var carried = await submissions.OfFeedAsync(feed.Id);
            var numbers = carried.Select(submission => submission.Id).ToList();
            foreach (var submission in carried.Where(IsOpen))
            {
                if (Read(content, feed, answer, submission, numbers) is { } outcome)
                    yield return new SubmissionAnswer(submission, outcome);
            }

            await CloseAsync(feed, answer, now);
        }
    }

    private async Task<FeedAnswer> AskAsync(OutboundContext context, AmazonFeed feed)
    {
        var status = NoAnswer;
        try
        {
            var said = await api.GetFeedAsync(context.Connection, feed.FeedId, context.CancellationToken);
            status = said.ProcessingStatus;
            return Answer(feed, said, await ReportAsync(context, feed, said));
        }
        catch (SellingPartnerApiException exception) when (exception.HttpStatus == 404 && exception.Operation == AmazonOperation.GetFeed.Name)
        {
            return new FeedAnswer(Gone, null, IsFinal: true);
        }
        catch (SellingPartnerApiException exception) when (exception.Failure is AmazonFailure.Transient or AmazonFailure.Rejected)
        {
            await log.FailedCallAsync(context.Account.Id, exception);
            return new FeedAnswer(status, null, IsFinal: status is Done or Fatal && IsLate(feed));
        }
    }

    private async Task<ProcessingReport?> ReportAsync(OutboundContext context, AmazonFeed feed, Feed said)
    {
        if (said is not { ProcessingStatus: Done or Fatal, ResultFeedDocumentId: { Length: > 0 } documentId })
            return null;
        var document = await api.DownloadAsync(context.Connection, documentId, context.CancellationToken);
        await reports.KeepAsync(feed, document);
        return ProcessingReport.TryRead(document.Content, document.Charset);
    }

    // a report that is missing or cannot be read may be there the next time: it is asked for until the time for an answer is up
    private FeedAnswer Answer(AmazonFeed feed, Feed said, ProcessingReport? report) => new(said.ProcessingStatus, report,
        said.ProcessingStatus == Cancelled
        || said.ProcessingStatus == Fatal && (report is not null || string.IsNullOrEmpty(said.ResultFeedDocumentId) || IsLate(feed))
        || said.ProcessingStatus == Done && (report is not null || IsLate(feed)));

    private SubmissionOutcome? Read(
        IFeedContent content, AmazonFeed feed, FeedAnswer answer, AmazonSubmission submission, IReadOnlyCollection<int> carried) => answer switch
    {
        { IsFinal: false } => submission.State == SubmissionState.Sent && IsLate(feed)
            ? new SubmissionOutcome.Unknown(new ChannelMessage("Outbound.NoAnswer", feed.FeedId,
                answer.Status.Length > 0 ? answer.Status : feed.ProcessingStatus, settings.FeedAnswerHours.ToString(CultureInfo.InvariantCulture)))
            : null,
        { Status: Cancelled } => new SubmissionOutcome.Refused(new ChannelMessage("Outbound.FeedCancelled", feed.FeedId)),
        { Status: Fatal } => content.Aborted(submission,
            $"feed {feed.FeedId}: {(answer.Report?.WordsOf(submission.Id) is { Length: > 0 } words ? words : Fatal)}"),
        { Status: Gone } => content.Lost(submission, $"Amazon does not know feed {feed.FeedId} any more"),
        { Report: null } => content.Lost(submission, $"feed {feed.FeedId} is done, and its report is missing or cannot be read"),
        _ => answer.Report.Of(submission.Id, carried) switch
        {
            MessageVerdict.Accepted accepted => content.Succeeded(submission, accepted.Words),
            MessageVerdict.Refused refused => new SubmissionOutcome.Refused(new ChannelMessage($"Outbound.{content.Kind}.Refused",
                refused.Words.Length > 0 ? refused.Words : $"the report of feed {feed.FeedId} counts it as wrong and does not say why")),
            var unclear => content.Lost(submission, FormattableString.Invariant(
                $"the report of feed {feed.FeedId} speaks of {answer.Report.MessagesProcessed ?? 0} of {carried.Count} messages, or counts errors that it does not list")
                + (unclear.Words.Length > 0 ? $": {unclear.Words}" : ""))
        }
    };

    private async Task CloseAsync(AmazonFeed feed, FeedAnswer answer, DateTimeOffset now)
    {
        feed.ProcessingStatus = answer.Status.Length > 0 ? answer.Status.Short(32) : feed.ProcessingStatus;
        feed.Checks++;
        var isHopeless = !answer.IsFinal && feed.SubmittedOnUtc is { } moment && now - moment.AsUtc() > FeedPolling.Longest;
        feed.State = answer.IsFinal ? FeedState.Answered : isHopeless ? FeedState.Lost : feed.State;
        feed.NextCheckOnUtc = answer.IsFinal || isHopeless ? null : (now + FeedPolling.After(feed.Checks)).UtcDateTime;
        await feeds.SaveAsync(feed);
    }

    private bool IsLate(AmazonFeed feed) => feed.SubmittedOnUtc is { } moment && time.GetUtcNow() - moment.AsUtc() > TimeSpan.FromHours(Math.Max(1, settings.FeedAnswerHours));

    // an answer that comes after it was given up still counts
    private static bool IsOpen(AmazonSubmission submission) => submission.State is SubmissionState.Requested or SubmissionState.Sent or SubmissionState.Stuck;

    private sealed record FeedAnswer(string Status, ProcessingReport? Report, bool IsFinal);
}

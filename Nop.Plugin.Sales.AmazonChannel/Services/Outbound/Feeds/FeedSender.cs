using System.Xml.Linq;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>
/// Sends all that is due in one feed, so that many submissions cost one createFeed. The feed's row says <see cref="FeedState.Submitting"/> before Amazon is told to act:
/// a feed found in that state was interrupted there, counts as possibly sent, and is never sent again.
/// </summary>
public sealed class FeedSender(FeedStore feeds, Submissions submissions, IFeedsApi api, TimeProvider time)
{
    private const int MessagesPerFeed = 1000;
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);

    /// <summary>Sends what is due. Nothing goes out while the last feed of the type is younger than two minutes.</summary>
    public async IAsyncEnumerable<SubmissionAnswer> SendAsync(OutboundContext context, IFeedContent content, IReadOnlyList<AmazonSubmission> due)
    {
        // a run that was broken off after createFeed left its submissions as they were: Amazon has them
        var fresh = new List<AmazonSubmission>();
        foreach (var submission in due)
        {
            if (await feeds.GetAsync(submission.FeedRowId) is { State: not FeedState.Prepared } feed)
                yield return new SubmissionAnswer(submission, feed.State == FeedState.Lost ? content.Lost("") : HasIt(submission, feed));
            else
                fresh.Add(submission);
        }

        var last = await feeds.LastSubmittedAsync(context.Account.Id, content.FeedType);
        if (fresh.Count == 0 || last is { } moment && time.GetUtcNow() - moment.AsUtc() < Apart)
            yield break;

        var messages = new Dictionary<AmazonSubmission, FeedMessage>();
        foreach (var submission in fresh.Take(MessagesPerFeed))
        {
            var message = await content.PrepareAsync(context, submission);
            if (message.Instead is { } instead)
                yield return new SubmissionAnswer(submission, instead);
            else
                messages.Add(submission, message);
        }

        if (messages.Count == 0)
            yield break;
        var sent = await feeds.PrepareAsync(context.Account.Id, content.FeedType, [.. messages.Keys]);
        var failure = await SubmitAsync(context, content, sent, messages);
        foreach (var submission in messages.Keys)
            yield return new SubmissionAnswer(submission, failure is null ? HasIt(submission, sent)
                : failure.IsOutcomeUnknown && sent.State == FeedState.Lost ? content.Lost(failure.Message)
                : new SubmissionOutcome.Failed(failure));
    }

    /// <summary>Marks feeds whose createFeed was interrupted, and gives what that means for their submissions.</summary>
    public async IAsyncEnumerable<SubmissionAnswer> RecoverAsync(OutboundContext context, IFeedContent content)
    {
        foreach (var feed in (await feeds.OpenAsync(context.Account.Id, content.FeedType)).Where(feed => feed.State == FeedState.Submitting))
        {
            foreach (var submission in await submissions.OfFeedAsync(feed.Id))
                yield return new SubmissionAnswer(submission, content.Lost(""));
            feed.State = FeedState.Lost;
            await feeds.SaveAsync(feed);
        }
    }

    private async Task<SellingPartnerApiException?> SubmitAsync(OutboundContext context, IFeedContent content, AmazonFeed feed, Dictionary<AmazonSubmission, FeedMessage> messages)
    {
        try
        {
            var xml = FeedEnvelope.Write(context.Account.SellerId, content.MessageType,
                messages.Select(message => new KeyValuePair<int, XElement>(message.Key.Id, message.Value.Xml!)));
            var documentId = await api.UploadAsync(context.Connection, xml, context.CancellationToken);

            feed.State = FeedState.Submitting;
            feed.SubmittedOnUtc = time.GetUtcNow().UtcDateTime;
            await feeds.SaveAsync(feed);
            var marketplaces = messages.Values.Select(message => message.MarketplaceId).Distinct(StringComparer.Ordinal).ToList();
            // not cancelled half-way: the answer is worth more than a punctual end
            feed.FeedId = await api.CreateFeedAsync(context.Connection, content.FeedType, marketplaces, documentId, CancellationToken.None);
            feed.State = FeedState.Submitted;
            feed.NextCheckOnUtc = (time.GetUtcNow() + FeedPolling.First).UtcDateTime;
            await feeds.SaveAsync(feed);
            return null;
        }
        catch (SellingPartnerApiException exception) when (feed.State == FeedState.Submitting)
        {
            feed.State = exception.IsOutcomeUnknown ? FeedState.Lost : FeedState.Prepared;
            feed.SubmittedOnUtc = exception.IsOutcomeUnknown ? feed.SubmittedOnUtc : null;
            await feeds.SaveAsync(feed);
            return exception;
        }
        catch (SellingPartnerApiException exception)
        {
            return exception;
        }
    }

    private static SubmissionOutcome.Sent HasIt(AmazonSubmission submission, AmazonFeed feed) => new(new ChannelMessage($"Outbound.{submission.Kind}.Sent", feed.FeedId));
}

using System.Xml.Linq;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>
/// Sends all that is due in one feed, so that many submissions cost one createFeed. The feed's row says <see cref="FeedState.Submitting"/> before Amazon is told to act:
/// a feed found in that state was interrupted there, counts as possibly sent, and is never sent again.
/// </summary>
public sealed class FeedSender(FeedStore feeds, Submissions submissions, SendOnce once, IFeedsApi api, TimeProvider time)
{
    private const int MessagesPerFeed = 1000;
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);

    /// <summary>Sends what is due. Nothing goes out while the last feed of the type is younger than two minutes.</summary>
    public async IAsyncEnumerable<SubmissionAnswer> SendAsync(OutboundContext context, IFeedContent content, IReadOnlyList<AmazonSubmission> due)
    {
        // a run that was broken off after createFeed left its submissions as they were: Amazon has them
        var fresh = new List<AmazonSubmission>();
        var carriers = await feeds.GetAsync(due.Select(submission => submission.FeedRowId));
        foreach (var submission in due)
        {
            if (carriers.GetValueOrDefault(submission.FeedRowId) is { State: not FeedState.Prepared } feed)
                yield return new SubmissionAnswer(submission, feed.State == FeedState.Submitted ? HasIt(submission, feed) : content.Lost(submission, ""));
            else if (content.IsOnceOnly && await once.IsTakenAsync(submission))
                yield return new SubmissionAnswer(submission, content.Lost(submission, ""));
            else
                fresh.Add(submission);
        }

        var last = await feeds.LastSubmittedAsync(context.Account.Id, content.FeedType);
        if (fresh.Count == 0 || last is { } moment && time.GetUtcNow() - moment.AsUtc() < Apart)
            yield break;

        var messages = new Dictionary<AmazonSubmission, FeedMessage>();
        foreach (var submission in fresh.Take(MessagesPerFeed))
        {
            if (context.IsOver)
                break;
            var message = await PrepareAsync(context, content, submission);
            if (message.Instead is { } instead)
                yield return new SubmissionAnswer(submission, instead);
            else
                messages.Add(submission, message);
        }

        // what a person has withdrawn meanwhile stays here
        var unchanged = await submissions.UnchangedAsync([.. messages.Keys]);
        foreach (var changed in messages.Keys.Where(submission => !unchanged.Contains(submission.Id)).ToList())
            messages.Remove(changed);

        // one feed; where Amazon does not take it, one for each marketplace
        var open = new Queue<Dictionary<AmazonSubmission, FeedMessage>>(messages.Count > 0 ? [messages] : []);
        while (open.TryDequeue(out var some) && !context.IsOver && MayBegin(context))
        {
            if (FeedMarketplaces.Of(context.Account, some.Values.Select(message => message.MarketplaceId)).Count == 0)
            {
                foreach (var submission in some.Keys)
                    yield return new SubmissionAnswer(submission, new SubmissionOutcome.Held(new ChannelMessage("Outbound.NoMarketplace")));
                continue;
            }

            var sent = await feeds.PrepareAsync(context.Account.Id, content.FeedType, [.. some.Keys]);
            if (await SubmitAsync(context, content, sent, some) is not { } outcomeOf)
                yield break;
            var answers = some.Keys.Select(submission => new SubmissionAnswer(submission, outcomeOf(submission))).ToList();
            if (FeedMarketplaces.Split(some, answers) is { Count: > 0 } parts)
            {
                parts.ForEach(open.Enqueue);
                continue;
            }

            foreach (var answer in answers)
                yield return new SubmissionAnswer(answer.Submission, FeedMarketplaces.InWords(answer.Outcome, some[answer.Submission].MarketplaceId));
        }
    }

    /// <summary>Gives what an interrupted createFeed means for the submissions that it was to carry, and marks its feed once that is stored.</summary>
    public async IAsyncEnumerable<SubmissionAnswer> RecoverAsync(OutboundContext context, IFeedContent content)
    {
        foreach (var feed in (await feeds.OpenAsync(context.Account.Id, content.FeedType)).Where(feed => feed.State == FeedState.Submitting))
        {
            // what a person has decided on meanwhile stays decided
            foreach (var submission in (await submissions.OfFeedAsync(feed.Id)).Where(submission => submission.State == SubmissionState.Requested))
                yield return new SubmissionAnswer(submission, content.Lost(submission, ""));
            feed.State = FeedState.Lost;
            await feeds.SaveAsync(feed);
        }
    }

    // createFeed is not broken off, so it must be able to end before the run does: else one region that does not answer would keep the other accounts waiting
    private static bool MayBegin(OutboundContext context) => context.Budget.Left >= context.Budget.Length / 2;

    // one that cannot be put into words keeps no other from going along
    private static async Task<FeedMessage> PrepareAsync(OutboundContext context, IFeedContent content, AmazonSubmission submission)
    {
        try
        {
            var message = await content.PrepareAsync(context, submission);
            if (message.Xml is null)
                return message;
            FeedEnvelope.Check(message.Xml);
            return message;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new FeedMessage { Instead = new SubmissionOutcome.Broken(exception) };
        }
    }

    // null when another run is sending the same at this moment: that one tells what came of it
    private async Task<Func<AmazonSubmission, SubmissionOutcome>?> SubmitAsync(OutboundContext context, IFeedContent content, AmazonFeed feed, Dictionary<AmazonSubmission, FeedMessage> messages)
    {
        try
        {
            var documentId = await UploadAsync(context, content, messages);
            if (!await BeginAsync(content, feed, messages.Keys))
                return null;
            for (var carried = messages.Keys.ToList(); await DropWithdrawnAsync(messages); carried = [.. messages.Keys])
            {
                await TakeBackAsync(content, feed, carried);
                if (messages.Count == 0)
                    return submission => HasIt(submission, feed);
                documentId = await UploadAsync(context, content, messages);
                if (!await BeginAsync(content, feed, messages.Keys))
                    return null;
            }

            var marketplaces = FeedMarketplaces.Of(context.Account, messages.Values.Select(message => message.MarketplaceId));
            // not cancelled half-way: the answer is worth more than a punctual end
            feed.FeedId = await api.CreateFeedAsync(context.Connection, content.FeedType, marketplaces, documentId, CancellationToken.None);
            feed.State = FeedState.Submitted;
            feed.NextCheckOnUtc = (time.GetUtcNow() + FeedPolling.First).UtcDateTime;
            await feeds.SaveAsync(feed);
            return submission => HasIt(submission, feed);
        }
        catch (SellingPartnerApiException exception)
        {
            if (feed.State != FeedState.Submitting)
                return _ => new SubmissionOutcome.Failed(exception);
            return await AfterFailureAsync(content, feed, messages.Keys, exception);
        }
    }

    private Task<string> UploadAsync(OutboundContext context, IFeedContent content, Dictionary<AmazonSubmission, FeedMessage> messages) =>
        api.UploadAsync(context.Connection, FeedEnvelope.Write(context.Account.SellerId, content.MessageType,
            messages.Select(message => new KeyValuePair<int, XElement>(message.Key.Id, message.Value.Xml!))), context.CancellationToken);

    // it is written that the feed is on its way, and nobody withdraws what it carries any more; what was withdrawn before must not go along
    private async Task<bool> DropWithdrawnAsync(Dictionary<AmazonSubmission, FeedMessage> messages)
    {
        var unchanged = await submissions.UnchangedAsync([.. messages.Keys]);
        var dropped = messages.Keys.Where(submission => !unchanged.Contains(submission.Id)).ToList();
        foreach (var submission in dropped)
        {
            messages.Remove(submission);
            await feeds.ReleaseAsync(submission);
        }

        return dropped.Count > 0;
    }

    // createFeed was not called
    private async Task TakeBackAsync(IFeedContent content, AmazonFeed feed, IReadOnlyCollection<AmazonSubmission> carried)
    {
        feed.State = FeedState.Prepared;
        feed.SubmittedOnUtc = null;
        await feeds.SaveAsync(feed);
        if (content.IsOnceOnly)
            await once.ReturnAsync(carried);
    }

    // from here on the feed counts as possibly sent
    private async Task<bool> BeginAsync(IFeedContent content, AmazonFeed feed, IReadOnlyCollection<AmazonSubmission> carried)
    {
        if (content.IsOnceOnly && !await once.TryTakeAsync(carried))
            return false;
        try
        {
            feed.State = FeedState.Submitting;
            feed.SubmittedOnUtc = time.GetUtcNow().UtcDateTime;
            await feeds.SaveAsync(feed);
            return true;
        }
        catch
        {
            // nothing was called yet
            if (content.IsOnceOnly)
                await once.ReturnAsync(carried);
            throw;
        }
    }

    // a token that could not be had says that createFeed was not called
    private async Task<Func<AmazonSubmission, SubmissionOutcome>> AfterFailureAsync(IFeedContent content, AmazonFeed feed, IReadOnlyCollection<AmazonSubmission> carried, SellingPartnerApiException exception)
    {
        var isLost = exception.IsOutcomeUnknown && exception.Operation == AmazonOperation.CreateFeed.Name;
        feed.State = isLost ? FeedState.Lost : FeedState.Prepared;
        feed.SubmittedOnUtc = isLost ? feed.SubmittedOnUtc : null;
        await feeds.SaveAsync(feed);
        if (isLost)
            return submission => content.Lost(submission, exception.Words);
        if (content.IsOnceOnly)
            await once.ReturnAsync(carried);
        return _ => new SubmissionOutcome.Failed(exception);
    }

    private static SubmissionOutcome.Sent HasIt(AmazonSubmission submission, AmazonFeed feed) => new(new ChannelMessage($"Outbound.{submission.Kind}.Sent", feed.FeedId));
}

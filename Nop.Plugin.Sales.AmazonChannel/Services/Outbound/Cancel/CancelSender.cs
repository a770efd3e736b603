using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;

/// <summary>Cancels orders at Amazon: many in one feed, or one by one with cancelOrder where the account says so and Amazon offers it.</summary>
public sealed class CancelSender(CancelContent content, CancelSettlement settlement, FeedSender feeds, FeedPoller poller, ISellingPartnerApi api, CancelFacts facts, Submissions submissions) : ISubmissionSender
{
    /// <inheritdoc />
    public SubmissionKind Kind => SubmissionKind.Cancel;

    /// <inheritdoc />
    public async IAsyncEnumerable<SubmissionAnswer> SendAsync(OutboundContext context, IReadOnlyList<AmazonSubmission> due)
    {
        var forFeed = new List<AmazonSubmission>();
        foreach (var submission in due)
        {
            if (context.IsOver)
                yield break;
            if (context.Account.UseCancelOrder && submission.FeedRowId == 0 && CancelContent.ReasonOf(submission).OperationCode is { } code
                && await CallAsync(context, submission, code) is { } outcome)
                yield return new SubmissionAnswer(submission, outcome);
            else
                forFeed.Add(submission);
        }

        await foreach (var answer in feeds.SendAsync(context, content, forFeed))
            yield return answer;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<SubmissionAnswer> SettleAsync(OutboundContext context)
    {
        await foreach (var answer in feeds.RecoverAsync(context, content))
            yield return answer;
        await foreach (var answer in poller.PollAsync(context, content))
            yield return answer;
        await foreach (var answer in settlement.SettleAsync(context))
            yield return answer;
    }

    // null when the feed must do it
    private async Task<SubmissionOutcome?> CallAsync(OutboundContext context, AmazonSubmission submission, string code)
    {
        if (await content.InsteadAsync(context, submission) is { } instead)
            return instead;
        var row = (await facts.OrderAsync(submission.AmazonOrderRowId))!;
        // what was withdrawn meanwhile is left out of the feed too
        if (!await submissions.TryBeginAsync(submission))
            return null;
        try
        {
            var requestId = await api.CancelOrderAsync(context.Connection, row.AmazonOrderId, code, context.CancellationToken);
            return new SubmissionOutcome.Sent(new ChannelMessage("Outbound.Cancel.Taken", "")) { RequestId = requestId };
        }
        catch (SellingPartnerApiException exception) when (exception.HttpStatus is 403 or 404)
        {
            await submissions.NotBegunAsync(submission);
            return null;
        }
        catch (SellingPartnerApiException exception)
        {
            submission.SentOnUtc = exception.IsOutcomeUnknown ? submission.SentOnUtc : null;
            return new SubmissionOutcome.Failed(exception);
        }
    }
}

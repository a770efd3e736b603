using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Calls;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Confirms shipments, each in a call of its own; those that a person lets go without a tracking number, many in one feed.</summary>
public sealed class ShipSender(
    CallSender calls,
    ShipContent content,
    FeedSender feeds,
    FeedPoller poller,
    ShipFeedContent feedContent,
    ShipmentSettlement settlement,
    ShipmentReader reader) : ISubmissionSender
{
    /// <inheritdoc />
    public SubmissionKind Kind => SubmissionKind.Ship;

    /// <inheritdoc />
    public async IAsyncEnumerable<SubmissionAnswer> SendAsync(OutboundContext context, IReadOnlyList<AmazonSubmission> due)
    {
        var untracked = await reader.UntrackedAsync(due.Select(submission => submission.ShipmentId));
        var forFeed = due.Where(submission => untracked.Contains(submission.ShipmentId)).ToList();
        await foreach (var answer in calls.SendAsync(context, content, forFeed.Count == 0 ? due : [.. due.Except(forFeed)]))
            yield return answer;
        if (forFeed.Count == 0 || context.IsOver)
            yield break;
        await foreach (var answer in feeds.SendAsync(context, feedContent, forFeed))
            yield return answer;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<SubmissionAnswer> SettleAsync(OutboundContext context)
    {
        await foreach (var answer in feeds.RecoverAsync(context, feedContent))
            yield return answer;
        await foreach (var answer in poller.PollAsync(context, feedContent))
            yield return answer;
        await foreach (var answer in settlement.SettleAsync(context))
            yield return answer;
    }
}

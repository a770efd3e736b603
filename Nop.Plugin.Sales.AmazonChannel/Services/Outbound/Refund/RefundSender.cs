using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>Refunds buyers at Amazon, many in one feed, each at most once.</summary>
public sealed class RefundSender(RefundContent content, FeedSender feeds, FeedPoller poller) : ISubmissionSender
{
    /// <inheritdoc />
    public SubmissionKind Kind => SubmissionKind.Refund;

    /// <inheritdoc />
    public IAsyncEnumerable<SubmissionAnswer> SendAsync(OutboundContext context, IReadOnlyList<AmazonSubmission> due) => feeds.SendAsync(context, content, due);

    /// <inheritdoc />
    public async IAsyncEnumerable<SubmissionAnswer> SettleAsync(OutboundContext context)
    {
        await foreach (var answer in feeds.RecoverAsync(context, content))
            yield return answer;
        await foreach (var answer in poller.PollAsync(context, content))
            yield return answer;
    }
}

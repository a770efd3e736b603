using System.Text.Json;
using System.Xml.Linq;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Calls;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;

/// <summary>Cancellations as feed POST_ORDER_ACKNOWLEDGEMENT_DATA. Every item is listed: Amazon takes a Failure without its items and cancels nothing.</summary>
public sealed class CancelContent(CancelFacts facts, IRepository<AmazonOrderItem> items, IOrderRefresher refresher, CallTurns turns) : IFeedContent
{
    /// <inheritdoc />
    public SubmissionKind Kind => SubmissionKind.Cancel;

    /// <inheritdoc />
    public string FeedType => "POST_ORDER_ACKNOWLEDGEMENT_DATA";

    /// <inheritdoc />
    public string MessageType => "OrderAcknowledgement";

    /// <inheritdoc />
    public bool IsOnceOnly => false;

    /// <summary>The reason that a submission carries.</summary>
    public static CancelReason ReasonOf(AmazonSubmission submission) =>
        CancelReason.Of(JsonSerializer.Deserialize(submission.Payload ?? "{\"reason\":\"\"}", OutboundJson.Default.CancelDraft)?.Reason) ?? CancelReason.All[0];

    /// <summary>Reads the order from Amazon once more, right before it is cancelled. What stands against sending it now; null when nothing does.</summary>
    public async Task<SubmissionOutcome?> InsteadAsync(OutboundContext context, AmazonSubmission submission)
    {
        if (!await turns.WaitAsync(context, AmazonOperation.GetOrder))
            return new SubmissionOutcome.Postponed(new ChannelMessage("Outbound.Cancel.NotYetChecked", "")) { LookAgainIn = TimeSpan.Zero };
        var failure = await refresher.RefreshAsync(submission.AmazonOrderRowId, context.CancellationToken);
        if (await facts.OrderAsync(submission.AmazonOrderRowId) is not { } row)
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.OrderGone"));
        if (row.AmazonStatus == AmazonValues.Cancelled)
            return new SubmissionOutcome.Accepted(new ChannelMessage("Outbound.Cancel.Accepted"));
        if (await facts.ObstacleAsync(row) is { } obstacle)
            return new SubmissionOutcome.Refused(obstacle);
        return failure is null ? null : new SubmissionOutcome.Postponed(new ChannelMessage("Outbound.Cancel.NotYetChecked", failure));
    }

    /// <inheritdoc />
    public async Task<FeedMessage> PrepareAsync(OutboundContext context, AmazonSubmission submission)
    {
        if (await InsteadAsync(context, submission) is { } instead)
            return new FeedMessage { Instead = instead };
        var row = (await facts.OrderAsync(submission.AmazonOrderRowId))!;
        // a line of no pieces is cancelled already
        var codes = await items.Table.Where(item => item.AmazonOrderRowId == row.Id && item.QuantityOrdered > 0)
            .OrderBy(item => item.Id).Select(item => item.AmazonItemId).ToListAsync();
        var reason = ReasonOf(submission);
        return new FeedMessage
        {
            MarketplaceId = row.MarketplaceId,
            Xml = new XElement("OrderAcknowledgement",
                new XElement("AmazonOrderID", row.AmazonOrderId),
                new XElement("StatusCode", "Failure"),
                codes.Select(code => new XElement("Item", new XElement("AmazonOrderItemCode", code), new XElement("CancelReason", reason.Code))))
        };
    }

    /// <inheritdoc />
    public SubmissionOutcome Succeeded(AmazonSubmission submission, string warnings) => new SubmissionOutcome.Sent(new ChannelMessage("Outbound.Cancel.Taken", warnings));

    /// <inheritdoc />
    public SubmissionOutcome Aborted(AmazonSubmission submission, string words) => new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Cancel.Refused", words));

    // the order itself tells in the end whether it was cancelled
    /// <inheritdoc />
    public SubmissionOutcome Lost(AmazonSubmission submission, string words) => new SubmissionOutcome.Sent(new ChannelMessage("Outbound.Cancel.Lost", words));
}

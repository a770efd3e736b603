using System.Globalization;
using System.Xml.Linq;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>Refunds as feed POST_PAYMENT_ADJUSTMENT_DATA. Amazon does not notice a repeated one, so whatever may have arrived counts as arrived.</summary>
public sealed class RefundContent(RefundFacts facts) : IFeedContent
{
    /// <inheritdoc />
    public SubmissionKind Kind => SubmissionKind.Refund;

    /// <inheritdoc />
    public string FeedType => "POST_PAYMENT_ADJUSTMENT_DATA";

    /// <inheritdoc />
    public string MessageType => "OrderAdjustment";

    /// <inheritdoc />
    public bool IsOnceOnly => true;

    /// <inheritdoc />
    public async Task<FeedMessage> PrepareAsync(OutboundContext context, AmazonSubmission submission)
    {
        var draft = RefundDraft.Of(submission);
        if (await facts.ProblemsAsync(submission, draft) is [var problem, ..])
            return new FeedMessage { Instead = new SubmissionOutcome.Refused(problem.Words) };
        var row = (await facts.OrderAsync(submission.AmazonOrderRowId))!;
        return new FeedMessage
        {
            MarketplaceId = row.MarketplaceId,
            Xml = new XElement("OrderAdjustment",
                new XElement("AmazonOrderID", row.AmazonOrderId),
                new XElement("ActionType", "Refund"),
                draft.Lines.Where(line => line.Parts.Total > 0).Select(line => Item(submission, draft, line)))
        };
    }

    /// <inheritdoc />
    public SubmissionOutcome Succeeded(AmazonSubmission submission, string warnings) => new SubmissionOutcome.Accepted(new ChannelMessage("Outbound.Refund.Accepted", warnings));

    /// <inheritdoc />
    public SubmissionOutcome Aborted(AmazonSubmission submission, string words) => new SubmissionOutcome.Unknown(new ChannelMessage("Outbound.Refund.Unknown", words));

    /// <inheritdoc />
    public SubmissionOutcome Lost(AmazonSubmission submission, string words) => new SubmissionOutcome.Unknown(new ChannelMessage("Outbound.Refund.Unknown", words));

    private static XElement Item(AmazonSubmission submission, RefundDraft draft, RefundLine line) => new("AdjustedItem",
        new XElement("AmazonOrderItemCode", line.AmazonItemId),
        new XElement("MerchantAdjustmentItemID", IdOf(submission, line)),
        new XElement("AdjustmentReason", draft.Reason),
        new XElement("ItemPriceAdjustments", RefundCheck.Components.Zip(line.Parts.Values).Where(part => part.Second > 0).Select(part => new XElement("Component",
            new XElement("Type", part.First),
            new XElement("Amount", new XAttribute("currency", draft.CurrencyCode), Text(part.Second, draft.CurrencyCode))))));

    // its own for each line, the same however often it is sent, and another one after the plugin was installed anew
    private static string IdOf(AmazonSubmission submission, RefundLine line) =>
        DeterministicGuid.OfRefund(submission.UniqueKey, submission.CreatedOnUtc, line.AmazonItemId).ToString("N");

    private static string Text(decimal amount, string currencyCode) =>
        amount.ToString("F" + BookingRate.Decimals(currencyCode).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Shipments without tracking number as feed POST_ORDER_FULFILLMENT_DATA: confirmShipment takes none. Amazon numbers their packages itself.</summary>
public sealed class ShipFeedContent(ShipmentReader reader) : IFeedContent
{
    /// <inheritdoc />
    public SubmissionKind Kind => SubmissionKind.Ship;

    /// <inheritdoc />
    public string FeedType => "POST_ORDER_FULFILLMENT_DATA";

    /// <inheritdoc />
    public string MessageType => "OrderFulfillment";

    /// <inheritdoc />
    public bool IsOnceOnly => false;

    /// <inheritdoc />
    public async Task<FeedMessage> PrepareAsync(OutboundContext context, AmazonSubmission submission)
    {
        if (!(await reader.CasesAsync([submission])).TryGetValue(submission.Id, out var known))
            return new FeedMessage { Instead = new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.Ship.ShipmentGone")) };
        var facts = await reader.ReadAsync(context.Account, known.Row, known.Shipment, known.Confirmed);
        submission.TrackingNumber = ShipmentRequests.Compared(facts.TrackingNumber);
        var decision = ShipmentDecision.Of(facts);
        if (decision.Request is not { } request)
            return new FeedMessage { Instead = decision.Instead };
        // one that got its number meanwhile goes out as a call
        if (request.PackageDetail.TrackingNumber.Length > 0)
            return new FeedMessage { Instead = new SubmissionOutcome.SendAgain(new ChannelMessage("Outbound.Asked")) };

        submission.Payload = JsonSerializer.Serialize(request, AmazonJson.Default.ConfirmShipmentRequest);
        return new FeedMessage { MarketplaceId = known.Row.MarketplaceId, Xml = Write(facts.AmazonOrderId, request) };
    }

    /// <inheritdoc />
    public SubmissionOutcome Succeeded(AmazonSubmission submission, string warnings) =>
        new SubmissionOutcome.Sent(new ChannelMessage("Outbound.Ship.TakenByFeed", warnings));

    /// <inheritdoc />
    public SubmissionOutcome Aborted(AmazonSubmission submission, string words) =>
        new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.Refused", words));

    // the order itself tells in the end whether Amazon has the package
    /// <inheritdoc />
    public SubmissionOutcome Lost(AmazonSubmission submission, string words) => new SubmissionOutcome.Sent(new ChannelMessage("Outbound.Ship.Lost", words));

    private static XElement Write(string amazonOrderId, ConfirmShipmentRequest request)
    {
        var package = request.PackageDetail;
        return new XElement("OrderFulfillment",
            new XElement("AmazonOrderID", amazonOrderId),
            new XElement("FulfillmentDate", package.ShipDate),
            new XElement("FulfillmentData",
                new XElement("CarrierCode", package.CarrierCode),
                package.CarrierName is null ? null : new XElement("CarrierName", package.CarrierName),
                package.ShippingMethod is null ? null : new XElement("ShippingMethod", package.ShippingMethod)),
            request.CodCollectionMethod is null ? null : new XElement("CODCollectionMethod", request.CodCollectionMethod),
            package.OrderItems.Select(item => new XElement("Item",
                new XElement("AmazonOrderItemCode", item.OrderItemId),
                new XElement("Quantity", item.Quantity.ToString(CultureInfo.InvariantCulture)),
                (item.TransparencyCodes ?? []).Select(code => new XElement("TransparencyCode", code)))));
    }
}

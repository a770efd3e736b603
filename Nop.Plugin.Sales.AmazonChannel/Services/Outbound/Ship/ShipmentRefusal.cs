using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>What a refusal of confirmShipment means, told by the order as it is now: Amazon's own words speak of package versions and item ids. Pure.</summary>
public static class ShipmentRefusal
{
    /// <summary>What came of it.</summary>
    /// <param name="now">The order and the shipment, read again after the refusal.</param>
    /// <param name="request">What was refused.</param>
    /// <param name="words">Amazon's words.</param>
    public static SubmissionOutcome Of(ShipmentFacts now, ConfirmShipmentRequest request, string words)
    {
        if (now.AmazonStatus == AmazonValues.Cancelled)
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.OrderCancelled", now.AmazonOrderId));
        if (request.PackageDetail.OrderItems.FirstOrDefault(item => now.CancelledItems.Contains(item.OrderItemId)) is { } cancelled)
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.ItemCancelled", cancelled.OrderItemId));
        if (ShipmentProof.IsSeen(now, request.PackageDetail))
            return ShipmentDecision.Seen(request.PackageDetail);
        if (now is { Confirmed: not null } or { Own: not null })
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.EditRefused", Known(now), words));
        return AmazonValues.IsShipped(now.AmazonStatus)
            ? new SubmissionOutcome.Accepted(new ChannelMessage("Outbound.Ship.ShippedAtAmazon", now.AmazonOrderId))
            : new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.Refused", words));
    }

    private static string Known(ShipmentFacts now) =>
        new[] { now.Own?.TrackingNumber, now.Confirmed?.PackageDetail.TrackingNumber }
            .FirstOrDefault(number => !string.IsNullOrWhiteSpace(number))?.Trim() ?? "-";
}

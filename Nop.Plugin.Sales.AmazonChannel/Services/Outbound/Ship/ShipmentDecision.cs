using System.Globalization;
using System.Text.Json;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>What to tell Amazon of a shipment: a request, or the outcome that takes its place. Pure.</summary>
public sealed record ShipmentDecision
{
    private const string ShipPlus = "FBM_SHIP_PLUS";
    private const string Japan = "A1VC38T7YXB528";

    /// <summary>What goes to Amazon; null when nothing does.</summary>
    public ConfirmShipmentRequest? Request { get; private init; }

    /// <summary>Why nothing goes to Amazon.</summary>
    public SubmissionOutcome? Instead { get; private init; }

    /// <summary>Decides.</summary>
    public static ShipmentDecision Of(ShipmentFacts facts)
    {
        if (WhyNever(facts) is { } never)
            return new ShipmentDecision { Instead = never };
        if (ShipmentObstacle.Of(facts).FirstOrDefault() is { } obstacle)
            return new ShipmentDecision { Instead = new SubmissionOutcome.Postponed(obstacle.Words) };

        var request = RequestOf(facts);
        return WhatIsThere(facts, request) is { } there ? new ShipmentDecision { Instead = there } : new ShipmentDecision { Request = request };
    }

    /// <summary>Amazon took the package; whether it has it is still to be seen.</summary>
    public static SubmissionOutcome.Sent Taken(PackageDetail package) => new(new ChannelMessage("Outbound.Ship.Taken", Words(package), package.TrackingNumber));

    /// <summary>Amazon has the package.</summary>
    public static SubmissionOutcome.Accepted Seen(PackageDetail package) =>
        new(new ChannelMessage("Outbound.Ship.Seen", Words(package), package.TrackingNumber));

    /// <summary>Tells one request from another.</summary>
    public static string HashOf(ConfirmShipmentRequest request) => ContentHash.Of(JsonSerializer.Serialize(request, AmazonJson.Default.ConfirmShipmentRequest));

    /// <summary>The carrier of a package in words.</summary>
    public static string Words(PackageDetail package) => package.CarrierName ?? package.CarrierCode;

    /// <summary>Why Amazon is told of no shipment of an order at all; null when it is.</summary>
    public static ChannelMessage? WhyNothing(string fulfilledBy, IReadOnlyCollection<string> programs) =>
        fulfilledBy == AmazonValues.Amazon ? new ChannelMessage("Outbound.Ship.AmazonFulfilled")
        : programs.Contains(ShipPlus) ? new ChannelMessage("Outbound.Ship.ShipPlus")
        : null;

    /// <summary>What the shipment says now. It must have left and have a carrier.</summary>
    public static ConfirmShipmentRequest RequestOf(ShipmentFacts facts) => new()
    {
        MarketplaceId = facts.MarketplaceId,
        CodCollectionMethod = facts.CashOnDelivery && facts.MarketplaceId == Japan ? "DirectPayment" : null,
        PackageDetail = new PackageDetail
        {
            PackageReferenceId = PackageReference.Of(facts.ShipmentId),
            CarrierCode = facts.Carrier!.Code,
            CarrierName = facts.Carrier.Name,
            ShippingMethod = facts.ShippingMethod.Length > 0 ? facts.ShippingMethod : null,
            TrackingNumber = facts.TrackingNumber.Trim(),
            ShipDate = facts.ShippedOn!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            OrderItems = [.. facts.Quantities.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => Item(facts, item.Key, item.Value))]
        }
    };

    private static PackageItem Item(ShipmentFacts facts, string itemId, int quantity) => new()
    {
        OrderItemId = itemId,
        Quantity = quantity,
        TransparencyCodes = facts.TransparencyItems.Contains(itemId) ? facts.TransparencyCodes.GetValueOrDefault(itemId) : null
    };

    private static SubmissionOutcome? WhyNever(ShipmentFacts facts)
    {
        if (WhyNothing(facts.FulfilledBy, facts.Programs) is { } nothing)
            return new SubmissionOutcome.NotNeeded(nothing);
        if (facts.AmazonStatus == AmazonValues.Cancelled)
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.OrderCancelled", facts.AmazonOrderId));
        if (facts.Quantities.Count == 0 && facts.HasLines)
            return new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.Ship.NothingOfAmazon"));
        if (facts.TrackingNumber.Length > 0
            && facts.Foreign.Any(package => ShipmentProof.HasTracking(package, facts.TrackingNumber) && ShipmentProof.Holds(package, facts.Quantities)))
            return new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.Ship.KnownToAmazon", facts.TrackingNumber));
        return AmazonValues.IsShipped(facts.AmazonStatus) && facts is { Confirmed: null, Own: null }
            ? new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.Ship.ShippedAtAmazon", facts.AmazonOrderId))
            : null;
    }

    private static SubmissionOutcome? WhatIsThere(ShipmentFacts facts, ConfirmShipmentRequest request)
    {
        var package = request.PackageDetail;
        if (facts.Confirmed is { } confirmed)
            return !Same(confirmed, request) ? null : ShipmentProof.IsSeen(facts, package) ? Seen(package) : Taken(package);
        return facts.Own is { } own && ShipmentProof.HasTracking(own, package.TrackingNumber) && Same(own.PackageItems ?? [], package.OrderItems) ? Seen(package) : null;
    }

    private static bool Same(ConfirmShipmentRequest one, ConfirmShipmentRequest other) => HashOf(one) == HashOf(other);

    private static bool Same(IReadOnlyList<PackageItem> there, IReadOnlyList<PackageItem> wanted) =>
        there.Select(item => (item.OrderItemId, item.Quantity)).OrderBy(item => item.OrderItemId, StringComparer.Ordinal)
            .SequenceEqual(wanted.Select(item => (item.OrderItemId, item.Quantity)));
}

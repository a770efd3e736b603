using System.Globalization;
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
        if (Missing(facts).FirstOrDefault() is { } missing)
            return new ShipmentDecision { Instead = new SubmissionOutcome.Postponed(missing) };

        var request = RequestOf(facts);
        var isKnown = facts.Confirmed is { } confirmed ? Same(confirmed, request) : Own(facts) is { } own && Same(own, request.PackageDetail);
        return isKnown
            ? new ShipmentDecision { Instead = new SubmissionOutcome.Accepted(new ChannelMessage("Outbound.Ship.Accepted", Words(request.PackageDetail), request.PackageDetail.TrackingNumber)) }
            : new ShipmentDecision { Request = request };
    }

    /// <summary>The carrier of a package in words.</summary>
    public static string Words(PackageDetail package) => package.CarrierName ?? package.CarrierCode;

    /// <summary>Why Amazon is told of no shipment of an order at all; null when it is.</summary>
    public static ChannelMessage? WhyNothing(string fulfilledBy, IReadOnlyCollection<string> programs) =>
        fulfilledBy == AmazonValues.Amazon ? new ChannelMessage("Outbound.Ship.AmazonFulfilled")
        : programs.Contains(ShipPlus) ? new ChannelMessage("Outbound.Ship.ShipPlus")
        : null;

    /// <summary>What keeps a shipment from being told to Amazon and can be put right, the first thing first.</summary>
    public static IEnumerable<ChannelMessage> Missing(ShipmentFacts facts)
    {
        if (facts.ShippedOn is null)
            yield return new ChannelMessage("Outbound.Ship.NotShipped");
        if (facts.BuyerCancellationRequested && !facts.ShipDespiteRequest)
            yield return new ChannelMessage("Outbound.Ship.BuyerAsks");
        if (facts.AmazonStatus is AmazonValues.Pending or AmazonValues.PendingAvailability)
            yield return new ChannelMessage("Outbound.Ship.Pending", facts.AmazonStatus);
        if (facts.TrackingNumber.Length == 0)
            yield return new ChannelMessage("Outbound.Ship.NoTrackingNumber");
        if (facts.Carrier is null)
            yield return new ChannelMessage("Outbound.Ship.NoCarrier");
        var elsewhere = Others(facts).SelectMany(package => package.PackageItems ?? []).ToLookup(item => item.OrderItemId, item => item.Quantity);
        foreach (var (itemId, quantity) in facts.Quantities)
        {
            var open = facts.Ordered.GetValueOrDefault(itemId) - elsewhere[itemId].Sum();
            if (quantity > open)
                yield return new ChannelMessage("Outbound.Ship.TooMany", itemId, quantity.ToString(CultureInfo.InvariantCulture), Math.Max(0, open).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static SubmissionOutcome? WhyNever(ShipmentFacts facts)
    {
        if (WhyNothing(facts.FulfilledBy, facts.Programs) is { } nothing)
            return new SubmissionOutcome.NotNeeded(nothing);
        if (facts.AmazonStatus == AmazonValues.Cancelled)
            return new SubmissionOutcome.Refused(new ChannelMessage("Outbound.Ship.OrderCancelled", facts.AmazonOrderId));
        if (facts.Quantities.Count == 0)
            return new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.Ship.NothingOfAmazon"));
        if (facts.TrackingNumber.Length > 0 && Others(facts).Any(package => string.Equals(package.TrackingNumber?.Trim(), facts.TrackingNumber.Trim(), StringComparison.OrdinalIgnoreCase)))
            return new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.Ship.KnownToAmazon", facts.TrackingNumber));
        return AmazonValues.IsShipped(facts.AmazonStatus) && facts.Confirmed is null && Own(facts) is null
            ? new SubmissionOutcome.NotNeeded(new ChannelMessage("Outbound.Ship.ShippedAtAmazon", facts.AmazonOrderId))
            : null;
    }

    private static ConfirmShipmentRequest RequestOf(ShipmentFacts facts) => new()
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
            OrderItems = [.. facts.Quantities.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => new PackageItem { OrderItemId = item.Key, Quantity = item.Value })]
        }
    };

    private static IEnumerable<OrderPackage> Others(ShipmentFacts facts) => facts.Packages.Where(package => package.PackageReferenceId != PackageReference.Of(facts.ShipmentId));

    private static OrderPackage? Own(ShipmentFacts facts) => facts.Packages.FirstOrDefault(package => package.PackageReferenceId == PackageReference.Of(facts.ShipmentId));

    private static bool Same(OrderPackage own, PackageDetail package) =>
        own.TrackingNumber == package.TrackingNumber
        && (own.PackageItems ?? []).OrderBy(item => item.OrderItemId, StringComparer.Ordinal).SequenceEqual(package.OrderItems);

    private static bool Same(ConfirmShipmentRequest one, ConfirmShipmentRequest other) =>
        one with { PackageDetail = one.PackageDetail with { OrderItems = [] } } == other with { PackageDetail = other.PackageDetail with { OrderItems = [] } }
        && one.PackageDetail.OrderItems.SequenceEqual(other.PackageDetail.OrderItems);
}

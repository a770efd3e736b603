using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>Something that keeps a shipment from being told to Amazon and can be put right, or settles by itself.</summary>
/// <param name="Words">What, and what to do.</param>
/// <param name="IsRed">True when the parcel itself may have to be stopped.</param>
public sealed record ShipmentObstacle(ChannelMessage Words, bool IsRed = false)
{
    // their labels are Amazon's, and with the label comes the confirmation
    private static readonly HashSet<string> LabelsFromAmazon = ["PRIME", "AMAZON_EASY_SHIP", "DELIVERY_BY_AMAZON"];

    /// <summary>All of them, the first to be seen to first. Pure.</summary>
    public static IEnumerable<ShipmentObstacle> Of(ShipmentFacts facts)
    {
        if (facts.CancellationUnderWay)
            yield return new ShipmentObstacle(new ChannelMessage("Outbound.Ship.CancellationUnderWay"), IsRed: true);
        if (facts.ShippedOn is null)
            yield return Because("Outbound.Ship.NotShipped");
        if (facts.BuyerCancellationRequested && !facts.ShipDespiteRequest)
            yield return new ShipmentObstacle(new ChannelMessage("Outbound.Ship.BuyerAsks"), IsRed: true);
        if (facts.AmazonStatus is AmazonValues.Pending or AmazonValues.PendingAvailability)
            yield return Because("Outbound.Ship.Pending", facts.AmazonStatus);
        if (IsLabelFromAmazon(facts) && !facts.ConfirmAnyway)
            yield return Because("Outbound.Ship.LabelFromAmazon", facts.Programs.First(LabelsFromAmazon.Contains), ShipBy(facts));
        if (IsSecondParcel(facts) && !facts.ConfirmAnyway)
            yield return SecondParcel(facts);
        if (!facts.HasLines)
            yield return Because("Outbound.Ship.NoLines");
        if (facts.TrackingNumber.Length == 0 && !facts.WithoutTracking)
            yield return Because("Outbound.Ship.NoTracking", ShipBy(facts));
        if (facts.Carrier is null)
            yield return Because("Outbound.Ship.NoCarrier");
        foreach (var obstacle in OfLines(facts))
            yield return obstacle;
    }

    /// <summary>True when the label, and with it the confirmation, is to come from Amazon.</summary>
    public static bool IsLabelFromAmazon(ShipmentFacts facts) => facts.Programs.Any(LabelsFromAmazon.Contains);

    /// <summary>True when Amazon has another parcel of an order whose buyer is to get one.</summary>
    public static bool IsSecondParcel(ShipmentFacts facts) => facts is { OneParcel: true, Own: null } && (facts.OtherWasTold || facts.Packages.Count > 0);

    /// <summary>Says that the buyer is to get one parcel.</summary>
    public static ShipmentObstacle SecondParcel(ShipmentFacts facts) => Because("Outbound.Ship.SecondParcel", ShipBy(facts));

    private static IEnumerable<ShipmentObstacle> OfLines(ShipmentFacts facts)
    {
        var elsewhere = facts.Packages.Where(package => package != facts.Own).SelectMany(package => package.PackageItems ?? [])
            .ToLookup(item => item.OrderItemId, item => (long)item.Quantity);
        foreach (var (itemId, quantity) in facts.Quantities)
        {
            var open = facts.Ordered.GetValueOrDefault(itemId) - elsewhere[itemId].Sum();
            var codes = facts.TransparencyCodes.GetValueOrDefault(itemId)?.Count ?? 0;
            if (facts.CancelledItems.Contains(itemId))
                yield return new ShipmentObstacle(new ChannelMessage("Outbound.Ship.ItemCancelled", itemId), IsRed: true);
            else if (quantity > open)
                yield return Because("Outbound.Ship.TooMany", itemId, Text(quantity), Text((int)Math.Clamp(open, 0, int.MaxValue)));
            else if (facts.TransparencyItems.Contains(itemId) && codes != quantity)
                yield return Because("Outbound.Ship.Transparency", itemId, Text(quantity), Text(codes), ShipBy(facts));
        }
    }

    private static ShipmentObstacle Because(string key, params string[] arguments) => new(new ChannelMessage(key, arguments));

    private static string ShipBy(ShipmentFacts facts) => facts.ShipBy?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "-";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

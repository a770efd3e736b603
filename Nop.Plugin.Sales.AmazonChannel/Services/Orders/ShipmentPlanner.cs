using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>Which shipments of a merchant-fulfilled order Amazon reports: its packages, and what else it counts as fulfilled.</summary>
public static class ShipmentPlanner
{
    /// <summary>Reference of the shipment that holds what Amazon counts as fulfilled without naming a package.</summary>
    public const string WithoutPackage = "-";

    private const string Withdrawn = "CANCELLED";

    /// <summary>Makes the list. An order that Amazon fulfils has none: its packages are not the shop's.</summary>
    public static IReadOnlyList<ShipmentTarget> Plan(OrderSnapshot order) => OrderFacts.IsAmazonFulfilled(order) ? [] : Sent(order);

    /// <summary>The list, and what else the answer says of shipments or leaves open.</summary>
    public static ReportedShipments Report(OrderSnapshot order) => OrderFacts.IsAmazonFulfilled(order)
        ? ReportedShipments.None
        : new ReportedShipments
        {
            Targets = Sent(order),
            Withdrawn = [.. (order.Packages ?? []).Where(package => package.PackageStatus?.Status == Withdrawn).Select(package => package.PackageReferenceId)],
            Counted = [.. order.OrderItems.Where(item => item.Fulfillment?.QuantityFulfilled is not null).Select(item => item.OrderItemId)]
        };

    /// <summary>True when all of an order has left in packages that Amazon names, and all of them have arrived, whoever fulfils it.</summary>
    public static bool IsDelivered(OrderSnapshot order) =>
        AmazonValues.IsShipped(OrderFacts.Status(order)) && Sent(order) is { Count: > 0 } sent && sent.All(shipment => shipment is { Delivered: true, Reference: not WithoutPackage });

    private static List<ShipmentTarget> Sent(OrderSnapshot order)
    {
        var left = order.OrderItems.ToDictionary(item => item.OrderItemId, item => Fulfilled(order, item));
        var shipments = new List<ShipmentTarget>();
        foreach (var package in (order.Packages ?? []).Where(IsSent))
        {
            var quantities = new Dictionary<string, int>();
            foreach (var content in package.PackageItems ?? [])
            {
                var quantity = Math.Min(content.Quantity, left.GetValueOrDefault(content.OrderItemId));
                if (quantity <= 0)
                    continue;
                left[content.OrderItemId] -= quantity;
                quantities[content.OrderItemId] = quantities.GetValueOrDefault(content.OrderItemId) + quantity;
            }

            if (quantities.Count > 0)
                shipments.Add(Shipment(order, package, quantities));
        }

        var rest = left.Where(item => item.Value > 0).ToDictionary(item => item.Key, item => item.Value);
        if (rest.Count > 0)
            shipments.Add(Rest(order, rest));
        return shipments;
    }

    private static ShipmentTarget Shipment(OrderSnapshot order, OrderPackage package, Dictionary<string, int> quantities) => new(
        package.PackageReferenceId, Blank(package.TrackingNumber), package.ShipTime ?? order.LastUpdatedTime, package.PackageStatus?.Status == "DELIVERED", quantities);

    // a package whose contents Amazon does not name holds what the others do not
    private static ShipmentTarget Rest(OrderSnapshot order, Dictionary<string, int> quantities) =>
        (order.Packages ?? []).FirstOrDefault(package => IsSent(package) && package.PackageItems is null or { Count: 0 }) is { } package
            ? Shipment(order, package, quantities)
            : new ShipmentTarget(WithoutPackage, null, order.LastUpdatedTime, false, quantities);

    /// <summary>Pieces of a line that have left: as the line counts them or as the packages name them, whichever is more.</summary>
    public static int Sent(OrderSnapshot order, ItemSnapshot item)
    {
        var packed = (order.Packages ?? []).Where(IsSent).SelectMany(package => package.PackageItems ?? [])
            .Where(content => content.OrderItemId == item.OrderItemId).Sum(content => (long)Math.Max(0, content.Quantity));
        return (int)Math.Min(int.MaxValue, Math.Max(item.Fulfillment?.QuantityFulfilled ?? 0, packed));
    }

    // a line's count may lag behind the packages and behind the order's status
    private static int Fulfilled(OrderSnapshot order, ItemSnapshot item)
    {
        var sold = OrderFacts.Quantity(item);
        var fulfilled = Sent(order, item);
        return fulfilled == 0 && AmazonValues.IsShipped(OrderFacts.Status(order)) ? sold : Math.Clamp(fulfilled, 0, sold);
    }

    private static bool IsSent(OrderPackage package) => package.PackageStatus?.Status is not ("PENDING" or Withdrawn);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

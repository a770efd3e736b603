using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>What a snapshot says, read in one place.</summary>
public static class OrderFacts
{
    /// <summary>Amazon's status; empty when the block FULFILLMENT is missing.</summary>
    public static string Status(OrderSnapshot order) => order.Fulfillment?.FulfillmentStatus ?? "";

    /// <summary>MERCHANT or AMAZON; MERCHANT when Amazon does not say.</summary>
    public static string FulfilledBy(OrderSnapshot order) =>
        string.IsNullOrEmpty(order.Fulfillment?.FulfilledBy) ? AmazonValues.Merchant : order.Fulfillment.FulfilledBy;

    /// <summary>True when Amazon ships.</summary>
    public static bool IsAmazonFulfilled(OrderSnapshot order) => FulfilledBy(order) == AmazonValues.Amazon;

    /// <summary>True for a free replacement of another order.</summary>
    public static bool IsReplacement(OrderSnapshot order) =>
        order.AssociatedOrders?.Any(other => other.AssociationType == AmazonValues.ReplacementOf) == true;

    /// <summary>True when Amazon must have said what the order brings in: it has released it, and the order has lines.</summary>
    public static bool NeedsMoney(OrderSnapshot order) => order.OrderItems.Count > 0
        && Status(order) is var status && (AmazonValues.IsShipped(status) || status is AmazonValues.Unshipped or AmazonValues.PartiallyShipped);

    /// <summary>Programs of the order and of its lines, each once.</summary>
    public static IEnumerable<string> Programs(OrderSnapshot order) => (order.Programs ?? []).Concat(order.OrderItems.SelectMany(item => item.Programs ?? [])).Distinct(StringComparer.Ordinal);

    /// <summary>The line that a protection plan is for; null for any other line.</summary>
    public static AssociatedOrderItem? Protects(ItemSnapshot item) => item.AssociatedOrderItems?.FirstOrDefault(other => other.AssociationType == AmazonValues.Warranty);

    /// <summary>Carrier and service that Amazon promised the delivery with; null when it does not say.</summary>
    public static TransitTimeDetails? Promised(OrderSnapshot order) =>
        order.Fulfillment?.PromiseCalculationInputs?.TransitTime?.Details is { } details && !string.IsNullOrWhiteSpace(details.Carrier) ? details : null;

    /// <summary>Pieces that are still sold. Of a line with a cancellation those that Amazon counts as sent or as still to send, and never more than were ordered.</summary>
    public static int Quantity(ItemSnapshot item)
    {
        var ordered = Math.Max(0, item.QuantityOrdered);
        if (item.Cancellation?.CancellationExecution is null)
            return ordered;
        var counted = (long)Math.Max(0, item.Fulfillment?.QuantityFulfilled ?? 0) + Math.Max(0, item.Fulfillment?.QuantityUnfulfilled ?? 0);
        return (int)Math.Min(ordered, counted);
    }

    /// <summary>The lines that the buyer asks to cancel: those with a request that was not granted and with pieces still to ship.</summary>
    public static IReadOnlyList<ItemSnapshot> AskedBack(OrderSnapshot order) => Status(order) == AmazonValues.Cancelled || AmazonValues.IsShipped(Status(order))
        ? []
        : [.. order.OrderItems.Where(item => item.Cancellation is { CancellationRequest: not null, CancellationExecution: null } && ToShip(order, item) > 0)];

    /// <summary>True when the buyer asks to cancel all of the order: nothing of it has left, and every line that is still sold is asked back.</summary>
    public static bool AsksForAll(OrderSnapshot order)
    {
        var asked = AskedBack(order);
        return asked.Count > 0 && order.OrderItems.All(item => ShipmentPlanner.Sent(order, item) == 0 && (Quantity(item) == 0 || asked.Contains(item)));
    }

    /// <summary>The buyer's open request to cancel the order or a part of it; null when there is none.</summary>
    public static CancellationRequest? BuyerRequest(OrderSnapshot order) => AskedBack(order).FirstOrDefault()?.Cancellation!.CancellationRequest;

    /// <summary>Who receives, else who bought; null when Amazon names neither.</summary>
    public static string? PersonName(OrderSnapshot order) =>
        new[] { order.Recipient?.DeliveryAddress?.Name, order.Buyer?.BuyerName }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))?.Trim();

    private static int ToShip(OrderSnapshot order, ItemSnapshot item) =>
        Math.Min(Quantity(item) - ShipmentPlanner.Sent(order, item), item.Fulfillment?.QuantityUnfulfilled ?? int.MaxValue);
}

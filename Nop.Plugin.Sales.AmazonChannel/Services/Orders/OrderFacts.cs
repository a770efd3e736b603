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

    /// <summary>Pieces that are still sold: none of a cancelled line, but what had left before.</summary>
    public static int Quantity(ItemSnapshot item) =>
        item.Cancellation?.CancellationExecution is null ? Math.Max(0, item.QuantityOrdered) : Math.Clamp(item.Fulfillment?.QuantityFulfilled ?? 0, 0, Math.Max(0, item.QuantityOrdered));

    /// <summary>The buyer's open request to cancel; null when there is none.</summary>
    public static CancellationRequest? BuyerRequest(OrderSnapshot order) =>
        Status(order) == AmazonValues.Cancelled ? null : order.OrderItems.Select(item => item.Cancellation?.CancellationRequest).FirstOrDefault(request => request is not null);

    /// <summary>Who receives, else who bought; null when Amazon names neither.</summary>
    public static string? PersonName(OrderSnapshot order) =>
        new[] { order.Recipient?.DeliveryAddress?.Name, order.Buyer?.BuyerName }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))?.Trim();
}

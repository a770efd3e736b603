using System.Globalization;
using System.Xml.Linq;
using AmazonSimulator.Http;
using AmazonSimulator.Orders;
using AmazonSimulator.Shipments;

namespace AmazonSimulator.Feeds;

/// <summary>POST_ORDER_FULFILLMENT_DATA: a package that has left, with or without a tracking number. Amazon numbers it itself.</summary>
internal static class FulfillmentProcessor
{
    public static MessageResult? Process(FeedMessage message)
    {
        if (message.Xml.Element("OrderFulfillment") is not { } fulfillment)
            return MessageResult.Error(5001, "XML Parsing Error: the message holds no OrderFulfillment.");
        if (CheckShape(fulfillment) is { } wrong)
            return wrong;

        var orderId = fulfillment.Element("AmazonOrderID")?.Value ?? "";
        var ruling = message.Desk.RulingOn(orderId);
        var result = ruling is { IsError: true } ? ruling : Carry(message, fulfillment, orderId) ?? ruling;
        return result is null ? null : result with { OrderId = orderId };
    }

    private static MessageResult? CheckShape(XElement fulfillment) =>
        FeedMessage.CheckSequence(fulfillment, "AmazonOrderID", "MerchantFulfillmentID", "FulfillmentDate", "FulfillmentData", "CODCollectionMethod", "Item", "ShipFromAddress")
        ?? fulfillment.Elements("FulfillmentData").Select(data => FeedMessage.CheckSequence(
            data, "CarrierCode", "CarrierName", "ShippingMethod", "ShipperTrackingNumber")).FirstOrDefault(wrong => wrong is not null)
        ?? fulfillment.Elements("Item").Select(item => FeedMessage.CheckSequence(
            item, "AmazonOrderItemCode", "MerchantFulfillmentItemID", "Quantity", "TransparencyCode")).FirstOrDefault(wrong => wrong is not null);

    private static MessageResult? Carry(FeedMessage message, XElement fulfillment, string orderId)
    {
        if (message.Find(orderId) is not { } order)
            return MessageResult.Error(18028, $"The order {orderId} was not found among the orders of this seller.");
        if (Iso8601.Read(fulfillment.Element("FulfillmentDate")?.Value) is not { } shipDate)
            return MessageResult.Error(5001, "XML Parsing Error: the FulfillmentDate is no date and time.");
        var data = fulfillment.Element("FulfillmentData");
        if (data?.Element("CarrierCode")?.Value is not { Length: > 0 } code || code == "Other" && data.Element("CarrierName")?.Value is not { Length: > 0 })
            return MessageResult.Error(99022, "A value is required for the carrier.");

        var package = new ShipmentPackage(NextReference(order), code == "Other" ? data.Element("CarrierName")!.Value : code, data.Element("ShippingMethod")?.Value,
            data.Element("ShipperTrackingNumber")?.Value ?? "", shipDate, Items(fulfillment));
        try
        {
            ConfirmShipmentEndpoint.Confirm(message.Feed.Seller.Orders, order, package, message.Now);
            return null;
        }
        catch (ApiException exception)
        {
            return MessageResult.Error(18320, exception.Message);
        }
    }

    private static IReadOnlyList<ShippedItem> Items(XElement fulfillment) =>
    [
        .. fulfillment.Elements("Item").Select(item => new ShippedItem(
            item.Element("AmazonOrderItemCode")?.Value ?? "",
            int.TryParse(item.Element("Quantity")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) ? quantity : 1,
            [.. item.Elements("TransparencyCode").Select(transparency => transparency.Value)]))
    ];

    private static string NextReference(BookedOrder order)
    {
        var taken = order.Json.Objects("packages").Select(package => package.Text("packageReferenceId")).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + 1).Select(number => number.ToString(CultureInfo.InvariantCulture)).First(number => !taken.Contains(number));
    }
}

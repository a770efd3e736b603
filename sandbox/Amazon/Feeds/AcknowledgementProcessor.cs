using System.Collections.Frozen;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AmazonSimulator.Orders;

namespace AmazonSimulator.Feeds;

/// <summary>POST_ORDER_ACKNOWLEDGEMENT_DATA: Success names the seller's order number, Failure cancels the whole order.</summary>
internal static class AcknowledgementProcessor
{
    private static readonly FrozenSet<string> Reasons = FrozenSet.Create(
        "NoInventory", "ShippingAddressUndeliverable", "CustomerExchange", "BuyerCanceled", "GeneralAdjustment", "CarrierCreditDecision",
        "RiskAssessmentInformationNotValid", "CarrierCoverageFailure", "CustomerReturn", "MerchandiseNotReceived", "CannotVerifyInformation",
        "PricingError", "RejectOrder", "WeatherDelay");

    public static MessageResult? Process(FeedMessage message)
    {
        if (message.Xml.Element("OrderAcknowledgement") is not { } acknowledgement)
            return MessageResult.Error(5001, "XML Parsing Error: the message holds no OrderAcknowledgement.");
        if (CheckShape(acknowledgement) is { } wrong)
            return wrong;

        var orderId = acknowledgement.Element("AmazonOrderID")?.Value ?? "";
        var ruling = message.Desk.RulingOn(orderId);
        var result = ruling is { IsError: true } ? ruling : Carry(message, acknowledgement, orderId) ?? ruling;
        return result is null ? null : result with { OrderId = orderId };
    }

    private static MessageResult? CheckShape(XElement acknowledgement) =>
        FeedMessage.CheckSequence(acknowledgement, "AmazonOrderID", "MerchantOrderID", "StatusCode", "Item")
        ?? acknowledgement.Elements("Item").Select(item => FeedMessage.CheckSequence(
            item, "AmazonOrderItemCode", "MerchantOrderItemID", "CancelReason", "Quantity")).FirstOrDefault(wrong => wrong is not null);

    private static MessageResult? Carry(FeedMessage message, XElement acknowledgement, string orderId)
    {
        if (message.Find(orderId) is not { } order)
            return MessageResult.Error(18028, $"The order {orderId} was not found among the orders of this seller.");
        return acknowledgement.Element("StatusCode")?.Value switch
        {
            "Success" => Acknowledge(message, acknowledgement, order),
            "Failure" => Cancel(message, acknowledgement, order),
            var code => MessageResult.Error(5001, $"XML Parsing Error: '{code}' is no StatusCode.")
        };
    }

    private static MessageResult? Acknowledge(FeedMessage message, XElement acknowledgement, BookedOrder order)
    {
        if (acknowledgement.Element("MerchantOrderID")?.Value is { Length: > 0 } number)
            message.Feed.Seller.Orders.Change(order.Id, message.Now, json => json["orderAliases"] =
                new JsonArray(new JsonObject { ["aliasId"] = number, ["aliasType"] = "SELLER_ORDER_ID" }));
        return null;
    }

    private static MessageResult? Cancel(FeedMessage message, XElement acknowledgement, BookedOrder order)
    {
        if (OrderCancellation.Obstacle(order) is { } obstacle)
            return MessageResult.Error(18038, $"The order {order.Id} {obstacle}.");
        var known = FeedMessage.OpenItemIds(order);
        var items = acknowledgement.Elements("Item").ToList();
        foreach (var item in items)
        {
            var id = item.Element("AmazonOrderItemCode")?.Value ?? "";
            if (!known.Contains(id))
                return MessageResult.Error(18030, $"The order {order.Id} has no open item {id}.") with { OrderItemId = id };
            if (!Reasons.Contains(item.Element("CancelReason")?.Value ?? ""))
                return MessageResult.Error(5001, $"XML Parsing Error: '{item.Element("CancelReason")?.Value}' is no CancelReason.") with { OrderItemId = id };
        }

        // Amazon takes a Failure without all its items for valid and cancels nothing.
        if (items.Select(item => item.Element("AmazonOrderItemCode")!.Value).Distinct().Count() == known.Count)
            message.Feed.Seller.Orders.Change(order.Id, message.Now, json => OrderCancellation.Apply(json, items[0].Element("CancelReason")!.Value));
        return null;
    }
}

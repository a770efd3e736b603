using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;
using AmazonSimulator.Http;
using AmazonSimulator.Orders;

namespace AmazonSimulator.Feeds;

/// <summary>POST_PAYMENT_ADJUSTMENT_DATA: refunds of order items. Nothing guards against the same refund twice but the amount paid.</summary>
internal static class AdjustmentProcessor
{
    private static readonly FrozenSet<string> Reasons = FrozenSet.Create(
        "NoInventory", "CustomerReturn", "GeneralAdjustment", "CouldNotShip", "DifferentItem", "Abandoned", "CustomerCancel", "PriceError",
        "ProductOutofStock", "CustomerAddressIncorrect", "Exchange", "Other", "CarrierCreditDecision", "RiskAssessmentInformationNotValid",
        "CarrierCoverageFailure", "TransactionRecord", "Undeliverable", "RefusedDelivery");

    public static MessageResult? Process(FeedMessage message)
    {
        if (message.Xml.Element("OrderAdjustment") is not { } adjustment)
            return MessageResult.Error(5001, "XML Parsing Error: the message holds no OrderAdjustment.");
        if (CheckShape(adjustment) is { } wrong)
            return wrong;

        var orderId = adjustment.Element("AmazonOrderID")?.Value ?? "";
        var ruling = message.Desk.RulingOn(orderId);
        var result = ruling is { IsError: true } ? ruling : Carry(message, adjustment, orderId) ?? ruling;
        return result is null ? null : result with { OrderId = orderId };
    }

    private static MessageResult? CheckShape(XElement adjustment) =>
        FeedMessage.CheckSequence(adjustment, "AmazonOrderID", "ActionType", "CODCollectionMethod", "AdjustedItem")
        ?? adjustment.Elements("AdjustedItem").Select(item => FeedMessage.CheckSequence(
            item, "AmazonOrderItemCode", "MerchantOrderItemID", "MerchantAdjustmentItemID", "AdjustmentReason", "ItemPriceAdjustments",
            "PromotionAdjustments", "DirectPaymentAdjustments", "QuantityCancelled", "Quantity")).FirstOrDefault(wrong => wrong is not null);

    private static MessageResult? Carry(FeedMessage message, XElement adjustment, string orderId)
    {
        if (message.Find(orderId) is not { } order)
            return MessageResult.Error(18028, $"The order {orderId} was not found among the orders of this seller.");
        if (order.Status is not ("SHIPPED" or "PARTIALLY_SHIPPED"))
            return MessageResult.Error(18120, $"The order {orderId} has not been shipped and cannot be refunded.");

        var refunds = new List<AcceptedRefund>();
        foreach (var item in adjustment.Elements("AdjustedItem"))
            if (Check(message, order, item, refunds) is { } error)
                return error;
        message.Desk.Accepted.AddRange(refunds);
        return null;
    }

    private static MessageResult? Check(FeedMessage message, BookedOrder order, XElement item, List<AcceptedRefund> refunds)
    {
        var id = item.Element("AmazonOrderItemCode")?.Value ?? "";
        var line = order.Json.Objects("orderItems").FirstOrDefault(candidate => candidate.Text("orderItemId") == id);
        if (line is null)
            return MessageResult.Error(18030, $"The order {order.Id} has no item {id}.") with { OrderItemId = id };
        var reason = item.Element("AdjustmentReason")?.Value ?? "";
        if (!Reasons.Contains(reason))
            return MessageResult.Error(5001, $"XML Parsing Error: '{reason}' is no AdjustmentReason.") with { OrderItemId = id };

        var paid = line["proceeds"]?["proceedsTotal"];
        var currency = paid.Text("currencyCode") ?? "";
        var amount = 0m;
        foreach (var component in item.Elements("ItemPriceAdjustments").Elements("Component"))
        {
            if (component.Element("Amount")?.Attribute("currency")?.Value != currency)
                return MessageResult.Error(18121, $"The amounts of item {id} must be in {currency}.") with { OrderItemId = id };
            if (!decimal.TryParse(component.Element("Amount")!.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part))
                return MessageResult.Error(5001, $"XML Parsing Error: '{component.Element("Amount")!.Value}' is no amount.") with { OrderItemId = id };
            amount += part;
        }

        var before = message.Desk.Accepted.Concat(refunds).Where(refund => refund.OrderId == order.Id && refund.OrderItemId == id).Sum(refund => refund.Amount);
        if (before + amount > decimal.Parse(paid.Text("amount") ?? "0", CultureInfo.InvariantCulture))
            return MessageResult.Error(18122, $"The refunds of item {id} exceed what was paid for it.") with { OrderItemId = id };
        refunds.Add(new(message.Feed.Id, order.Id, id, reason, amount, currency));
        return null;
    }
}

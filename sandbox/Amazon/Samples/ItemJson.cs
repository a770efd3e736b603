using System.Globalization;
using System.Text.Json.Nodes;

namespace AmazonSimulator.Samples;

internal static class ItemJson
{
    /// <summary>Fourteen digits that follow from the order id.</summary>
    public static string IdOf(OrderDraft draft, int line)
    {
        var digits = string.Concat(draft.OrderId.Where(char.IsAsciiDigit));
        return digits[^12..] + (line + 1).ToString("D2", CultureInfo.InvariantCulture);
    }

    public static JsonNode Write(OrderDraft draft, LineDraft line, int index, LineAmounts amounts, MoneyFormat money)
    {
        var item = new JsonObject
        {
            ["orderItemId"] = IdOf(draft, index),
            ["quantityOrdered"] = line.Quantity,
            ["product"] = WriteProduct(line, amounts, money)
        };
        if (line.Protects is { } other)
            item["associatedOrderItems"] = new JsonArray(new JsonObject { ["orderId"] = draft.OrderId, ["orderItemId"] = IdOf(draft, other), ["associationType"] = "WARRANTY" });
        if (line.Programs.Length > 0)
            item["programs"] = OrderJson.Texts(line.Programs);
        if (!draft.HidesProceeds)
            item["proceeds"] = ProceedsJson.OfItem(draft, amounts, money);
        if (line.Points > 0)
            item["expense"] = WritePoints(line.Points, money);
        if (line.Promotions.Length > 0)
            item["promotion"] = new JsonObject
            {
                ["breakdowns"] = new JsonArray([.. line.Promotions.Select(id => new JsonObject { ["promotionId"] = id })])
            };
        if (WriteCancellation(line) is { Count: > 0 } cancellation)
            item["cancellation"] = cancellation;
        item["fulfillment"] = WriteFulfillment(line);
        if (WriteTax(line) is { Count: > 0 } tax)
            item["tax"] = tax;
        return item;
    }

    private static JsonObject WriteProduct(LineDraft line, LineAmounts amounts, MoneyFormat money)
    {
        var product = new JsonObject { ["asin"] = line.Asin, ["title"] = line.Title };
        if (line.Sku is { } sku)
            product["sellerSku"] = sku;
        product["condition"] = line.IsUsed
            ? new JsonObject { ["conditionType"] = "USED", ["conditionSubtype"] = "VERY_GOOD", ["conditionNote"] = "Box opened" }
            : new JsonObject { ["conditionType"] = "NEW", ["conditionSubtype"] = "NEW" };
        var price = new JsonObject { ["unitPrice"] = money.Write(line.UnitPrice ?? money.Round(amounts.Item / Math.Max(1, line.Quantity))) };
        if (line.IsBusinessPrice)
            price["priceDesignation"] = "BUSINESS_PRICE";
        product["price"] = price;
        if (line.SerialNumbers.Length > 0)
            product["serialNumbers"] = OrderJson.Texts(line.SerialNumbers);
        if (line.CustomizedUrl is { } url)
            product["customization"] = new JsonObject { ["customizedUrl"] = url };
        return product;
    }

    private static JsonObject WritePoints(int points, MoneyFormat money) => new()
    {
        ["pointsCost"] = new JsonObject
        {
            ["pointsGranted"] = new JsonObject { ["pointsNumber"] = points, ["pointsMonetaryValue"] = money.Write(points) }
        }
    };

    private static JsonObject WriteCancellation(LineDraft line)
    {
        var cancellation = new JsonObject();
        if (line.RequestedCancelReason is { } requested)
            cancellation["cancellationRequest"] = new JsonObject { ["requester"] = "BUYER", ["cancelReason"] = requested };
        if (line.CancelledBy is { } by)
            cancellation["cancellationExecution"] = new JsonObject { ["cancelledBy"] = by, ["cancelReason"] = line.CancelReason ?? "" };
        return cancellation;
    }

    private static JsonObject WriteFulfillment(LineDraft line)
    {
        var fulfillment = new JsonObject
        {
            ["quantityFulfilled"] = line.Shipped,
            ["quantityUnfulfilled"] = line.CancelledBy is null ? line.Quantity - line.Shipped : 0
        };
        if (line.GiftMessage is not null || line.GiftWrapLevel is not null)
            fulfillment["packing"] = new JsonObject { ["giftOption"] = WriteGift(line) };
        if (WriteShipping(line) is { Count: > 0 } shipping)
            fulfillment["shipping"] = shipping;
        return fulfillment;
    }

    private static JsonObject WriteGift(LineDraft line)
    {
        var gift = new JsonObject();
        if (line.GiftMessage is { } message)
            gift["giftMessage"] = message;
        if (line.GiftWrapLevel is { } level)
            gift["giftWrapLevel"] = level;
        return gift;
    }

    private static JsonObject WriteShipping(LineDraft line)
    {
        var shipping = new JsonObject();
        if (line.CashOnDelivery > 0)
            shipping["shippingConstraints"] = new JsonObject { ["cashOnDelivery"] = "MANDATORY" };
        else if (line.NeedsSignature)
            shipping["shippingConstraints"] = new JsonObject { ["signatureConfirmation"] = "MANDATORY" };
        if (line.IossNumber is { } number)
            shipping["internationalShipping"] = new JsonObject { ["iossNumber"] = number };
        return shipping;
    }

    private static JsonObject WriteTax(LineDraft line)
    {
        var tax = new JsonObject();
        if (line.ReportingScheme is { } scheme)
            tax["taxCalculationBreakdowns"] = new JsonArray(new JsonObject { ["reportingScheme"] = scheme });
        if (line.HasMarketplaceFacilitator)
            tax["taxCollections"] = new JsonArray(new JsonObject
            {
                ["model"] = "MARKETPLACE_FACILITATOR",
                ["responsibleParty"] = "Amazon Services, Inc."
            });
        return tax;
    }
}

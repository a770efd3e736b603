using System.Text.Json.Nodes;
using AmazonSimulator.Http;
using AmazonSimulator.Sellers;

namespace AmazonSimulator.Samples;

/// <summary>Writes a draft in Amazon's field names, with every block.</summary>
internal static class OrderJson
{
    public static JsonObject Write(OrderDraft draft)
    {
        var money = new MoneyFormat(draft.Marketplace.Currency);
        var amounts = draft.Lines.Select(line => LineAmounts.Of(line, draft.TaxMode, draft.TaxRate, money)).ToList();
        var order = new JsonObject
        {
            ["orderId"] = draft.OrderId,
            ["createdTime"] = Iso8601.Write(draft.Created),
            ["lastUpdatedTime"] = Iso8601.Write(draft.Updated),
            ["salesChannel"] = WriteChannel(draft)
        };
        if (draft.SellerOrderId is { } alias)
            order["orderAliases"] = new JsonArray(new JsonObject { ["aliasId"] = alias, ["aliasType"] = "SELLER_ORDER_ID" });
        if (draft.Programs.Length > 0)
            order["programs"] = Texts(draft.Programs);
        if (draft.ReplacementOf is { } original)
            order["associatedOrders"] = new JsonArray(new JsonObject { ["orderId"] = original, ["associationType"] = "REPLACEMENT_ORIGINAL_ID" });
        if (WriteBuyer(draft) is { Count: > 0 } buyer)
            order["buyer"] = buyer;
        if (WriteRecipient(draft) is { Count: > 0 } recipient)
            order["recipient"] = recipient;
        if (!draft.HidesProceeds)
            order["proceeds"] = ProceedsJson.OfOrder(draft, amounts, money);
        if (WriteTax(draft) is { Count: > 0 } tax)
            order["tax"] = tax;
        if (draft.Payment is { } payment)
            order["payment"] = new JsonObject { ["paymentExecutions"] = new JsonArray(payment.DeepClone()) };
        order["fulfillment"] = WriteFulfillment(draft);
        order["orderItems"] = new JsonArray([.. draft.Lines.Select((line, index) => ItemJson.Write(draft, line, index, amounts[index], money))]);
        if (draft.Packages.Length > 0)
            order["packages"] = new JsonArray([.. draft.Packages.Select(package => WritePackage(draft, package))]);
        return order;
    }

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonObject WriteChannel(OrderDraft draft) => new()
    {
        ["channelName"] = draft.IsNonAmazon ? "NON_AMAZON" : "AMAZON",
        ["marketplaceId"] = draft.Marketplace.Id,
        ["marketplaceName"] = draft.Marketplace.Name
    };

    private static JsonObject WriteBuyer(OrderDraft draft)
    {
        var buyer = new JsonObject();
        if (draft.BuyerName is { } name)
            buyer["buyerName"] = name;
        if (!draft.ByAmazon && draft.BuyerName is not null)
            buyer["buyerEmail"] = $"{draft.OrderId.Replace("-", "", StringComparison.Ordinal)[^10..]}@marketplace.{draft.Marketplace.Domain[4..]}";
        if (draft.BuyerCompany is { } company)
            buyer["buyerCompanyName"] = company;
        if (draft.PurchaseOrder is { } number)
            buyer["buyerPurchaseOrderNumber"] = number;
        return buyer;
    }

    private static JsonObject WriteRecipient(OrderDraft draft)
    {
        var recipient = new JsonObject();
        if (draft.Address is { } address)
            recipient["deliveryAddress"] = address.DeepClone();
        if (draft.DeliveryPreference is { } preference)
            recipient["deliveryPreference"] = preference.DeepClone();
        return recipient;
    }

    private static JsonObject WriteTax(OrderDraft draft)
    {
        var tax = new JsonObject();
        if (draft.TaxRegistrations.Length > 0)
            tax["taxRegistrations"] = new JsonArray([.. draft.TaxRegistrations.Select(registration => registration.DeepClone())]);
        if (draft.InvoiceStatus is { } status)
            tax["taxInvoicing"] = new JsonObject { ["invoiceStatus"] = status };
        return tax;
    }

    private static JsonObject WriteFulfillment(OrderDraft draft)
    {
        var shipBy = LocalMidnight(draft.Created.AddDays(draft.ServiceLevel == "STANDARD" ? 3 : 1));
        var fulfillment = new JsonObject
        {
            ["fulfillmentStatus"] = draft.Status,
            ["fulfilledBy"] = draft.ByAmazon ? "AMAZON" : "MERCHANT",
            ["fulfillmentServiceLevel"] = draft.ServiceLevel,
            ["shipByWindow"] = Window(LocalMidnight(draft.Created), shipBy.AddSeconds(-1)),
            ["deliverByWindow"] = Window(shipBy.AddDays(1), shipBy.AddDays(5).AddSeconds(-1))
        };
        if (draft.Promise is { } promise)
            fulfillment["promiseCalculationInputs"] = new JsonObject
            {
                ["transitTime"] = new JsonObject
                {
                    ["details"] = new JsonObject { ["carrier"] = promise.Carrier, ["shippingService"] = promise.Service },
                    ["dataSource"] = promise.DataSource
                }
            };
        return fulfillment;
    }

    private static JsonObject Window(DateTimeOffset earliest, DateTimeOffset latest) => new()
    {
        ["earliestDateTime"] = Iso8601.Write(earliest),
        ["latestDateTime"] = Iso8601.Write(latest)
    };

    /// <summary>Amazon's days end at midnight on the US west coast.</summary>
    private static DateTimeOffset LocalMidnight(DateTimeOffset time) => new(time.UtcDateTime.Date.AddHours(7), TimeSpan.Zero);

    private static JsonNode WritePackage(OrderDraft draft, PackageDraft package) => new JsonObject
    {
        ["packageReferenceId"] = package.ReferenceId,
        ["createdTime"] = Iso8601.Write(draft.Updated.AddMinutes(-20)),
        ["packageStatus"] = new JsonObject { ["status"] = package.Status },
        ["carrier"] = package.Carrier,
        ["shipTime"] = Iso8601.Write(draft.Updated.AddMinutes(-10)),
        ["shippingService"] = package.Service,
        ["trackingNumber"] = package.TrackingNumber,
        ["packageItems"] = new JsonArray([.. package.Lines.Select(packed => new JsonObject
        {
            ["orderItemId"] = ItemJson.IdOf(draft, packed.Line),
            ["quantity"] = packed.Quantity
        })])
    };
}

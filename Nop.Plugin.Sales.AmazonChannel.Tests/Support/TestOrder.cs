using System.Globalization;
using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Support;

/// <summary>An Amazon order in the making: a merchant-fulfilled, unshipped order of Amazon.com with a complete address.</summary>
public sealed record TestOrder
{
    public static readonly DateTimeOffset Placed = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public string Id { get; init; } = "111-0000001-0000001";
    public string Status { get; init; } = "UNSHIPPED";
    public string FulfilledBy { get; init; } = "MERCHANT";
    public string Channel { get; init; } = "AMAZON";
    public string Currency { get; init; } = "USD";
    public DateTimeOffset Created { get; init; } = Placed;
    public DateTimeOffset Updated { get; init; } = Placed.AddMinutes(5);
    public IReadOnlyList<TestLine> Lines { get; init; } = [new TestLine()];
    public string? GrandTotal { get; init; }
    public bool HasMoney { get; init; } = true;
    public JsonObject? Address { get; init; } = DefaultAddress();
    public JsonObject? Buyer { get; init; } = new() { ["buyerName"] = "Ann Example", ["buyerEmail"] = "ann1@marketplace.amazon.com" };
    public JsonArray? OrderBreakdowns { get; init; }
    public JsonArray? Packages { get; init; }
    public JsonArray? Associated { get; init; }
    public JsonObject? Tax { get; init; }

    public static JsonObject DefaultAddress() => new()
    {
        ["name"] = "Ann Example", ["addressLine1"] = "1 Main St", ["city"] = "Seattle", ["stateOrRegion"] = "WA", ["postalCode"] = "98101",
        ["countryCode"] = "US", ["phone"] = "+1 206 555 0100 ext. 12345"
    };

    public TestOrder With(params TestLine[] lines) => this with { Lines = lines };

    public TestOrder Later(int minutes = 10) => this with { Updated = Updated.AddMinutes(minutes) };

    public decimal Sum => Lines.Sum(line => line.ProceedsTotal);

    public JsonObject ToJson()
    {
        var order = new JsonObject
        {
            ["orderId"] = Id,
            ["createdTime"] = Time(Created),
            ["lastUpdatedTime"] = Time(Updated),
            ["salesChannel"] = new JsonObject { ["channelName"] = Channel, ["marketplaceId"] = "ATVPDKIKX0DER", ["marketplaceName"] = "Amazon.com" },
            ["orderItems"] = new JsonArray([.. Lines.Select(line => line.ToJson(Currency, HasMoney))]),
            ["fulfillment"] = new JsonObject
            {
                ["fulfillmentStatus"] = Status,
                ["fulfilledBy"] = FulfilledBy,
                ["fulfillmentServiceLevel"] = "STANDARD",
                ["shipByWindow"] = new JsonObject { ["earliestDateTime"] = Time(Created), ["latestDateTime"] = Time(Created.AddDays(2)) }
            }
        };
        if (Buyer is not null)
            order["buyer"] = Buyer.DeepClone();
        if (Address is not null)
            order["recipient"] = new JsonObject { ["deliveryAddress"] = Address.DeepClone() };
        if (HasMoney)
            order["proceeds"] = new JsonObject { ["grandTotal"] = Money(GrandTotal ?? Text(Sum), Currency) };
        if (OrderBreakdowns is not null)
            order["proceeds"]!["breakdowns"] = OrderBreakdowns.DeepClone();
        if (Packages is not null)
            order["packages"] = Packages.DeepClone();
        if (Associated is not null)
            order["associatedOrders"] = Associated.DeepClone();
        if (Tax is not null)
            order["tax"] = Tax.DeepClone();
        return order;
    }

    public OrderSnapshot ToSnapshot() => SnapshotStore.Read(ToJson().ToJsonString());

    public static JsonObject Money(string amount, string currency = "USD") => new() { ["amount"] = amount, ["currencyCode"] = currency };

    public static JsonObject Row(string type, string amount, string currency = "USD", params (string Subtype, string Value)[] details)
    {
        var row = new JsonObject { ["type"] = type, ["subtotal"] = Money(amount, currency) };
        if (details.Length > 0)
            row["detailedBreakdowns"] = new JsonArray([.. details.Select(detail => new JsonObject { ["subtype"] = detail.Subtype, ["value"] = Money(detail.Value, currency) })]);
        return row;
    }

    public static JsonObject Package(string reference, string? tracking, params (string ItemId, int Quantity)[] contents) => new()
    {
        ["packageReferenceId"] = reference,
        ["trackingNumber"] = tracking,
        ["carrier"] = "UPS",
        ["shipTime"] = Time(Placed.AddHours(20)),
        ["packageStatus"] = new JsonObject { ["status"] = "SHIPPED" },
        ["packageItems"] = new JsonArray([.. contents.Select(content => new JsonObject { ["orderItemId"] = content.ItemId, ["quantity"] = content.Quantity })])
    };

    public static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>A line of an Amazon order in the making; amounts are for the whole quantity.</summary>
public sealed record TestLine
{
    public string ItemId { get; init; } = "10000000001";
    public string? Sku { get; init; } = "MUG";
    public string Asin { get; init; } = "B000000001";
    public string Title { get; init; } = "Mug";
    public int Quantity { get; init; } = 1;
    public decimal Item { get; init; } = 20.00m;
    public decimal Shipping { get; init; }
    public decimal GiftWrap { get; init; }
    public decimal CodFee { get; init; }
    public decimal Discount { get; init; }
    public decimal ShippingDiscount { get; init; }
    public bool NegativeDiscount { get; init; }
    public decimal ItemTax { get; init; }
    public decimal ShippingTax { get; init; }
    public decimal GiftWrapTax { get; init; }
    public decimal DiscountTax { get; init; }
    public bool PricesIncludeTax { get; init; }
    public int? Fulfilled { get; init; }

    /// <summary>Pieces still to ship; when null, those that have not left, and none of a line that was cancelled.</summary>
    public int? Unfulfilled { get; init; }
    public JsonObject? Cancellation { get; init; }
    public JsonObject? Packing { get; init; }
    public JsonObject? Shipment { get; init; }
    public JsonObject? TaxBlock { get; init; }

    public decimal Tax => ItemTax + ShippingTax + GiftWrapTax - DiscountTax;

    public decimal ProceedsTotal => Item + Shipping + GiftWrap + CodFee - Discount + (PricesIncludeTax ? 0 : Tax);

    public static JsonObject BuyerAsks(string reason = "ORDERED_BY_MISTAKE") => new() { ["cancellationRequest"] = new JsonObject { ["requester"] = "BUYER", ["cancelReason"] = reason } };

    public static JsonObject CancelledBy(string who = "BUYER", string reason = "NO_LONGER_NEEDED") =>
        new() { ["cancellationExecution"] = new JsonObject { ["cancelledBy"] = who, ["cancelReason"] = reason } };

    public JsonObject ToJson(string currency, bool hasMoney)
    {
        var line = new JsonObject
        {
            ["orderItemId"] = ItemId,
            ["quantityOrdered"] = Quantity,
            ["product"] = new JsonObject { ["asin"] = Asin, ["title"] = Title, ["sellerSku"] = Sku }
        };
        if (hasMoney)
            line["proceeds"] = new JsonObject { ["proceedsTotal"] = TestOrder.Money(TestOrder.Text(ProceedsTotal), currency), ["breakdowns"] = Breakdowns(currency) };
        var fulfilled = Fulfilled ?? 0;
        var isCancelled = Cancellation?.ContainsKey("cancellationExecution") == true;
        var fulfillment = new JsonObject { ["quantityFulfilled"] = fulfilled, ["quantityUnfulfilled"] = Unfulfilled ?? (isCancelled ? 0 : Quantity - fulfilled) };
        if (Packing is not null)
            fulfillment["packing"] = Packing.DeepClone();
        if (Shipment is not null)
            fulfillment["shipping"] = Shipment.DeepClone();
        line["fulfillment"] = fulfillment;
        if (Cancellation is not null)
            line["cancellation"] = Cancellation.DeepClone();
        if (TaxBlock is not null)
            line["tax"] = TaxBlock.DeepClone();
        if (Sku is null)
            line["product"]!.AsObject().Remove("sellerSku");
        return line;
    }

    private JsonArray Breakdowns(string currency)
    {
        var rows = new JsonArray(TestOrder.Row("ITEM", TestOrder.Text(Item), currency));
        if (Shipping != 0)
            rows.Add(TestOrder.Row("SHIPPING", TestOrder.Text(Shipping), currency));
        if (GiftWrap != 0)
            rows.Add(TestOrder.Row("GIFT_WRAP", TestOrder.Text(GiftWrap), currency));
        if (CodFee != 0)
            rows.Add(TestOrder.Row("COD_FEE", TestOrder.Text(CodFee), currency));
        if (Discount != 0)
            rows.Add(ShippingDiscount == 0
                ? TestOrder.Row("DISCOUNT", TestOrder.Text(NegativeDiscount ? -Discount : Discount), currency)
                : TestOrder.Row("DISCOUNT", TestOrder.Text(NegativeDiscount ? -Discount : Discount), currency,
                    ("ITEM", TestOrder.Text(Discount - ShippingDiscount)), ("SHIPPING", TestOrder.Text(ShippingDiscount))));
        if (Tax != 0)
            rows.Add(TestOrder.Row("TAX", TestOrder.Text(Tax), currency, [.. TaxDetails()]));
        return rows;
    }

    private IEnumerable<(string Subtype, string Value)> TaxDetails()
    {
        yield return ("ITEM", TestOrder.Text(ItemTax));
        if (ShippingTax != 0)
            yield return ("SHIPPING", TestOrder.Text(ShippingTax));
        if (GiftWrapTax != 0)
            yield return ("GIFT_WRAP", TestOrder.Text(GiftWrapTax));
        if (DiscountTax != 0)
            yield return ("DISCOUNT", TestOrder.Text(-DiscountTax));
    }
}

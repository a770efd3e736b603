using System.Globalization;
using System.Text.Json.Nodes;
using AmazonSimulator.Samples;
using NUnit.Framework;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Amazon;

/// <summary>The sample orders are as consistent as Amazon's.</summary>
[TestFixture]
public sealed class SampleOrdersTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly IReadOnlyList<JsonObject> Orders = SampleOrders.Create(Now);

    [Test]
    public void About_sixty_orders_lie_in_the_last_three_days()
    {
        Assert.That(Orders, Has.Count.InRange(55, 65));
        Assert.That(Orders.Select(order => (string)order["orderId"]!), Is.Unique);
        Assert.That(Orders.SelectMany(Items).Select(item => (string)item["orderItemId"]!), Is.Unique);
        Assert.That(Orders.Select(order => Time(order, "createdTime")), Is.Ordered.And.All.InRange(Now.AddDays(-3), Now));
        Assert.That(Orders.Select(order => Time(order, "lastUpdatedTime")), Has.All.LessThan(Now.AddMinutes(-2)));
        Assert.That(Orders.Where(order => Time(order, "lastUpdatedTime") < Time(order, "createdTime")), Is.Empty);
    }

    [Test]
    public void The_same_moment_gives_the_same_orders() =>
        Assert.That(SampleOrders.Create(Now).Select(order => order.ToJsonString()), Is.EqualTo(Orders.Select(order => order.ToJsonString())));

    [TestCaseSource(nameof(Priced))]
    public void Every_total_is_the_sum_of_its_parts(JsonObject order)
    {
        var itemTotals = 0m;
        foreach (var item in Items(order))
        {
            var total = Money(item["proceeds"]!["proceedsTotal"]);
            Assert.That(Sum(item["proceeds"]!), Is.EqualTo(total));
            foreach (var breakdown in item["proceeds"]!["breakdowns"]!.AsArray().Where(breakdown => breakdown!["detailedBreakdowns"] is not null))
                Assert.That(breakdown!["detailedBreakdowns"]!.AsArray().Sum(detail => Money(detail!["value"])), Is.EqualTo(Money(breakdown["subtotal"])));
            itemTotals += total;
        }

        var tip = order["proceeds"]!["breakdowns"]!.AsArray().Where(breakdown => (string)breakdown!["type"]! == "DELIVERY_TIP").Sum(breakdown => Money(breakdown!["subtotal"]));
        Assert.That(Money(order["proceeds"]!["grandTotal"]), Is.EqualTo(itemTotals + tip));
        Assert.That(Sum(order["proceeds"]!), Is.EqualTo(itemTotals + tip));
        if (order["payment"] is { } payment)
            Assert.That(Money(payment["paymentExecutions"]![0]!["paymentAmount"]), Is.EqualTo(itemTotals + tip));
    }

    [Test]
    public void Amounts_are_strings_with_the_decimals_of_their_currency()
    {
        foreach (var money in Orders.SelectMany(AllMoney))
            Assert.That((string)money["amount"]!, Does.Match((string)money["currencyCode"]! == "JPY" ? @"^\d+$" : @"^-?\d+\.\d\d$"));
    }

    [Test]
    public void Packages_hold_what_was_shipped()
    {
        foreach (var order in Orders.Where(order => (string?)order["fulfillment"]!["fulfilledBy"] == "MERCHANT"))
        {
            var packed = (order["packages"] as JsonArray ?? []).SelectMany(package => package!["packageItems"]!.AsArray())
                .GroupBy(item => (string)item!["orderItemId"]!).ToDictionary(group => group.Key, group => group.Sum(item => (int)item!["quantity"]!));
            foreach (var item in Items(order))
                Assert.That(packed.GetValueOrDefault((string)item["orderItemId"]!), Is.EqualTo((int)item["fulfillment"]!["quantityFulfilled"]!));
        }
    }

    [Test]
    public void Every_status_and_the_hard_cases_are_there()
    {
        var text = string.Join('\n', Orders.Select(order => order.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));

        Assert.That(Orders.Select(order => (string?)order["fulfillment"]!["fulfillmentStatus"]).Distinct(), Is.EquivalentTo(new[]
        {
            "PENDING_AVAILABILITY", "PENDING", "UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "CANCELLED", "UNFULFILLABLE"
        }));
        Assert.That(Orders.Select(order => (string?)order["proceeds"]?["grandTotal"]?["currencyCode"]).OfType<string>().Distinct(), Is.EquivalentTo(SampleOrders.ExchangeRates.Keys));
        foreach (var expected in new[]
        {
            "NON_AMAZON", "REPLACEMENT_ORIGINAL_ID", "COD_FEE", "DELIVERY_TIP", "GIFT_WRAP", "pointsGranted", "IOSS", "MARKETPLACE_FACILITATOR", "extendedFields",
            "PREMIUM", "cancellationRequest", "cancellationExecution", "giftMessage", "buyerPurchaseOrderNumber", "<script>", "さくら", "PICKUP_POINT", "\"amount\":\"-", "WARRANTY", "TRANSPARENCY", "promiseCalculationInputs"
        })
            Assert.That(text, Does.Contain(expected));
    }

    [Test]
    public void The_products_cover_every_line_but_the_unknown_and_the_one_without_sku()
    {
        var known = SampleOrders.Products.SelectMany(product => product.Combinations.Select(combination => combination.Sku).Append(product.Sku)).ToHashSet();
        // a protection plan needs no product
        var lines = Orders.SelectMany(Items).Where(item => item["associatedOrderItems"] is null).Select(item => item["product"]!).ToList();

        Assert.That(lines.Select(product => (string?)product["sellerSku"]).OfType<string>().Where(sku => !known.Contains(sku)), Is.EqualTo(new[] { SampleOrders.UnknownSku }));
        var withoutSku = lines.Where(product => product["sellerSku"] is null).ToList();
        Assert.That(withoutSku, Has.Count.EqualTo(1));
        Assert.That((string?)withoutSku[0]["asin"], Is.EqualTo(SampleOrders.AsinWithoutSku));
    }

    private static IEnumerable<TestCaseData> Priced() => Orders.Where(order => order["proceeds"] is not null)
        .Select(order => new TestCaseData(order).SetArgDisplayNames((string)order["orderId"]!));

    private static IEnumerable<JsonObject> Items(JsonObject order) => order["orderItems"]!.AsArray().Cast<JsonObject>();

    private static decimal Sum(JsonNode proceeds) => proceeds["breakdowns"]!.AsArray().Sum(breakdown =>
        (string)breakdown!["type"]! == "DISCOUNT" ? -Math.Abs(Money(breakdown["subtotal"])) : Money(breakdown["subtotal"]));

    private static decimal Money(JsonNode? money) => decimal.Parse((string)money!["amount"]!, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(JsonObject order, string property) => DateTimeOffset.Parse((string)order[property]!, CultureInfo.InvariantCulture);

    private static IEnumerable<JsonObject> AllMoney(JsonNode? node) => node switch
    {
        JsonObject json when json.ContainsKey("currencyCode") => [json],
        JsonObject json => json.SelectMany(property => AllMoney(property.Value)),
        JsonArray array => array.SelectMany(AllMoney),
        _ => []
    };
}

using System.Text.Json.Nodes;
using AmazonSimulator;
using AmazonSimulator.Faults;
using NUnit.Framework;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Amazon;

/// <summary>confirmShipment and cancelOrder.</summary>
[TestFixture]
public sealed class SimulatorShipmentTests : SimulatorFixture
{
    private static string Path => $"/orders/v0/orders/{OrderId(1)}/shipmentConfirmation";

    [SetUp]
    public void PutOrder() => Amazon.Orders.Put(Order(OrderId(1), Now.AddHours(-1)));

    [Test]
    public async Task Two_packages_ship_the_order_in_two_steps_and_move_its_last_update()
    {
        var first = await Client.PostAsync(Path, Shipment("1", 1));
        Assert.That(first.Status, Is.EqualTo(204));
        Assert.That(first.Text, Is.Empty);
        Assert.That(first.Header("x-amzn-RateLimit-Limit"), Is.EqualTo("2"));
        Assert.That(Status, Is.EqualTo("PARTIALLY_SHIPPED"));

        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await Client.PostAsync(Path, Shipment("2", 1))).Status, Is.EqualTo(204));

        var order = Amazon.Orders.Get(OrderId(1))!;
        Assert.That(Status, Is.EqualTo("SHIPPED"));
        Assert.That((string?)order["lastUpdatedTime"], Is.EqualTo("2026-11-20T12:01:00Z"));
        Assert.That(order["packages"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((int)order["orderItems"]![0]!["fulfillment"]!["quantityFulfilled"]!, Is.EqualTo(2));
        Assert.That(JsonSchema.Load("orders_2026-01-01").Check("Order", order), Is.Empty);
    }

    [Test]
    public async Task The_same_reference_edits_its_package_and_a_new_one_on_a_shipped_order_is_refused()
    {
        await Client.PostAsync(Path, Shipment("1", 2));
        var correction = Shipment("1", 2);
        correction["packageDetail"]!["trackingNumber"] = "CORRECTED";

        Assert.That((await Client.PostAsync(Path, correction)).Status, Is.EqualTo(204));
        Assert.That((string?)Amazon.Orders.Get(OrderId(1))!["packages"]![0]!["trackingNumber"], Is.EqualTo("CORRECTED"));
        var refused = await Client.PostAsync(Path, Shipment("2", 1));
        Assert.That(refused.Status, Is.EqualTo(400));
        Assert.That(refused.ErrorMessage, Does.Contain("PackageToUpdateNotFound"));
    }

    [TestCase("packageReferenceId", "0", "positive numeric")]
    [TestCase("packageReferenceId", "PKG-1", "positive numeric")]
    [TestCase("packageReferenceId", 1, "JSON string")]
    [TestCase("carrierCode", null, "carrierCode is required")]
    [TestCase("carrierCode", "Other", "carrierName is required")]
    [TestCase("trackingNumber", "", "trackingNumber is required")]
    [TestCase("shipDate", "02/21/2026", "ISO 8601")]
    [TestCase("orderItems", "none", "OrderItemId is invalid")]
    public async Task A_bad_package_is_refused_and_changes_nothing(string property, object? value, string message)
    {
        var shipment = Shipment("1", 1);
        var detail = shipment["packageDetail"]!.AsObject();
        detail.Remove(property);
        if (value is not null)
            detail[property] = JsonValue.Create(value);

        var answer = await Client.PostAsync(Path, shipment);

        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.ErrorMessage, Does.Contain(message));
        Assert.That(Status, Is.EqualTo("UNSHIPPED"));
    }

    [Test]
    public async Task More_than_was_ordered_another_item_and_another_marketplace_are_refused()
    {
        var otherItem = Shipment("1", 1);
        otherItem["packageDetail"]!["orderItems"]![0]!["orderItemId"] = "999";
        var otherMarketplace = Shipment("1", 1);
        otherMarketplace["marketplaceId"] = "A1PA6795UKMFR9";

        Assert.That((await Client.PostAsync(Path, Shipment("1", 3))).Status, Is.EqualTo(400));
        Assert.That((await Client.PostAsync(Path, otherItem)).Status, Is.EqualTo(400));
        Assert.That((await Client.PostAsync(Path, otherMarketplace)).Status, Is.EqualTo(400));
        Assert.That((await Client.PostAsync($"/orders/v0/orders/{OrderId(7)}/shipmentConfirmation", Shipment("1", 1))).Status, Is.EqualTo(404));
    }

    [TestCase("PENDING")]
    [TestCase("CANCELLED")]
    public async Task An_order_that_is_not_open_cannot_be_shipped(string status)
    {
        Amazon.Orders.Put(Order(OrderId(1), Now.AddHours(-1), status));

        Assert.That((await Client.PostAsync(Path, Shipment("1", 1))).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task CancelOrder_is_not_there_unless_offered()
    {
        var refused = await CancelAsync(Client);
        Assert.That((refused.Status, refused.ErrorDetails), Is.EqualTo((403, "")));

        await using var offering = await SellingPartnerSimulator.StartAsync(new SimulatorOptions { Time = Clock, OffersCancelOrder = true });
        using var client = await new RawClient(offering).SignInAsync();
        offering.Orders.Put(Order(OrderId(1), Now.AddHours(-1)));
        Assert.That((await CancelAsync(client)).Status, Is.EqualTo(202));
        Assert.That((string?)offering.Orders.Get(OrderId(1))!["fulfillment"]!["fulfillmentStatus"], Is.EqualTo("CANCELLED"));
        Assert.That((await CancelAsync(client)).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task A_204_can_be_given_for_a_package_that_is_not_stored()
    {
        Amazon.Faults.Next(Operations.ConfirmShipment, Fault.NotStored);

        Assert.That((await Client.PostAsync(Path, Shipment("1", 2))).Status, Is.EqualTo(204));
        Assert.That((Status, Amazon.Orders.Get(OrderId(1))!.ContainsKey("packages")), Is.EqualTo(("UNSHIPPED", false)));
        Assert.That((await Client.PostAsync(Path, Shipment("1", 2))).Status, Is.EqualTo(204));
        Assert.That(Status, Is.EqualTo("SHIPPED"));
    }

    [Test]
    public async Task A_Transparency_line_wants_one_code_a_unit()
    {
        var order = Order(OrderId(1), Now.AddHours(-1));
        order["orderItems"]![0]!["programs"] = new JsonArray("TRANSPARENCY");
        Amazon.Orders.Put(order);
        var shipment = Shipment("1", 2);
        var refused = await Client.PostAsync(Path, shipment);
        Assert.That((refused.Status, refused.ErrorMessage), Is.EqualTo((400, "Order item 10000000000001 is in Transparency; one transparency code is required for each unit.")));

        shipment["packageDetail"]!["orderItems"]![0]!["transparencyCodes"] = new JsonArray("AZ1", "AZ1");
        Assert.That((await Client.PostAsync(Path, shipment)).Status, Is.EqualTo(400), "two units have two codes");
        shipment["packageDetail"]!["orderItems"]![0]!["transparencyCodes"] = new JsonArray("AZ1", "AZ2");
        Assert.That((await Client.PostAsync(Path, shipment)).Status, Is.EqualTo(204));
    }

    private string? Status => (string?)Amazon.Orders.Get(OrderId(1))!["fulfillment"]!["fulfillmentStatus"];

    private static Task<RawAnswer> CancelAsync(RawClient client) => client.SendAsync(
        HttpMethod.Put, $"/orders/2026-01-01/orders/{OrderId(1)}/cancellation", new StringContent("""{"cancelReasonCode":"NO_INVENTORY"}"""));

    private JsonObject Shipment(string reference, int quantity) => new()
    {
        ["marketplaceId"] = "ATVPDKIKX0DER",
        ["packageDetail"] = new JsonObject
        {
            ["packageReferenceId"] = reference,
            ["carrierCode"] = "UPS",
            ["trackingNumber"] = "1Z999AA10123456784",
            ["shipDate"] = RawClient.Time(Now),
            ["orderItems"] = new JsonArray(new JsonObject { ["orderItemId"] = "10000000000001", ["quantity"] = quantity })
        }
    };
}

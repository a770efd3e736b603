using System.Text.Json.Nodes;
using AmazonSimulator;
using AmazonSimulator.Faults;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>What is not confirmed says why, says the way out, and goes out once it is taken.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ShipHoldTests
{
    private const string Id = "111-0000001-0000001";
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Test]
    public async Task Nothing_is_confirmed_while_a_cancellation_is_on_its_way_and_it_settles_by_the_orders_status()
    {
        await using var shop = await WithOrderAsync();
        shop.Amazon.Feeds.Outcome = AmazonSimulator.Feeds.FeedOutcome.Stuck;
        await shop.CancelAtAmazonAsync(Id);
        await shop.SendAsync();
        await shop.ShipAsync(Id, "T1");
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That((Ship(shop).State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Postponed, 0)));
        Assert.That(Ship(shop).Reason, Does.StartWith("Nothing is confirmed to Amazon: a cancellation of the order is on its way"));

        shop.Amazon.Orders.Put((new TestOrder { Status = "CANCELLED", Updated = shop.Time.GetUtcNow() }).ToJson());
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That(Ship(shop).State, Is.EqualTo(SubmissionState.Refused));
        Assert.That(Ship(shop).Reason, Does.Contain("stop the parcel"));
    }

    [Test]
    public async Task Once_Amazon_refuses_the_cancellation_the_shipment_is_confirmed()
    {
        await using var shop = await WithOrderAsync();
        shop.Amazon.Feeds.Refuse(Id, 18038, "Too late.");
        await shop.CancelAtAmazonAsync(Id);
        await shop.SendAsync();
        await shop.ShipAsync(Id, "T1");
        await shop.PassAsync(FiveMinutes, 4);
        Assert.That((Ship(shop).State, shop.Amazon.Status(Id)), Is.EqualTo((SubmissionState.Accepted, "SHIPPED")));
    }

    [Test]
    public async Task Without_a_tracking_number_a_person_may_confirm_it_by_feed()
    {
        await using var shop = await WithOrderAsync(new TestLine { ItemId = "1", Quantity = 2, Item = 40 });
        var shipment = await shop.ShipAsync(Id, null, carrier: "Deutsche Post", pieces: new Dictionary<string, int> { ["1"] = 1 });
        await shop.SendAsync();
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Postponed));

        await shop.EnterForAmazonAsync(shipment.Id, new ShipmentEntry { WithoutTracking = true });
        await shop.SendAsync();
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Sent, 0)));
        Assert.That(shop.Amazon.Feeds.All.Single().Type, Is.EqualTo("POST_ORDER_FULFILLMENT_DATA"));
        Assert.That(shop.Amazon.Feeds.All.Single().Content, Does.Contain("<CarrierCode>Deutsche Post</CarrierCode>").And.Contain("<AmazonOrderItemCode>1</AmazonOrderItemCode>").And.Contain("<Quantity>1</Quantity>")
            .And.Not.Contain("ShipperTrackingNumber"));

        await shop.PassAsync(FiveMinutes, 3);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted), shop.Submission().Reason);
            Assert.That(shop.Amazon.Status(Id), Is.EqualTo("PARTIALLY_SHIPPED"));
            Assert.That(shop.All<Shipment>(), Has.Count.EqualTo(1), "Amazon's package under a number of its own is the same parcel");
        });
    }

    [Test]
    public async Task Amazons_refusal_of_such_a_feed_is_shown()
    {
        await using var shop = await WithOrderAsync();
        shop.Amazon.Feeds.Refuse(Id, 18320, "Not today.");
        var shipment = await shop.ShipAsync(Id, null);
        await shop.EnterForAmazonAsync(shipment.Id, new ShipmentEntry { WithoutTracking = true });
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That((shop.Submission().State, shop.Submission().Reason), Is.EqualTo((SubmissionState.Refused, "Amazon refused the shipment: Not today. (18320)")));
    }

    [Test]
    public async Task Transparency_lines_go_out_with_a_code_for_each_piece()
    {
        var order = new TestOrder().With(new TestLine { ItemId = "1", Quantity = 2, Item = 40 }, new TestLine { ItemId = "2" }).ToJson();
        order["orderItems"]![0]!["programs"] = new JsonArray("TRANSPARENCY");
        await using var shop = await WithAsync(order);
        var shipment = await shop.ShipAsync(Id, "T1");
        await shop.SendAsync();
        Assert.That(shop.Submission().Reason, Does.Contain("item 1 is in Transparency and wants a code for each of its 2 pieces; 0 are entered").And.Contain("2026-11-22"));

        await shop.EnterForAmazonAsync(shipment.Id, new ShipmentEntry { TransparencyCodes = new Dictionary<string, string> { ["1"] = "AZ:1 \n AZ:1" } });
        await shop.SendAsync();
        Assert.That(shop.Submission().Reason, Does.Contain("1 are entered"), "a code is on one piece");
        await shop.EnterForAmazonAsync(shipment.Id, new ShipmentEntry { TransparencyCodes = new Dictionary<string, string> { ["1"] = "AZ:1\r\nAZ:2\r\n" } });
        await shop.PassAsync(FiveMinutes, 2);

        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
        Assert.That(JsonNode.Parse(shop.Amazon.Calls.Of(Operations.ConfirmShipment).Single().Body)!["packageDetail"]!["orderItems"]!.ToJsonString(),
            Is.EqualTo("""[{"orderItemId":"1","quantity":2,"transparencyCodes":["AZ:1","AZ:2"]},{"orderItemId":"2","quantity":1}]"""));
    }

    [TestCase("PRIME")]
    [TestCase("AMAZON_EASY_SHIP")]
    public async Task Where_the_label_comes_from_Amazon_nothing_is_sent_unasked(string program)
    {
        var order = new TestOrder().ToJson();
        order["programs"] = new JsonArray(program);
        await using var shop = await WithAsync(order);
        var shipment = await shop.ShipAsync(Id, "T1");
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Postponed, 0)));
        Assert.That(shop.Submission().Reason, Does.Contain(program).And.Contain("Seller Central").And.Contain("Confirm all the same").And.Contain("2026-11-22"));

        await shop.EnterForAmazonAsync(shipment.Id, new ShipmentEntry { ConfirmAnyway = true });
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That((shop.Submission().State, shop.Amazon.Status(Id)), Is.EqualTo((SubmissionState.Accepted, "SHIPPED")));
    }

    [Test]
    public async Task A_label_bought_at_Amazon_settles_it_by_itself()
    {
        var order = new TestOrder().ToJson();
        order["programs"] = new JsonArray("PRIME");
        await using var shop = await WithAsync(order);
        await shop.ShipAsync(Id, "T1");
        await shop.PassAsync(FiveMinutes);
        var bought = new TestOrder { Status = "SHIPPED", Updated = shop.Time.GetUtcNow(), Packages = [TestOrder.Package("1", "T1", ("10000000001", 1))] }.With(new TestLine { Fulfilled = 1 }).ToJson();
        bought["programs"] = new JsonArray("PRIME");
        shop.Amazon.Orders.Put(bought);
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Dismissed, 0)));
    }

    [TestCase("cashOnDelivery")]
    [TestCase("palletDelivery")]
    public async Task A_second_parcel_for_a_buyer_who_gets_one_waits_for_a_person(string constraint)
    {
        var order = new TestOrder().With(new TestLine { ItemId = "1", Quantity = 2, Item = 40 }).ToJson();
        order["orderItems"]![0]!["fulfillment"] = new JsonObject { ["shipping"] = new JsonObject { ["shippingConstraints"] = new JsonObject { [constraint] = "MANDATORY" } } };
        await using var shop = await WithAsync(order);
        await shop.ShipAsync(Id, "A", pieces: new Dictionary<string, int> { ["1"] = 1 });
        var second = await shop.ShipAsync(Id, "B", pieces: new Dictionary<string, int> { ["1"] = 1 });
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That(shop.All<AmazonSubmission>().Select(submission => submission.State), Is.EqualTo(new[] { SubmissionState.Accepted, SubmissionState.Postponed }));
        Assert.That(shop.All<AmazonSubmission>()[1].Reason, Does.Contain("in one parcel"));

        await shop.EnterForAmazonAsync(second.Id, new ShipmentEntry { ConfirmAnyway = true });
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That(shop.Amazon.Packages(Id), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Two_shipments_with_one_tracking_number_are_one_consignment_and_both_are_confirmed()
    {
        await using var shop = await WithOrderAsync(new TestLine { ItemId = "1" }, new TestLine { ItemId = "2" });
        await shop.ShipAsync(Id, "T1", pieces: new Dictionary<string, int> { ["1"] = 1 });
        await shop.PassAsync(FiveMinutes, 2);
        await shop.ShipAsync(Id, " t1 ", pieces: new Dictionary<string, int> { ["2"] = 1 });
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That(shop.All<AmazonSubmission>().Select(submission => submission.State), Is.All.EqualTo(SubmissionState.Accepted));
        Assert.That((shop.Amazon.Packages(Id).Count, shop.Amazon.Status(Id)), Is.EqualTo((2, "SHIPPED")));
        Assert.That(shop.All<Shipment>(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_shipment_whose_items_come_later_is_looked_at_again()
    {
        await using var shop = await WithOrderAsync();
        var shipment = await shop.ShipAsync(Id, "T1", pieces: new Dictionary<string, int>());
        await shop.PassAsync(FiveMinutes);
        Assert.That((shop.Submission().State, shop.Submission().Reason), Is.EqualTo((SubmissionState.Postponed, "Not sent to Amazon yet: the shipment has no items. It is looked at again by itself.")));

        var line = shop.All<AmazonOrderItem>().Single();
        await shop.DoAsync(services => services.GetRequiredService<IShipmentService>().InsertShipmentItemAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = line.OrderItemId, Quantity = 1 }));
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
    }

    [Test]
    public async Task A_refused_one_is_not_sent_again_unchanged_unless_a_person_says_so_and_no_note_has_a_request_id()
    {
        await using var shop = await WithOrderAsync();
        var shipment = await shop.ShipAsync(Id, "T1");
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.Status(400, message: "The tracking number has an unknown format."));
        await shop.PassAsync(FiveMinutes);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Refused));

        await shop.SetTrackingNumberAsync(shipment.Id, " T1 ");
        await shop.PassAsync(FiveMinutes, 3);
        Assert.Multiple(() =>
        {
            Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Refused, 1)));
            Assert.That(shop.Notes(), Has.Some.Contains("unknown format"));
            Assert.That(shop.Notes(), Has.None.Contains(shop.Submission().RequestId!).And.None.Contains("request "));
            Assert.That(shop.All<AmazonLogEntry>().Select(entry => entry.RequestId), Has.Some.EqualTo(shop.Submission().RequestId), "it stands in the log");
        });

        await shop.RetryAsync(shop.Submission());
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
    }

    [TestCase("The order was cancelled.", "CANCELLED", "is cancelled at Amazon")]
    [TestCase("NonexistentOrderItem", "CANCELLED", "is cancelled at Amazon")]
    public async Task A_refusal_for_a_cancelled_order_says_to_stop_the_parcel(string message, string status, string words)
    {
        await using var shop = await WithOrderAsync();
        await shop.ShipAsync(Id, "T1");
        shop.Amazon.Orders.Put((new TestOrder { Status = status, Updated = shop.Time.GetUtcNow() }).ToJson());
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.Status(400, message: message));
        await shop.SendAsync();
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Refused));
        Assert.That(shop.Submission().Reason, Does.Contain(words).And.Contain("stop the parcel"));
    }

    [Test]
    public async Task A_line_that_Amazon_has_cancelled_is_named()
    {
        await using var shop = await WithOrderAsync(new TestLine { ItemId = "1" }, new TestLine { ItemId = "2" });
        await shop.ShipAsync(Id, "T1");
        shop.Amazon.Orders.Put((new TestOrder { Updated = shop.Time.GetUtcNow() }).With(new TestLine { ItemId = "1" }, new TestLine
        {
            ItemId = "2", Cancellation = new JsonObject { ["cancellationExecution"] = new JsonObject { ["cancelledBy"] = "BUYER" } }
        }).ToJson());
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.Status(400, message: "NonexistentOrderItem"));
        await shop.SendAsync();
        Assert.That((shop.Submission().State, shop.Submission().Reason), Is.EqualTo((SubmissionState.Refused, shop.Submission().Reason)));
        Assert.That(shop.Submission().Reason, Does.StartWith("Amazon item 2 is cancelled at Amazon"));
    }

    [TestCase("InvalidPackageVersion")]
    [TestCase("The package has reached its maximum number of updates.")]
    public async Task An_edit_that_Amazon_does_not_take_is_told_with_what_Amazon_has(string message)
    {
        await using var shop = await WithOrderAsync();
        var shipment = await shop.ShipAsync(Id, "T1");
        await shop.PassAsync(FiveMinutes, 2);
        await shop.SetTrackingNumberAsync(shipment.Id, "T2");
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.Status(400, message: message));
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Refused));
        Assert.That(shop.Submission().Reason, Does.StartWith("Amazon keeps the package as it was told before (tracking number T1)").And.Contain(message));
    }

    [Test]
    public async Task A_refused_edit_that_Amazon_has_all_the_same_is_done()
    {
        await using var shop = await WithOrderAsync();
        var shipment = await shop.ShipAsync(Id, "T1");
        await shop.PassAsync(FiveMinutes, 2);
        await shop.SetTrackingNumberAsync(shipment.Id, "T2");
        shop.Amazon.Orders.Change(Id, shop.Time.GetUtcNow(), order => order["packages"]![0]!["trackingNumber"] = "T2");
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.Status(400, message: "InvalidPackageVersion"));
        await shop.SendAsync();
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
    }

    [Test]
    public async Task A_number_that_was_corrected_while_the_package_was_not_yet_seen_is_told_too()
    {
        await using var shop = await WithOrderAsync();
        var shipment = await shop.ShipAsync(Id, "T1");
        await shop.SendAsync();
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Sent));
        await shop.SetTrackingNumberAsync(shipment.Id, "T2", publish: false);
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That((shop.Submission().State, shop.Amazon.Packages(Id).Single().GetProperty("trackingNumber").GetString()), Is.EqualTo((SubmissionState.Accepted, "T2")));
    }

    private static AmazonSubmission Ship(TestShop shop) => shop.All<AmazonSubmission>().Single(submission => submission.Kind == SubmissionKind.Ship);

    private static Task<TestShop> WithOrderAsync(params TestLine[] lines) => WithAsync((lines.Length == 0 ? new TestOrder() : new TestOrder().With(lines)).ToJson());

    private static async Task<TestShop> WithAsync(JsonObject order)
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        shop.Amazon.Orders.Put(order);
        shop.Time.Advance(TimeSpan.FromMinutes(10));
        await shop.SyncAsync();
        return shop;
    }
}

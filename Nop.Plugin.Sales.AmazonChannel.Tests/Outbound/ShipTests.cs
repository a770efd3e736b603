using System.Text.Json.Nodes;
using AmazonSimulator;
using AmazonSimulator.Faults;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>A shipment in the shop becomes a package at Amazon, once.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ShipTests
{
    private const string Id = "111-0000001-0000001";
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    private static async Task<TestShop> WithOrderAsync(params TestLine[] lines)
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(lines.Length == 0 ? new TestOrder() : new TestOrder().With(lines));
        return shop;
    }

    [Test]
    public async Task A_shipment_with_carrier_and_tracking_number_is_confirmed_in_one_call()
    {
        await using var shop = await WithOrderAsync(new TestLine { Quantity = 2, Item = 40 });

        var shipment = await shop.ShipAsync(Id, "1Z999AA10123456784");
        await shop.SyncAsync();

        var call = shop.Amazon.Calls.Of(Operations.ConfirmShipment).Single();
        var package = JsonNode.Parse(call.Body)!["packageDetail"]!;
        Assert.That((shop.Submission().State, shop.Submission().Reason), Is.EqualTo((SubmissionState.Sent, "Sent, not yet seen at Amazon: UPS 1Z999AA10123456784. It is looked for by itself.")));
        Assert.That(shop.Notes(), Has.None.Contains("1Z999AA10123456784"), "taken is not yet done");

        await shop.PassAsync(FiveMinutes);
        Assert.Multiple(() =>
        {
            Assert.That(call.Status, Is.EqualTo(204));
            Assert.That(call.Path, Is.EqualTo($"/orders/v0/orders/{Id}/shipmentConfirmation"));
            Assert.That(package["packageReferenceId"]!.ToString(), Is.EqualTo(PackageReference.Of(shipment.Id)));
            Assert.That(package["carrierCode"]!.ToString(), Is.EqualTo("UPS"));
            Assert.That(package.AsObject().ContainsKey("carrierName"), Is.False);
            Assert.That(package["trackingNumber"]!.ToString(), Is.EqualTo("1Z999AA10123456784"));
            Assert.That(package["orderItems"]!.ToJsonString(), Is.EqualTo("""[{"orderItemId":"10000000001","quantity":2}]"""));
            Assert.That(shop.Amazon.Status(Id), Is.EqualTo("SHIPPED"));
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
            Assert.That(shop.Submission().RequestId, Is.EqualTo(call.RequestId));
            Assert.That(shop.Notes(), Has.Some.Contains("1Z999AA10123456784"));
            Assert.That(shop.All<AmazonLogEntry>().Select(entry => entry.RequestId), Has.Some.EqualTo(call.RequestId));
            Assert.That(shop.All<QueuedEmail>(), Is.Empty, "the shop's page always mails the customer, and Amazon's buyers get none of it");
        });
    }

    [Test]
    public async Task What_Amazon_reports_back_of_it_makes_no_second_shipment()
    {
        await using var shop = await WithOrderAsync(new TestLine { Quantity = 2, Item = 40 });
        await shop.ShipAsync(Id, "1Z1", pieces: new Dictionary<string, int> { ["10000000001"] = 1 });
        await shop.SyncAsync();
        await shop.SetTrackingNumberAsync(shop.All<Shipment>().Single().Id, "1Z2");

        await shop.PassAsync(FiveMinutes, 3);

        Assert.Multiple(() =>
        {
            Assert.That(shop.All<Shipment>(), Has.Count.EqualTo(1));
            Assert.That(shop.Amazon.Packages(Id), Has.Count.EqualTo(1));
            Assert.That(shop.Amazon.Packages(Id)[0].GetProperty("trackingNumber").GetString(), Is.EqualTo("1Z2"));
            Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.EqualTo(2));
            Assert.That(shop.Row().AmazonStatus, Is.EqualTo("PARTIALLY_SHIPPED"));
        });
    }

    [Test]
    public async Task One_SKU_on_two_lines_and_two_partial_shipments_reach_their_own_lines()
    {
        await using var shop = await WithOrderAsync(new TestLine { ItemId = "1", Quantity = 2, Item = 40 }, new TestLine { ItemId = "2", Quantity = 1 });

        await shop.ShipAsync(Id, "A", pieces: new Dictionary<string, int> { ["1"] = 1, ["2"] = 1 });
        await shop.SyncAsync();
        Assert.That(shop.Amazon.Status(Id), Is.EqualTo("PARTIALLY_SHIPPED"));
        await shop.ShipAsync(Id, "B", pieces: new Dictionary<string, int> { ["1"] = 1 });
        await shop.PassAsync(FiveMinutes, 2);

        Assert.Multiple(() =>
        {
            Assert.That(shop.Amazon.Packages(Id).Select(package => package.GetProperty("packageItems").ToString()), Is.EqualTo(new[]
            {
                """[{"orderItemId":"1","quantity":1},{"orderItemId":"2","quantity":1}]""", """[{"orderItemId":"1","quantity":1}]"""
            }));
            Assert.That(shop.Amazon.Status(Id), Is.EqualTo("SHIPPED"));
            Assert.That(shop.All<Shipment>(), Has.Count.EqualTo(2));
            Assert.That(shop.ShopStatus(Id), Is.EqualTo(OrderStatus.Complete));
        });
    }

    [TestCase("DHL Paket", "DHL", null)]
    [TestCase("fedex", "FedEx", null)]
    [TestCase("Royal-Mail", "Royal Mail", null)]
    [TestCase("", "DPD", null)]
    [TestCase("our van", "Other", "our van")]
    [TestCase("the blue ones", "GLS", null)]
    public async Task Carriers_go_by_code_by_the_shops_table_or_by_name(string entered, string code, string? name)
    {
        await using var shop = await WithOrderAsync();
        await shop.ChangeAccountAsync(account => account.DefaultCarrier = "dpd");
        await shop.DoAsync(services => Get<Services.Outbound.Ship.CarrierNames>(services).SaveAsync("The Blue Ones", "GLS"));

        await shop.ShipAsync(Id, "T1", entered);
        await shop.SyncAsync();

        var package = JsonNode.Parse(shop.Amazon.Calls.Of(Operations.ConfirmShipment).Single().Body)!["packageDetail"]!;
        Assert.That((package["carrierCode"]!.ToString(), package["carrierName"]?.ToString()), Is.EqualTo((code, name)));
    }

    [Test]
    public async Task Without_a_tracking_number_or_carrier_it_is_postponed_and_goes_out_once_it_is_there()
    {
        await using var shop = await WithOrderAsync();
        var shipment = await shop.ShipAsync(Id, null, carrier: "");
        await shop.SyncAsync();
        Assert.That((shop.Submission().State, shop.Submission().Reason), Is.EqualTo((SubmissionState.Postponed,
            "Not sent to Amazon: enter the tracking number of the shipment, or tick \"Confirm without a tracking number\" on its page. Amazon expects the shipment by 2026-11-22 10:00 UTC.")));

        await shop.SetTrackingNumberAsync(shipment.Id, "T1");
        await shop.PassAsync(FiveMinutes);
        Assert.That(shop.Submission().Reason, Does.Contain("carrier"));
        Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.Zero);

        await shop.ChangeAccountAsync(account => account.DefaultCarrier = "UPS");
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That((shop.Submission().State, shop.Amazon.Status(Id)), Is.EqualTo((SubmissionState.Accepted, "SHIPPED")));
    }

    [Test]
    public async Task A_shipment_that_no_event_told_of_is_found()
    {
        await using var shop = await WithOrderAsync();
        await shop.ShipAsync(Id, "T1", carrier: "UPS", publish: false);
        Assert.That(shop.All<AmazonSubmission>(), Is.Empty);

        await shop.SyncAsync();
        Assert.That(shop.Amazon.Status(Id), Is.EqualTo("SHIPPED"));

        await shop.SetTrackingNumberAsync(shop.All<Shipment>().Single().Id, "T2", publish: false);
        await shop.PassAsync(FiveMinutes);
        Assert.That(shop.Amazon.Packages(Id).Single().GetProperty("trackingNumber").GetString(), Is.EqualTo("T2"));
    }

    [Test]
    public async Task Shipments_that_are_none_of_the_shops_go_nowhere()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        var reported = new TestOrder { Id = "111-0000001-0000002", Status = "PARTIALLY_SHIPPED", Packages = [TestOrder.Package("1", "X1", ("10000000001", 1))] }
            .With(new TestLine { Quantity = 2, Item = 40, Fulfilled = 1 });
        var byAmazon = new TestOrder { Id = "111-0000001-0000003", Status = "SHIPPED", FulfilledBy = "AMAZON" };
        await shop.SyncAsync(reported, byAmazon);
        await shop.ShipAsync(byAmazon.Id, "T3");

        await shop.PassAsync(FiveMinutes, 2);

        Assert.Multiple(() =>
        {
            Assert.That(shop.All<Shipment>(), Has.Count.EqualTo(2), "Amazon's own package is a shipment of the shop, and goes not back");
            Assert.That(shop.All<AmazonSubmission>(), Is.Empty);
            Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.Zero);
        });
    }

    [Test]
    public async Task Ship_plus_orders_and_switched_off_accounts_are_left_to_Amazon()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        var shipPlus = new TestOrder().ToJson();
        shipPlus["programs"] = new JsonArray("FBM_SHIP_PLUS");
        shop.Amazon.Orders.Put(shipPlus);
        await shop.SyncAsync(new TestOrder { Id = "111-0000001-0000002" });
        await shop.ShipAsync(Id, "T1");
        await shop.SyncAsync();
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Dismissed));

        await shop.ChangeAccountAsync(account => account.ConfirmShipments = false);
        await shop.ShipAsync("111-0000001-0000002", "T2");
        await shop.PassAsync(FiveMinutes);
        Assert.Multiple(() =>
        {
            Assert.That(shop.All<AmazonSubmission>(), Has.Count.EqualTo(1));
            Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.Zero);
        });
    }

    [Test]
    public async Task A_package_bought_at_Amazon_is_not_confirmed_again()
    {
        await using var shop = await WithOrderAsync();
        await shop.SyncAsync(new TestOrder { Status = "SHIPPED", Packages = [TestOrder.Package("1", "BOUGHT", ("10000000001", 1))] }.With(new TestLine { Fulfilled = 1 }).Later(90));
        await shop.ShipAsync(Id, "OTHER");
        await shop.SyncAsync();
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Dismissed, 0)));
    }

    [Test]
    public async Task Already_fulfilled_is_settled_by_reading_the_order_again()
    {
        await using var shop = await WithOrderAsync();
        await shop.ShipAsync(Id, "T1");
        // somebody confirms it in Seller Central while the shop still believes that it is open
        shop.Amazon.Orders.Put((new TestOrder { Status = "SHIPPED", Updated = shop.Time.GetUtcNow(), Packages = [TestOrder.Package("1", "SC1", ("10000000001", 1))] }.With(new TestLine { Fulfilled = 1 })).ToJson());
        await shop.SendAsync();

        Assert.Multiple(() =>
        {
            Assert.That(shop.Amazon.Calls.Of(Operations.ConfirmShipment).Single().Status, Is.EqualTo(400));
            Assert.That(shop.Amazon.Calls.Count(Operations.GetOrder), Is.EqualTo(1));
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
            Assert.That(shop.Row().AmazonStatus, Is.EqualTo("SHIPPED"));
        });
    }

    [Test]
    public async Task A_buyers_request_holds_the_confirmation_until_somebody_decides()
    {
        await using var shop = await WithOrderAsync(new TestLine { Cancellation = TestLine.BuyerAsks() });
        var shipment = await shop.ShipAsync(Id, "T1");
        await shop.SyncAsync();
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Postponed, 0)));

        await shop.DoAsync(services => Get<Services.Outbound.Ship.ShipmentRequests>(services).EnterAsync(shipment.Id, null, null, true));
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
    }

    [Test]
    public async Task A_request_for_one_line_holds_that_line_alone()
    {
        await using var shop = await WithOrderAsync(new TestLine { ItemId = "1", Quantity = 2, Item = 40 }, new TestLine { ItemId = "2", Cancellation = TestLine.BuyerAsks() });
        var kept = await shop.ShipAsync(Id, "A", pieces: new Dictionary<string, int> { ["1"] = 2 });
        var asked = await shop.ShipAsync(Id, "B", pieces: new Dictionary<string, int> { ["2"] = 1 });
        await shop.SyncAsync();

        Assert.That(shop.All<AmazonSubmission>().Select(submission => (submission.ShipmentId, submission.State)),
            Is.EqualTo(new[] { (kept.Id, SubmissionState.Sent), (asked.Id, SubmissionState.Postponed) }));
        Assert.That(shop.Amazon.Packages(Id).Single().GetProperty("trackingNumber").GetString(), Is.EqualTo("A"));
    }

    [Test]
    public async Task What_was_taken_out_for_the_buyer_is_never_confirmed_and_no_feed_is_sent()
    {
        await using var shop = await WithOrderAsync(new TestLine { ItemId = "1", Quantity = 2, Item = 40 }, new TestLine { ItemId = "2" });
        await shop.ChangeAccountAsync(account => account.CancelOnBuyerRequest = true);
        // packed with both lines before the request came, and sent afterwards
        var shipment = await shop.PackAsync(Id, "A");
        await shop.SyncAsync(new TestOrder().With(new TestLine { ItemId = "1", Quantity = 2, Item = 40 }, new TestLine { ItemId = "2", Cancellation = TestLine.BuyerAsks() }).Later(60));
        await shop.SendAsync(shipment);
        await shop.SyncAsync();

        var package = shop.Amazon.Packages(Id).Single();
        Assert.That(package.GetProperty("packageItems").ToString(), Is.EqualTo("""[{"orderItemId":"1","quantity":2}]"""));
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.CreateFeed)), Is.EqualTo((SubmissionState.Sent, 0)));
    }

    [Test]
    public async Task Pieces_that_were_cancelled_are_not_confirmed_although_the_line_still_counts_them()
    {
        await using var shop = await WithOrderAsync(new TestLine { Quantity = 3, Item = 60 });
        await shop.SyncAsync(new TestOrder().With(new TestLine { Quantity = 3, Item = 40, Unfulfilled = 2, Cancellation = TestLine.CancelledBy("MERCHANT") }).Later(60));
        await shop.ShipAsync(Id, "A");
        await shop.SyncAsync();

        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Postponed, 0)));
    }

    [Test]
    public async Task Failures_on_the_way_are_tried_again_after_1_5_15_and_60_minutes_and_then_every_6_hours_for_3_days()
    {
        await using var shop = await WithOrderAsync();
        await shop.ShipAsync(Id, "T1");
        using var down = shop.Amazon.Faults.Always(Operations.ConfirmShipment, Fault.CutConnection);
        var pauses = new List<double>();
        while (true)
        {
            await shop.SendAsync();
            var submission = shop.Submission();
            if (submission.State != SubmissionState.Requested)
                break;
            var pause = submission.NextAttemptOnUtc!.Value - shop.Time.GetUtcNow().UtcDateTime;
            pauses.Add(pause.TotalMinutes);
            shop.Time.Advance(pause);
        }

        Assert.Multiple(() =>
        {
            Assert.That(pauses, Is.EqualTo((double[])[1, 5, 15, 60, .. Enumerable.Repeat(360.0, 12)]));
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Refused));
            Assert.That(shop.Submission().Reason, Does.StartWith("Given up after three days of attempts"));
        });
        down.Dispose();
        await shop.PassAsync(TimeSpan.FromDays(1), 2);
        Assert.That(shop.Amazon.Status(Id), Is.EqualTo("UNSHIPPED"), "nothing re-enables itself");
        await shop.RetryAsync(shop.Submission());
        await shop.SyncAsync();
        Assert.That(shop.Amazon.Status(Id), Is.EqualTo("SHIPPED"));
    }

    [Test]
    public async Task Busy_is_waited_for()
    {
        await using var shop = await WithOrderAsync();
        await shop.ShipAsync(Id, "T1");
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.Status(429));
        await shop.SyncAsync();
        Assert.That((shop.Submission().State, shop.Submission().Attempts), Is.EqualTo((SubmissionState.Requested, 0)));
        await shop.PassAsync(FiveMinutes);
        Assert.That(shop.Amazon.Status(Id), Is.EqualTo("SHIPPED"));
    }

    [Test]
    public async Task A_postponed_one_that_fails_is_tried_again_like_any_other()
    {
        await using var shop = await WithOrderAsync();
        var shipment = await shop.ShipAsync(Id, null);
        await shop.SyncAsync();
        await shop.SetTrackingNumberAsync(shipment.Id, "T1", publish: false);
        using var down = shop.Amazon.Faults.Always(Operations.ConfirmShipment, Fault.CutConnection);
        await shop.PassAsync(FiveMinutes);
        Assert.That((shop.Submission().State, shop.Submission().Attempts), Is.EqualTo((SubmissionState.Requested, 1)));

        await shop.PassAsync(FiveMinutes, 24);
        Assert.That((shop.Submission().State, shop.Submission().Attempts), Is.EqualTo((SubmissionState.Requested, 5)), "1, 5, 15 and 60 minutes, then six hours: not given up after 80");
    }

    [Test]
    public async Task A_refusal_is_shown_with_Amazons_words_and_a_corrected_number_asks_again()
    {
        await using var shop = await WithOrderAsync();
        var shipment = await shop.ShipAsync(Id, "T1");
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.Status(400, message: "The tracking number has an unknown format."));
        await shop.PassAsync(FiveMinutes, 3);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Refused));
            Assert.That(shop.Submission().Reason, Does.Contain("The tracking number has an unknown format."));
            Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.EqualTo(1));
        });

        await shop.SetTrackingNumberAsync(shipment.Id, "T2");
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
    }

    [Test]
    public async Task A_cancelled_order_is_not_confirmed()
    {
        await using var shop = await WithOrderAsync();
        await shop.ShipAsync(Id, "T1");
        await shop.SyncAsync(new TestOrder { Status = "CANCELLED" }.Later(90));
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Refused, 0)));
        Assert.That(shop.Submission().Reason, Does.Contain("stop the parcel"));
    }

    private static T Get<T>(IServiceProvider services) where T : notnull => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<T>(services);
}

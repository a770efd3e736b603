using System.Text.Json.Nodes;
using AmazonSimulator;
using AmazonSimulator.Faults;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>204 is no proof: a shipment is done when the order shows its package, and only an answer that lacks it sends it once more.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ShipProofTests
{
    private const string Id = "111-0000001-0000001";
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Test]
    public async Task What_Amazon_took_and_does_not_have_goes_out_once_more_with_the_same_reference()
    {
        await using var shop = await WithOrderAsync();
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.NotStored);
        await shop.ShipAsync(Id, "T1");
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Sent, 1)), "too early to tell");

        await shop.PassAsync(FiveMinutes);
        var calls = shop.Amazon.Calls.Of(Operations.ConfirmShipment);
        Assert.That(calls.Select(call => call.Body).Distinct().Count(), Is.EqualTo(1));
        Assert.That((shop.Submission().State, calls.Count), Is.EqualTo((SubmissionState.Sent, 2)));

        await shop.PassAsync(FiveMinutes);
        Assert.That((shop.Submission().State, shop.Amazon.Packages(Id).Count, shop.Notes().Count(note => note.Contains("Amazon has the shipment: UPS T1."))), Is.EqualTo((SubmissionState.Accepted, 1, 1)));
    }

    [Test]
    public async Task After_one_repetition_a_person_is_told_before_the_order_is_late_and_what_shows_up_later_still_counts()
    {
        await using var shop = await WithOrderAsync();
        using var loses = shop.Amazon.Faults.Always(Operations.ConfirmShipment, Fault.NotStored);
        await shop.ShipAsync(Id, "T1");
        await shop.PassAsync(FiveMinutes, 10);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Stuck));
            Assert.That(shop.Submission().Reason, Does.StartWith("Accepted, but not seen at Amazon: UPS T1."));
            Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.EqualTo(2), "once more and no third time");
            Assert.That(shop.Row().ShipByUtc, Is.GreaterThan(shop.Time.GetUtcNow().UtcDateTime));
            Assert.That(shop.Notes(), Has.Some.StartsWith("Accepted, but not seen at Amazon"));
        });

        loses.Dispose();
        await shop.PassAsync(TimeSpan.FromHours(1), 2);
        Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.EqualTo(2), "nothing is sent by itself");
        shop.Amazon.Orders.Put((new TestOrder { Status = "SHIPPED", Updated = shop.Time.GetUtcNow(), Packages = [TestOrder.Package("1", "t1 ", ("10000000001", 1))] }.With(new TestLine { Fulfilled = 1 })).ToJson());
        await shop.PassAsync(FiveMinutes);
        Assert.That((shop.Submission().State, shop.All<Shipment>().Count), Is.EqualTo((SubmissionState.Accepted, 1)));
    }

    [Test]
    public async Task A_person_may_send_it_again()
    {
        await using var shop = await WithOrderAsync();
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.NotStored, times: 2);
        await shop.ShipAsync(Id, "T1");
        await shop.PassAsync(FiveMinutes, 10);
        await shop.RetryAsync(shop.Submission());
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That((shop.Submission().State, shop.Amazon.Packages(Id).Count), Is.EqualTo((SubmissionState.Accepted, 1)));
    }

    [Test]
    public async Task No_answer_proves_nothing_and_sends_nothing_but_is_told_in_time()
    {
        await using var shop = await WithOrderAsync();
        await shop.ShipAsync(Id, "T1");
        await shop.SendAsync();
        // Amazon has it, and answers nothing that could tell
        using var silent = shop.Amazon.Faults.Always(Operations.SearchOrders, Fault.Status(500));
        using var alsoSilent = shop.Amazon.Faults.Always(Operations.GetOrder, Fault.Status(500));
        await shop.PassAsync(TimeSpan.FromMinutes(30), 6);
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Sent, 1)));

        await shop.PassAsync(TimeSpan.FromHours(6), 4);
        Assert.That((shop.Submission().State, shop.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Stuck, 1)));
        Assert.That(shop.Submission().Reason, Does.Contain("has not said since whether it has it"));

        silent.Dispose();
        alsoSilent.Dispose();
        await shop.PassAsync(TimeSpan.FromHours(1), 2);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
    }

    [Test]
    public async Task Asking_leaves_allowance_to_people_and_never_more_than_a_few_a_run()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG", stock: 500);
        await shop.SyncAsync([.. Enumerable.Range(1, 40).Select(number => new TestOrder { Id = $"111-0000003-{number:0000000}" })]);
        for (var number = 1; number <= 40; number++)
            await shop.ShipAsync($"111-0000003-{number:0000000}", $"T{number}");
        using var loses = shop.Amazon.Faults.Always(Operations.ConfirmShipment, Fault.NotStored);
        for (var run = 0; run < 30; run++)
        {
            shop.Time.Advance(TimeSpan.FromSeconds(5));
            await shop.SendAsync();
        }

        Assert.That(shop.All<AmazonSubmission>().Select(submission => submission.State), Is.All.EqualTo(SubmissionState.Sent));
        shop.Time.Advance(TimeSpan.FromMinutes(16));
        var before = shop.Amazon.Calls.Count(Operations.GetOrder);
        await shop.SendAsync();
        Assert.That(shop.Amazon.Calls.Count(Operations.GetOrder) - before, Is.EqualTo(20));
    }

    [TestCase("1000001", "T1", 2, true)]
    [TestCase("1000001", " t1", 1, true, TestName = "Only_the_quantities_have_changed")]
    [TestCase("1000001", "T0", 2, false, TestName = "The_old_number_is_still_there")]
    [TestCase("7", "t1", 2, true, TestName = "Under_another_reference")]
    [TestCase("7", "T1", 1, false, TestName = "Another_parcel_of_the_consignment")]
    [TestCase("7", "X", 2, false, TestName = "Another_parcel")]
    [TestCase("1000002", "T1", 2, false, TestName = "Another_shipment_of_the_shop")]
    [TestCase(null, null, 2, true, TestName = "The_counts_alone")]
    [TestCase(null, null, 1, false, TestName = "Not_enough_is_counted")]
    public void A_package_is_seen_by_reference_or_by_number_and_contents_or_by_the_counts(string? reference, string? tracking, int quantity, bool isSeen)
    {
        var facts = Facts(fulfilled: quantity) with
        {
            Packages = reference is null ? [] : [new OrderPackage { PackageReferenceId = reference, TrackingNumber = tracking, PackageItems = [new PackageItem { OrderItemId = "A", Quantity = quantity }] }]
        };
        Assert.That(ShipmentProof.IsSeen(facts, ShipmentDecision.RequestOf(facts).PackageDetail), Is.EqualTo(isSeen));
    }

    [TestCase(14, false, false, null, ProofStep.Wait)]
    [TestCase(15, false, false, null, ProofStep.Ask)]
    [TestCase(15, true, false, null, ProofStep.SendAgain)]
    [TestCase(15, true, true, null, ProofStep.Missing)]
    [TestCase(14, true, true, null, ProofStep.Wait)]
    [TestCase(23 * 60, false, false, 48 * 60, ProofStep.Ask)]
    [TestCase(24 * 60, false, false, 48 * 60, ProofStep.Unproven)]
    [TestCase(4 * 60, false, false, 10 * 60, ProofStep.Unproven, TestName = "Six_hours_before_it_must_have_left")]
    [TestCase(119, false, false, 10, ProofStep.Ask, TestName = "Late_as_it_is_it_has_two_hours")]
    public void What_follows_depends_on_the_time_and_on_an_answer(int minutes, bool wasAsked, bool wasRepeated, int? shipByMinutes, ProofStep expected)
    {
        var on = TestShop.Start;
        DateTimeOffset? shipBy = shipByMinutes is { } later ? on.AddMinutes(later) : null;
        Assert.That(ShipmentProof.Next(false, new TakenPackage(on, IsByFeed: false, wasRepeated, shipBy), wasAsked, on.AddMinutes(minutes)), Is.EqualTo(expected));
        Assert.That(ShipmentProof.Next(true, new TakenPackage(on, IsByFeed: false, wasRepeated, shipBy), wasAsked, on.AddMinutes(minutes)), Is.EqualTo(ProofStep.Done));
    }

    private static async Task<TestShop> WithOrderAsync()
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(new TestOrder());
        return shop;
    }

    private static ShipmentFacts Facts(int fulfilled) => new()
    {
        AmazonOrderId = Id, AmazonStatus = "UNSHIPPED", FulfilledBy = "MERCHANT", MarketplaceId = "ATVPDKIKX0DER", ShipmentId = 1, TrackingNumber = "T1",
        Ordered = new Dictionary<string, int> { ["A"] = 2 }, Quantities = new Dictionary<string, int> { ["A"] = 2 }, Fulfilled = new Dictionary<string, int> { ["A"] = fulfilled },
        Carrier = new Carrier("UPS", null), ShippedOn = TestShop.Start
    };
}

using AmazonSimulator;
using AmazonSimulator.Faults;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>The outbox breaks off before its first, second, ... last write, or an answer is lost after its first, second, ... last call; a new host goes on. Amazon is told once, wherever it broke off.</summary>
[Parallelizable(ParallelScope.All)]
public class OutboundCrashTests
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [TestCase(Break.Dies)]
    [TestCase(Break.Stumbles)]
    public Task A_shipment_is_confirmed_once(Break how) => BreakOffEverywhereAsync(how, 2, async (shop, id) =>
    {
        await shop.ShipAsync(id, $"T{id}");
        return shop.Node();
    }, (shop, id) =>
    {
        Assert.That(shop.Amazon.Packages(id), Has.Count.EqualTo(1));
        Assert.That(shop.Amazon.Status(id), Is.EqualTo("SHIPPED"));
        Assert.That(shop.Amazon.Calls.Of(Operations.ConfirmShipment).Count(call => call.Path.Contains(id) && call.Status == 204), Is.EqualTo(1), "told once");
        Assert.That(SubmissionOf(shop, id).State, Is.EqualTo(SubmissionState.Accepted));
    });

    [TestCase(Break.Dies)]
    [TestCase(Break.Stumbles)]
    public Task A_cancellation_is_sent_once(Break how) => BreakOffEverywhereAsync(how, 5, async (shop, id) =>
    {
        Assert.That(await shop.CancelAtAmazonAsync(id), Is.Null);
        return shop.Node();
    }, (shop, id) =>
    {
        Assert.That(shop.Amazon.Feeds.All.Count(feed => feed.Content.Contains(id)), Is.EqualTo(1), "sent once, also where it broke off right before the call: the order tells that it did not arrive");
        Assert.That((shop.Amazon.Status(id), SubmissionOf(shop, id).State, shop.ShopStatus(id)), Is.EqualTo(("CANCELLED", SubmissionState.Accepted, OrderStatus.Cancelled)));
    });

    [TestCase(Break.Dies)]
    [TestCase(Break.Stumbles)]
    public Task A_shipment_without_tracking_number_is_confirmed_once(Break how) => BreakOffEverywhereAsync(how, 5, async (shop, id) =>
    {
        var shipment = await shop.ShipAsync(id, null);
        await shop.EnterForAmazonAsync(shipment.Id, new ShipmentEntry { WithoutTracking = true });
        return shop.Node();
    }, (shop, id) =>
    {
        var sent = shop.Amazon.Feeds.All.Count(feed => feed.Content.Contains(id));
        Assert.That(sent, Is.LessThanOrEqualTo(1), "sent once");
        Assert.That(shop.Amazon.Packages(id), Has.Count.EqualTo(sent));
        Assert.That(SubmissionOf(shop, id).State, Is.EqualTo(sent == 1 ? SubmissionState.Accepted : SubmissionState.Stuck), "broken off right before the call: it may have arrived, so a person is told");
        Assert.That(shop.All<Nop.Core.Domain.Shipping.Shipment>().Count(shipment => shipment.OrderId == shop.Row(id).OrderId), Is.EqualTo(1));
    });

    [TestCase(Break.Dies)]
    [TestCase(Break.Stumbles)]
    public Task A_package_that_Amazon_took_and_does_not_have_is_sent_once_more(Break how) => BreakOffEverywhereAsync(how, 3, async (shop, id) =>
    {
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.NotStored);
        await shop.ShipAsync(id, $"T{id}");
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That(SubmissionOf(shop, id).State, Is.EqualTo(SubmissionState.Sent));
        return shop.Node();
    }, (shop, id) =>
    {
        Assert.That(shop.Amazon.Packages(id), Has.Count.EqualTo(1));
        Assert.That(shop.Amazon.Calls.Of(Operations.ConfirmShipment).Count(call => call.Path.Contains(id) && call.Status == 204), Is.EqualTo(2), "once more, and no third time");
        Assert.That(SubmissionOf(shop, id).State, Is.EqualTo(SubmissionState.Accepted));
    }, isSentTwice: true);

    [TestCase(Operations.ConfirmShipment)]
    public async Task A_lost_answer_to(string operation)
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(new TestOrder());
        await shop.ShipAsync("111-0000001-0000001", "T1");
        shop.Amazon.Faults.Next(operation, Fault.LostAnswer);
        await shop.PassAsync(FiveMinutes, 3);
        Assert.Multiple(() =>
        {
            Assert.That(shop.Amazon.Packages("111-0000001-0000001"), Has.Count.EqualTo(1));
            Assert.That(shop.Amazon.Calls.Count(operation), Is.EqualTo(1), "the order tells that it arrived");
            Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted));
        });
    }

    private static async Task BreakOffEverywhereAsync(Break how, int leastBreaks, Func<TestShop, string, Task<TestShop>> ask, Action<TestShop, string> check, bool isSentTwice = false)
    {
        await using var shop = await TestShop.StartAsync(options => options with { EnforceQuotas = false });
        await shop.AddProductAsync("MUG", stock: 5000);
        var breaks = 0;
        for (var isOver = false; !isOver;)
        {
            var id = $"111-0000002-{breaks + 1:0000000}";
            shop.Amazon.Orders.ReplaceAll([new TestOrder { Id = id, Created = shop.Time.GetUtcNow(), Updated = shop.Time.GetUtcNow() }.ToJson()]);
            await shop.PassAsync(FiveMinutes);
            await using var host = await ask(shop, id);
            await host.PassAsync(FiveMinutes, 0);

            var count = 0;
            var target = breaks + 1;
            shop.Time.Advance(FiveMinutes);
            var broken = await BrokenOff.RunAsync(host, how, _ => ++count == target, node => node.SyncAsync());
            foreach (var pause in new[] { 5, 5, 5, 60, 420, 420 })
                await shop.PassAsync(TimeSpan.FromMinutes(pause));

            isOver = broken is null;
            breaks += isOver ? 0 : 1;
            Assert.Multiple(() => check(shop, id));
        }

        TestContext.Out.WriteLine($"{breaks} places to break off");
        if (!isSentTwice)
            Assert.That(shop.Amazon.SentTwice(), Is.Empty);
        Assert.That(breaks, Is.GreaterThanOrEqualTo(leastBreaks), "the writes were not seen");
    }

    private static AmazonSubmission SubmissionOf(TestShop shop, string id)
    {
        var row = shop.Row(id);
        return shop.All<AmazonSubmission>().Single(submission => submission.AmazonOrderRowId == row.Id);
    }
}

using AmazonSimulator;
using AmazonSimulator.Faults;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using static Nop.Plugin.Sales.AmazonChannel.Tests.Outbound.ManyShipments;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>A person withdraws at any moment of a run: either it is withdrawn and Amazon never hears of it, or the person is told that it is on its way and it is told once.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class WithdrawTests
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Test]
    public Task A_shipment_at_every_write_of_a_run() => AtEveryWriteAsync(
        (shop, id) => shop.ShipAsync(id, $"T{id}"),
        (shop, id) => shop.Amazon.Packages(id).Count);

    [Test]
    public Task A_cancellation_at_every_write_of_a_run() => AtEveryWriteAsync(
        async (shop, id) => Assert.That(await shop.CancelAtAmazonAsync(id), Is.Null),
        (shop, id) => shop.Amazon.Feeds.All.Count(feed => feed.Content.Contains(id, StringComparison.Ordinal)));

    [Test]
    public Task A_cancellation_by_call_at_every_write_of_a_run() => AtEveryWriteAsync(
        async (shop, id) =>
        {
            await shop.ChangeAccountAsync(account => account.UseCancelOrder = true);
            Assert.That(await shop.CancelAtAmazonAsync(id), Is.Null);
        },
        (shop, id) => shop.Amazon.Status(id) == "CANCELLED" ? 1 : 0);

    [Test]
    public Task A_shipment_without_tracking_number_at_every_write_of_a_run() => AtEveryWriteAsync(
        async (shop, id) =>
        {
            var shipment = await shop.ShipAsync(id, null);
            await shop.EnterForAmazonAsync(shipment.Id, new ShipmentEntry { WithoutTracking = true });
        },
        (shop, id) => shop.Amazon.Feeds.All.Count(feed => feed.Content.Contains(id, StringComparison.Ordinal)));

    [Test]
    public async Task One_of_a_feed_is_left_out_and_the_others_go()
    {
        await using var shop = await WithOrdersAsync(3);
        for (var number = 1; number <= 3; number++)
            Assert.That(await shop.CancelAtAmazonAsync(IdOf(number)), Is.Null);
        var victim = shop.Of(2).Id;
        ChannelMessage? refusal = null;
        shop.BeforeWrite = write =>
        {
            // the feed is about to be said to be on its way
            if (!write.StartsWith($"UPDATE {nameof(AmazonFeed)} ", StringComparison.Ordinal))
                return;
            shop.BeforeWrite = null;
            refusal = WithdrawAsync(shop, victim).GetAwaiter().GetResult();
        };
        await shop.SendAsync();

        Assert.That(refusal, Is.Null);
        var feed = shop.Amazon.Feeds.All.Single();
        Assert.That((feed.Content.Contains(IdOf(1)), feed.Content.Contains(IdOf(2)), feed.Content.Contains(IdOf(3))), Is.EqualTo((true, false, true)));
        await shop.PassAsync(FiveMinutes, 3);
        Assert.That((shop.Amazon.Status(IdOf(1)), shop.Amazon.Status(IdOf(2)), shop.Amazon.Status(IdOf(3))), Is.EqualTo(("CANCELLED", "UNSHIPPED", "CANCELLED")));
        Assert.That(shop.StateOf(2), Is.EqualTo(SubmissionState.Dismissed));
    }

    [Test]
    public async Task What_is_on_its_way_cannot_be_withdrawn()
    {
        await using var shop = await StartAsync(1);
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.LostAnswer);
        ChannelMessage? refusal = null;
        shop.BeforeWrite = write =>
        {
            // what came of the call is about to be stored
            if (write != $"UPDATE {nameof(AmazonSubmission)} {shop.Of(1).Id}")
                return;
            shop.BeforeWrite = null;
            refusal = WithdrawAsync(shop, shop.Of(1).Id).GetAwaiter().GetResult();
        };
        await shop.SendAsync();
        Assert.That(refusal?.Key, Is.EqualTo("Outbound.OnItsWay"));

        await shop.PassAsync(FiveMinutes, 3);
        Assert.That((shop.StateOf(1), shop.Amazon.Packages(IdOf(1)).Count), Is.EqualTo((SubmissionState.Sent, 1)));
    }

    [Test]
    public async Task What_failed_on_the_way_can_be_withdrawn_and_says_that_it_may_have_arrived()
    {
        await using var shop = await StartAsync(1);
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.LostAnswer);
        await shop.SendAsync();
        Assert.That((shop.Of(1).State, shop.Of(1).SentOnUtc is null), Is.EqualTo((SubmissionState.Requested, false)));
        shop.Time.Advance(TimeSpan.FromSeconds(1));
        await shop.DoAsync(async services =>
        {
            var submission = (await services.GetRequiredService<Submissions>().GetAsync(shop.Of(1).Id))!;
            await services.GetRequiredService<Submissions>().SaveAsync(submission);
        });

        Assert.That(await WithdrawAsync(shop, shop.Of(1).Id), Is.Null);
        Assert.That((shop.Of(1).State, shop.Of(1).Reason), Is.EqualTo((SubmissionState.Dismissed, "Withdrawn: Amazon is not asked again. A call before that got no answer and may have arrived: look in Seller Central.")));
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That(shop.Amazon.Calls.Count(Operations.ConfirmShipment), Is.EqualTo(1));
    }

    [Test]
    public async Task A_change_of_the_shipment_in_the_shop_asks_anew()
    {
        await using var shop = await StartAsync(1);
        Assert.That(await WithdrawAsync(shop, shop.Of(1).Id), Is.Null);
        await shop.PassAsync(FiveMinutes, 2);
        Assert.That((shop.StateOf(1), shop.Amazon.Packages(IdOf(1)).Count), Is.EqualTo((SubmissionState.Dismissed, 0)));

        await shop.SetTrackingNumberAsync(shop.Of(1).ShipmentId, "T1-CORRECTED");
        await shop.SendAsync();
        Assert.That((shop.StateOf(1), shop.Amazon.Packages(IdOf(1)).Count), Is.EqualTo((SubmissionState.Sent, 1)));
    }

    // another order each time, so that nothing of before is in the way
    private static async Task AtEveryWriteAsync(Func<TestShop, string, Task> ask, Func<TestShop, string, int> told)
    {
        await using var shop = await TestShop.StartAsync(options => options with { EnforceQuotas = false });
        await shop.AddProductAsync("MUG", stock: 5000);
        var withdrawn = 0;
        var isOver = false;
        for (var target = 1; !isOver; target++)
        {
            var order = IdOf(target);
            shop.Amazon.Orders.ReplaceAll([new TestOrder { Id = order, Created = shop.Time.GetUtcNow(), Updated = shop.Time.GetUtcNow() }.ToJson()]);
            await shop.PassAsync(FiveMinutes);
            await ask(shop, order);
            var id = shop.Of(target).Id;
            var count = 0;
            ChannelMessage? refusal = null;
            shop.BeforeWrite = _ =>
            {
                if (++count != target)
                    return;
                shop.BeforeWrite = null;
                refusal = WithdrawAsync(shop, id).GetAwaiter().GetResult();
            };
            await shop.SendAsync();
            shop.BeforeWrite = null;
            isOver = count < target;
            await shop.PassAsync(FiveMinutes, 2);

            var went = isOver || refusal is not null;
            Assert.That(told(shop, order), Is.EqualTo(went ? 1 : 0), $"withdrawn at write {target}: {refusal?.Key ?? "done"}, state {shop.Of(target).State}");
            Assert.That(shop.Of(target).State == SubmissionState.Dismissed, Is.EqualTo(!went), $"withdrawn at write {target}: {refusal?.Key ?? "done"}, state {shop.Of(target).State}");
            withdrawn += went ? 0 : 1;
        }

        Assert.That(withdrawn, Is.GreaterThan(0), "the writes were not seen");
    }

    private static Task<ChannelMessage?> WithdrawAsync(TestShop shop, int id) => shop.DoAsync(services => services.GetRequiredService<OutboundDecisions>().WithdrawAsync(id));

    private static async Task<TestShop> WithOrdersAsync(int count)
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync([.. Enumerable.Range(1, count).Select(number => new TestOrder { Id = IdOf(number) })]);
        return shop;
    }
}

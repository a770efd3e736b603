using System.Diagnostics;
using AmazonSimulator;
using AmazonSimulator.Faults;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Configuration;
using static Nop.Plugin.Sales.AmazonChannel.Tests.Outbound.ManyShipments;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>Several calls, accounts and nodes at once: each within its own allowance, none in the way of another, nothing sent twice.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SideBySideTests
{
    [Test]
    public async Task More_than_the_bucket_holds_goes_out_in_one_run_and_Amazon_never_says_429()
    {
        await using var shop = await StartAsync(30);
        var start = shop.Time.GetUtcNow();
        await shop.SendAsync();

        var calls = shop.Amazon.Calls.Of(Operations.ConfirmShipment);
        Assert.That(calls.Select(call => call.Status), Is.All.EqualTo(204).And.Exactly(30).Items);
        Assert.That((shop.Time.GetUtcNow() - start).TotalSeconds, Is.InRange(9.5, 12), "nine at once, then two a second");
        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent));
    }

    [Test]
    public async Task Amazons_own_429_ends_the_run_and_what_was_under_way_is_told()
    {
        await using var shop = await StartAsync(12);
        shop.Amazon.Faults.Next(Operations.ConfirmShipment, Fault.Status(429), times: 8, after: 4);
        await shop.SendAsync();
        var calls = shop.Amazon.Calls.Count(Operations.ConfirmShipment);
        Assert.That(calls, Is.InRange(5, 7), "no more than those that were under way");
        Assert.That(shop.States().Count(state => state == SubmissionState.Sent), Is.EqualTo(4));
        shop.Amazon.Faults.Clear();

        await shop.PassAsync(TimeSpan.FromMinutes(1));
        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent));
        Assert.That(shop.Amazon.Calls.Of(Operations.ConfirmShipment).Count(call => call.Status == 204), Is.EqualTo(12));
    }

    [Test]
    public async Task A_run_ends_within_its_minute_and_the_next_goes_on()
    {
        await using var shop = await StartAsync(130);
        var start = shop.Time.GetUtcNow();
        await shop.SendAsync();
        Assert.That((shop.Time.GetUtcNow() - start).TotalSeconds, Is.InRange(53, 55));
        Assert.That(shop.States().Count(state => state == SubmissionState.Sent), Is.InRange(110, 120));

        shop.Time.Advance(TimeSpan.FromMinutes(1) - (shop.Time.GetUtcNow() - start));
        await shop.SendAsync();
        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent));
        Assert.That(shop.Amazon.Calls.Of(Operations.ConfirmShipment).Select(call => call.Status), Is.All.EqualTo(204).And.Exactly(130).Items);
    }

    [Test]
    public async Task Two_nodes_that_send_at_once_send_each_once()
    {
        await using var shop = await StartAsync(25);
        await using var other = shop.Node();
        await Task.WhenAll(Task.Run(() => shop.SendAsync()), Task.Run(() => other.SendAsync()));
        await shop.PassAsync(TimeSpan.FromMinutes(1));

        Assert.That(shop.Amazon.Calls.Of(Operations.ConfirmShipment).Count, Is.EqualTo(25));
        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent));
        Assert.That(shop.Amazon.SentTwice(), Is.Empty);
    }

    [Test]
    public async Task A_region_that_does_not_answer_keeps_no_other_account_waiting()
    {
        await using var shop = await StartAsync(1);
        await using var europe = await ConnectAsync(shop, "Europe");
        var other = new TestOrder { Id = "303-0000001-0000001" };
        europe.Orders.Put(other.ToJson());
        await shop.PassAsync(TimeSpan.FromHours(1));
        Assert.That(shop.StateOf(1), Is.EqualTo(SubmissionState.Sent));

        await shop.SyncAsync(new TestOrder { Id = IdOf(2), Created = shop.Time.GetUtcNow(), Updated = shop.Time.GetUtcNow() });
        await shop.ShipAsync(IdOf(2), "T2");
        await shop.ShipAsync(other.Id, "E1");
        using var silence = shop.Amazon.Faults.Always(Operations.ConfirmShipment, Fault.Hang);
        var run = Task.Run(() => shop.SendAsync());
        var waiting = Stopwatch.StartNew();
        while (europe.Calls.Count(Operations.ConfirmShipment) == 0 && waiting.Elapsed < TimeSpan.FromSeconds(20))
            await Task.Delay(20);

        Assert.That(europe.Status(other.Id), Is.EqualTo("SHIPPED"));
        Assert.That(run.IsCompleted, Is.False, "the first account still waits for its answer");
        // the minute is over, long before the call would be given up
        shop.Time.Advance(TimeSpan.FromSeconds(55));
        await run.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That(shop.States(),
            Is.EqualTo(new[] { SubmissionState.Sent, SubmissionState.Requested, SubmissionState.Sent }));

        silence.Dispose();
        await shop.PassAsync(TimeSpan.FromMinutes(1));
        Assert.That(shop.Amazon.Status(IdOf(2)), Is.EqualTo("SHIPPED"));
        Assert.That(shop.Amazon.Calls.Of(Operations.ConfirmShipment).Count(call => call.Status == 204 && call.Path.Contains(IdOf(2))), Is.EqualTo(1));
    }

    [Test]
    public async Task Each_account_has_an_allowance_of_its_own()
    {
        await using var shop = await StartAsync(20);
        await using var europe = await ConnectAsync(shop, "Europe");
        var ids = Enumerable.Range(1, 20).Select(number => $"303-0000001-{number:0000000}").ToList();
        foreach (var id in ids)
            europe.Orders.Put(new TestOrder { Id = id }.ToJson());
        await shop.DoAsync(services => services.GetRequiredService<ISettingService>().SetSettingAsync("amazonchannelsettings.requesttimeoutseconds", "60"));
        await SwitchAsync(shop, active: false);
        await shop.PassAsync(TimeSpan.FromHours(1));
        foreach (var id in ids)
            await shop.ShipAsync(id, $"E{id}");
        await SwitchAsync(shop, active: true);

        var start = shop.Time.GetUtcNow();
        await shop.SendAsync();
        Assert.That(shop.States(), Is.All.EqualTo(SubmissionState.Sent).And.Exactly(40).Items);
        Assert.That((shop.Time.GetUtcNow() - start).TotalSeconds, Is.LessThan(10), "20 of each take five and a half seconds, 40 of one would take 15");
    }

    private static Task SwitchAsync(TestShop shop, bool active) => shop.DoAsync(async services =>
    {
        var accounts = services.GetRequiredService<AccountService>();
        foreach (var account in await accounts.GetAllAsync())
        {
            account.ConfirmShipments = active;
            await accounts.SaveAsync(account, null, null);
        }
    });

    private static async Task<SellingPartnerSimulator> ConnectAsync(TestShop shop, string name)
    {
        var amazon = await SellingPartnerSimulator.StartAsync(new SimulatorOptions { Time = shop.Time });
        await shop.ConnectAsync(account =>
        {
            account.Name = name;
            account.CustomEndpoint = amazon.Endpoint.ToString();
            account.CustomTokenEndpoint = amazon.TokenEndpoint.ToString();
        });
        return amazon;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>Who holds a claim, and until when.</summary>
[Parallelizable(ParallelScope.All)]
public class ClaimTests
{
    private static readonly TimeSpan Patience = ClaimWatch.Patience;

    [Test]
    public async Task What_is_held_is_nobody_elses_and_is_free_afterwards()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        await using (await TryAsync(shop))
            Assert.That(await TryAsync(shop), Is.Null);

        Assert.That(shop.All<ChannelClaim>(), Is.Empty);
        await using var next = await TryAsync(shop);
        Assert.That(next, Is.Not.Null);
    }

    [Test]
    public async Task A_claim_holds_as_long_as_its_process_works_on_however_long_that_is()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        await using var held = await TryAsync(shop, Elsewhere());
        for (var second = 0; second < 900; second += 20)
        {
            shop.Time.Advance(TimeSpan.FromSeconds(20));
            Assert.That(await TryAsync(shop), Is.Null, $"after {second} seconds");
            await TrimAsync(shop);
        }

        Assert.That(shop.All<ChannelClaim>().Single().Beat, Is.EqualTo(60));
    }

    [Test]
    public async Task A_process_of_this_machine_that_is_gone_holds_nothing()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        using var folder = new Folder();
        var other = new ClaimingProcess(folder.Path);
        var mine = new ClaimingProcess(folder.Path);
        Assert.That(await TryAsync(shop, other, "a"), Is.Not.Null);
        Assert.That(await TryAsync(shop, other, "b"), Is.Not.Null);
        Assert.That(await TryAsync(shop, mine, "a"), Is.Null, "it is alive");

        other.End();

        Assert.That(await TryAsync(shop, mine, "a"), Is.Not.Null);
        Assert.That(await TryAsync(shop, mine, "b"), Is.Not.Null, "the lock stays until none of its claims is left");
        Assert.That(Directory.EnumerateFiles(folder.Path).Count(), Is.EqualTo(1), "then only the living process has one");
    }

    [Test]
    public async Task A_process_of_another_machine_is_watched_for_a_minute_whatever_its_clock_says()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        await InsertAsync(shop, new ChannelClaim { Name = "thing", Owner = $"{Guid.NewGuid():N}/1", Beat = 7 });
        shop.Time.Advance(TimeSpan.FromDays(300));
        Assert.That(await TryAsync(shop), Is.Null, "it is seen for the first time");
        shop.Time.Advance(Patience - TimeSpan.FromSeconds(1));
        Assert.That(await TryAsync(shop), Is.Null);
        await BeatAsync(shop, 8);
        shop.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await TryAsync(shop), Is.Null, "its beat was raised");
        shop.Time.Advance(Patience - TimeSpan.FromSeconds(1));
        Assert.That(await TryAsync(shop), Is.Null);
        shop.Time.Advance(TimeSpan.FromSeconds(1));

        await using var taken = await TryAsync(shop);
        Assert.That(taken, Is.Not.Null);
    }

    [Test]
    public async Task A_claim_that_was_raised_while_it_was_being_removed_stays()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        await InsertAsync(shop, new ChannelClaim { Name = "thing", Owner = $"{Guid.NewGuid():N}/1" });
        await TrimAsync(shop);
        shop.Time.Advance(Patience);
        shop.BeforeWrite = write =>
        {
            shop.BeforeWrite = null;
            Assert.That(write, Does.StartWith("DELETE ChannelClaim"));
            BeatAsync(shop, 1).GetAwaiter().GetResult();
        };
        await TrimAsync(shop);

        Assert.That(shop.All<ChannelClaim>().Single().Beat, Is.EqualTo(1));
    }

    [Test]
    public async Task The_owner_of_version_1_0_0_with_this_host_name_and_process_id_is_watched_like_any_other()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        // in another container, with the same names
        await InsertAsync(shop, new ChannelClaim { Name = "thing", Owner = $"{Environment.MachineName}/{Environment.ProcessId}/20261128000000/1" });
        Assert.That(await TryAsync(shop), Is.Null);
        shop.Time.Advance(Patience);
        Assert.That(await TryAsync(shop), Is.Not.Null);
    }

    [Test]
    public async Task What_could_not_be_given_back_is_void_at_once_where_it_was_held()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        var held = await TryAsync(shop);
        shop.BeforeWrite = write => throw new InvalidOperationException(write);
        Assert.That(async () => await held!.DisposeAsync(), Throws.InvalidOperationException);
        shop.BeforeWrite = null;

        Assert.That(shop.All<ChannelClaim>(), Has.Count.EqualTo(1));
        Assert.That(await TryAsync(shop), Is.Not.Null);
    }

    [Test]
    public async Task A_beat_that_fails_harms_nobody_and_the_next_one_is_raised()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        var held = await TryAsync(shop);
        shop.BeforeWrite = write => throw new InvalidOperationException(write);
        Assert.That(() => shop.Time.Advance(TimeSpan.FromSeconds(30)), Throws.Nothing);
        shop.BeforeWrite = null;
        Assert.That(shop.All<ChannelClaim>().Single().Beat, Is.Zero);
        shop.Time.Advance(TimeSpan.FromSeconds(15));
        Assert.That(shop.All<ChannelClaim>().Single().Beat, Is.Positive);
        await held!.DisposeAsync();
        Assert.That(() => shop.Time.Advance(TimeSpan.FromMinutes(5)), Throws.Nothing);
    }

    [Test]
    public async Task Who_has_lost_a_claim_does_not_give_back_the_next_ones()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        var lost = await TryAsync(shop, Elsewhere());
        await shop.DoAsync(services => services.GetRequiredService<IRepository<ChannelClaim>>().DeleteAsync(claim => claim.Name == "thing"));
        await using var held = await TryAsync(shop);
        await lost!.DisposeAsync();

        Assert.That(shop.All<ChannelClaim>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_permit_to_send_is_never_void()
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        var submission = new AmazonSubmission { Id = 5, UniqueKey = "cancel/5" };
        Assert.That(await shop.DoAsync(services => services.GetRequiredService<SendOnce>().TryTakeAsync([submission])), Is.True);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            shop.Time.Advance(TimeSpan.FromDays(300));
            await TrimAsync(shop);
        }

        Assert.That(await shop.DoAsync(services => services.GetRequiredService<SendOnce>().TryTakeAsync([submission])), Is.False);
    }

    [Test]
    public async Task Two_accounts_of_one_seller_on_two_nodes_at_once_make_one_shop_order_and_take_stock_once()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 100);
        await shop.ConnectAsync(account => account.Name = "Twin");
        await using var node = shop.Node();
        var accounts = await shop.DoAsync(services => services.GetRequiredService<AccountService>().GetAllAsync());
        var orders = Enumerable.Range(1, 12).Select(number => new TestOrder { Id = $"111-0000008-{number:0000000}" }).ToList();
        foreach (var order in orders)
        {
            using var start = new Barrier(2);
            await Task.WhenAll(ImportAsync(shop, accounts[0], order, start), ImportAsync(node, accounts[1], order, start));
        }

        Assert.That(shop.All<Order>(), Has.Count.EqualTo(orders.Count));
        Assert.That(shop.Stock(mug), Is.EqualTo(100 - orders.Count));
        Assert.That(shop.All<OrderItem>(), Has.Count.EqualTo(orders.Count));
        foreach (var order in orders)
        {
            var rows = shop.All<AmazonOrder>().Where(row => row.AmazonOrderId == order.Id).OrderByDescending(row => row.OrderId).ToList();
            var first = accounts.Single(account => account.Id == rows[0].AccountId);
            Assert.That(rows.Select(row => row.OrderId == 0), Is.EqualTo(new[] { false, true }));
            Assert.That((rows[1].State, rows[1].LastAction), Is.EqualTo((ImportState.Skipped, $"Already imported through account \"{first.Name}\".")));
        }
    }

    // as on a machine whose temp folder this one does not see
    private static ClaimingProcess Elsewhere() => new(Path.Combine(Path.GetTempPath(), "nowhere", Guid.NewGuid().ToString("N")));

    private static Task<IAsyncDisposable?> TryAsync(TestShop shop, ClaimingProcess? process = null, string name = "thing") => shop.DoAsync(services => process is null
        ? services.GetRequiredService<ChannelClaims>().TryClaimAsync(name)
        : ActivatorUtilities.CreateInstance<ChannelClaims>(services, process).TryClaimAsync(name));

    private static Task TrimAsync(TestShop shop) => shop.DoAsync(services => services.GetRequiredService<ChannelClaims>().TrimAsync());

    private static Task InsertAsync(TestShop shop, ChannelClaim claim) => shop.DoAsync(services => services.GetRequiredService<IRepository<ChannelClaim>>().InsertAsync(claim, false));

    private static Task BeatAsync(TestShop shop, long beat) => shop.DoAsync(services =>
        services.GetRequiredService<IRepository<ClaimBeat>>().UpdateAsync(new ClaimBeat { Id = shop.All<ChannelClaim>().Single().Id, Beat = beat }, false));

    private static Task ImportAsync(TestShop node, AmazonAccount account, TestOrder order, Barrier start) => Task.Run(() => node.DoAsync(services =>
    {
        start.SignalAndWait();
        return services.GetRequiredService<OrderImporter>().ImportAsync(account, order.ToJson().ToJsonString());
    }));

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("amazon-channel-locks-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

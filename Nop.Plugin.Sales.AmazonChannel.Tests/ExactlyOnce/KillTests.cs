using System.Diagnostics;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>Importers are killed by the operating system at random moments, restarted, and let finish in the end.</summary>
public class KillTests
{
    private const int Orders = 40;
    private const int Kills = 54;
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(12);

    private readonly int _seed = Environment.TickCount;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _kills;

    [Test]
    public async Task Killed_at_random_moments_no_order_is_lost_or_made_twice_and_stock_is_right()
    {
        TestContext.Out.WriteLine($"seed {_seed}");
        var expected = await UndisturbedAsync();
        await Task.WhenAll(LaneAsync(1, expected), LaneAsync(2, expected));
        TestContext.Out.WriteLine($"{_kills} kills in {_clock.Elapsed.TotalSeconds:0} s");
        Assert.That(_kills, Is.GreaterThanOrEqualTo(50), $"too few kills in {LongEnough}; the machine is too slow to say anything");
    }

    // shop after shop; in the first lane one importer works on a shop, in the second two do
    private async Task LaneAsync(int importers, IReadOnlyDictionary<string, string> expected)
    {
        for (var shop = 0; Volatile.Read(ref _kills) < Kills && _clock.Elapsed < LongEnough; shop++)
            await LiveAsync(importers, new Random(_seed + 1000 * importers + shop), expected);
    }

    private async Task LiveAsync(int importers, Random random, IReadOnlyDictionary<string, string> expected)
    {
        await using var orders = await ManyOrders.StartAsync(Orders);
        var kills = 0;
        for (var round = 0; round < ManyOrders.Rounds; round++)
        {
            orders.Say(round);
            var seeds = Enumerable.Range(0, importers).Select(_ => random.Next()).ToList();
            kills += (await Task.WhenAll(seeds.Select(seed => ImportAsync(orders.Shop, new Random(seed))))).Sum();
        }

        var difference = ManyOrders.Difference(expected, await orders.StatesAsync());
        Assert.That(difference, Is.Empty, $"seed {_seed}: after {kills} kills of {importers} importers the shop is not as after an undisturbed import:\n{difference}");
        TestContext.Out.WriteLine($"{importers} at once: {kills} kills, {_clock.Elapsed.TotalSeconds:0} s");
    }

    private async Task<int> ImportAsync(TestShop shop, Random random)
    {
        for (var kills = 0; ; kills++)
        {
            using var importer = ImporterProcess.Start(shop);
            var writes = Volatile.Read(ref _kills) < Kills ? random.Next(1, 140) : int.MaxValue;
            if (!await importer.KillAfterAsync(writes, TimeSpan.FromMilliseconds(random.NextDouble() * 8)))
                return kills;
            Interlocked.Increment(ref _kills);
        }
    }

    private static async Task<IReadOnlyDictionary<string, string>> UndisturbedAsync()
    {
        await using var orders = await ManyOrders.StartAsync(Orders);
        for (var round = 0; round < ManyOrders.Rounds; round++)
        {
            orders.Say(round);
            await orders.Shop.SyncAsync();
        }

        return await orders.StatesAsync();
    }
}

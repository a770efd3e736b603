using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>Two importers work on one database at the same time.</summary>
[Parallelizable(ParallelScope.All)]
public class TwoImportersTests
{
    private const int Orders = 24;

    [Test]
    public async Task Two_nodes_at_once_leave_the_shop_of_one() => await AssertSameAsync(async shop =>
    {
        await using var other = shop.Node();
        await Task.WhenAll(Task.Run(() => shop.SyncAsync()), Task.Run(() => other.SyncAsync()));
    });

    [Test]
    public async Task Two_processes_at_once_leave_the_shop_of_one() => await AssertSameAsync(async shop =>
    {
        using var one = ImporterProcess.Start(shop);
        using var other = ImporterProcess.Start(shop);
        await Task.WhenAll(one.FinishAsync(), other.FinishAsync());
    });

    private static async Task AssertSameAsync(Func<TestShop, Task> import)
    {
        await using var alone = await ManyOrders.StartAsync(Orders);
        await using var together = await ManyOrders.StartAsync(Orders);
        for (var round = 0; round < ManyOrders.Rounds; round++)
        {
            alone.Say(round);
            await alone.Shop.SyncAsync();
            together.Say(round);
            await import(together.Shop);

            var difference = ManyOrders.Difference(await alone.StatesAsync(), await together.StatesAsync());
            Assert.That(difference, Is.Empty, $"round {round}:\n{difference}");
        }
    }
}

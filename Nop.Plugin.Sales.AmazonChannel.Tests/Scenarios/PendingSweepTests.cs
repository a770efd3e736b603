using AmazonSimulator;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>Orders that wait on Pending are read again one by one, since a cancellation may not move Amazon's last-update time.</summary>
[Parallelizable(ParallelScope.All)]
public class PendingSweepTests
{
    private static TestOrder Pending(int number = 1) => new()
    {
        Id = $"111-{number:0000000}-{number:0000000}", Status = "PENDING", HasMoney = false, Address = null, Buyer = null, Lines = [new TestLine { Quantity = 3 }]
    };

    [TestCase("CANCELLED", ImportState.Cancelled, 50)]
    [TestCase("UNSHIPPED", ImportState.Imported, 47)]
    public async Task A_change_that_moved_no_time_is_found(string status, ImportState state, int stock)
    {
        await using var shop = await ShopAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 50);
        await shop.SyncAsync(Pending());
        Assert.That(shop.Stock(mug), Is.EqualTo(47));

        shop.Amazon.Orders.Put((Pending() with { Status = status, HasMoney = true, Address = TestOrder.DefaultAddress() }).ToJson());
        await shop.SyncAsync();
        Assert.That(shop.Row().State, Is.EqualTo(ImportState.Waiting), "it has not waited longer than usual yet");
        shop.Time.Advance(TimeSpan.FromDays(2));
        await shop.SyncAsync();

        Assert.That((shop.Row().State, shop.Row().AmazonStatus, shop.Stock(mug)), Is.EqualTo((state, status, stock)));
        Assert.That(shop.All<Order>(), Has.Count.EqualTo(state == ImportState.Imported ? 1 : 0));
    }

    [Test]
    public async Task A_run_reads_a_bounded_number_and_the_next_run_the_others()
    {
        await using var shop = await ShopAsync();
        await shop.AddProductAsync("MUG", stock: 500);
        var limit = new AmazonChannelSettings().PendingSweepLimit;
        await shop.SyncAsync([.. Enumerable.Range(1, limit + 5).Select(Pending)]);
        shop.Time.Advance(TimeSpan.FromDays(2));

        await shop.SyncAsync();
        Assert.That(shop.Amazon.Calls.Count(Operations.GetOrder), Is.EqualTo(limit));
        shop.Time.Advance(TimeSpan.FromMinutes(5));
        await shop.SyncAsync();

        var read = shop.Amazon.Calls.Of(Operations.GetOrder).Select(call => call.Path).ToList();
        Assert.That(read, Is.Unique.And.Count.EqualTo(limit + 5));
    }

    private static async Task<TestShop> ShopAsync()
    {
        var shop = await TestShop.StartAsync(connect: false);
        await shop.ConnectAsync(account => account.ReserveStockForPendingOrders = true);
        return shop;
    }
}

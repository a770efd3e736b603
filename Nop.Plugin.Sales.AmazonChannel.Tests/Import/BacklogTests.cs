using AmazonSimulator;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

[Parallelizable(ParallelScope.All)]
public class BacklogTests
{
    [Test]
    public async Task A_backlog_of_hours_is_worked_off_within_the_allowance_and_nothing_is_refused()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG", stock: 100_000);
        // 25 pages: 20 go out at once, the rest as the bucket fills, one in 178.6 seconds
        shop.AmazonSays([.. Enumerable.Range(1, 2450).Select(number => new TestOrder { Id = $"111-0000000-{number:0000000}", FulfilledBy = "AMAZON" })]);

        await shop.SyncAsync();
        var calls = new List<int> { shop.Amazon.Calls.Count(Operations.SearchOrders) };
        for (var run = 0; run < 12 && shop.State().WatermarkUtc is null; run++)
        {
            shop.Time.Advance(TimeSpan.FromMinutes(5));
            await shop.SyncAsync();
            calls.Add(shop.Amazon.Calls.Count(Operations.SearchOrders));
        }

        Assert.Multiple(() =>
        {
            Assert.That(calls[0], Is.EqualTo(20));
            Assert.That(calls[^1], Is.EqualTo(25));
            Assert.That(shop.State().WatermarkUtc, Is.Not.Null);
            Assert.That(shop.All<Domain.AmazonOrder>(), Has.Count.EqualTo(2450));
            Assert.That(shop.Amazon.Calls.Of(Operations.SearchOrders).Select(call => call.Status), Is.All.EqualTo(200), "Amazon never had to say 429");
        });
    }

    [Test]
    public async Task A_run_that_has_used_its_time_leaves_the_rest_to_the_next_one()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG", stock: 1000);
        shop.AmazonSays([.. Enumerable.Range(1, 130).Select(number => new TestOrder { Id = $"111-0000000-{number:0000000}" })]);
        // every order takes half a second of the shop's time
        shop.BeforeWrite = text =>
        {
            if (text.StartsWith("INSERT Order", StringComparison.Ordinal) && !text.Contains("Item", StringComparison.Ordinal) && !text.Contains("Note", StringComparison.Ordinal))
                shop.Time.Advance(TimeSpan.FromSeconds(0.5));
        };

        await shop.SyncAsync();
        var afterFirst = shop.All<Order>().Count;
        await shop.SyncAsync();
        await shop.SyncAsync();

        Assert.That(afterFirst, Is.InRange(100, 125));
        Assert.That(shop.All<Order>(), Has.Count.EqualTo(130));
        Assert.That(shop.State().WatermarkUtc, Is.Not.Null);
    }
}

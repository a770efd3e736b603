using Nop.Core.Domain.Common;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>
/// The import of a snapshot breaks off at its first, second, ... last database write; a new host then goes on. Wherever it broke off, the shop ends as if nothing had happened.
/// </summary>
[Parallelizable(ParallelScope.All)]
public class CrashAtEveryWriteTests
{
    [TestCaseSource(typeof(CrashScenario), nameof(CrashScenario.All))]
    public Task After_a_crash_at_any_write_of(CrashScenario scenario) => BreakOffEverywhereAsync(scenario, Break.Dies);

    [TestCaseSource(typeof(CrashScenario), nameof(CrashScenario.All))]
    public Task After_one_failed_write_anywhere_in(CrashScenario scenario) => BreakOffEverywhereAsync(scenario, Break.Stumbles);

    private static async Task BreakOffEverywhereAsync(CrashScenario scenario, Break how)
    {
        await using var shop = await TestShop.StartAsync(options => options with { EnforceQuotas = false });
        await shop.ChangeAccountAsync(account => account.ReserveStockForPendingOrders = true);
        var host = shop.Node();
        var expected = await LiveAsync(shop, host, host, scenario, 0, how);

        var failures = new List<string>();
        var breaks = 0;
        for (var isOver = false; !isOver;)
        {
            var restarted = shop.Node();
            var life = await LiveAsync(shop, host, restarted, scenario, breaks + 1, how);
            await host.DisposeAsync();
            host = restarted;
            isOver = life.BrokenOff is null;
            breaks += isOver ? 0 : 1;
            if (life.State != expected.State)
                failures.Add($"  write {breaks}, {life.BrokenOff}:\n{OrderState.Difference(expected.State, life.State)}");
        }

        await host.DisposeAsync();
        TestContext.Out.WriteLine($"{scenario}: {breaks} places to break off");
        Assert.That(breaks, Is.GreaterThan(10), "the writes were not seen");
        Assert.That(failures, Has.Count.Zero, $"{failures.Count} of {breaks} places leave another shop behind:\n{string.Join('\n', failures)}\n");
    }

    // one order with scarce products of its own: a host breaks off, another one goes on. Write 0 is none and is held against the scenario itself
    private static async Task<Life> LiveAsync(TestShop shop, TestShop host, TestShop restarted, CrashScenario scenario, int write, Break how)
    {
        var suffix = $"-{write:0000}";
        var order = new OrderOfThree($"111-0000000-{write:0000000}", await ThreeKinds.AddAsync(shop, suffix, stock: 5, warehouses: scenario.Warehouses));
        foreach (var earlier in scenario.Snapshots.SkipLast(1))
        {
            AmazonSays(shop, earlier(order, shop.Time.GetUtcNow()));
            await host.SyncAsync();
        }

        if (scenario.Between is { } meddle)
            await meddle(shop, order);
        AmazonSays(shop, scenario.Snapshots[^1](order, shop.Time.GetUtcNow()));
        var count = 0;
        var broken = await BrokenOff.RunAsync(host, how, _ => ++count == write, node => node.SyncAsync());
        foreach (var pause in new[] { 5, 60 })
        {
            shop.Time.Advance(TimeSpan.FromMinutes(pause));
            await restarted.SyncAsync();
        }

        if (write == 0)
            AssertThat(shop, scenario, order);
        var state = await OrderState.ReadAsync(shop, order.Id);
        var rest = $"""

            gone {order.Products.Gone(shop)}
            history {order.Products.GoneByHistory(shop)}
            claims {shop.All<ChannelClaim>().Count}
            mails {shop.All<QueuedEmail>().Count}
            window left open {shop.State().WindowUntilUtc is not null}
            """;
        return new Life(broken, (state + rest).Replace(order.Id, "ID", StringComparison.Ordinal).Replace(suffix, "", StringComparison.Ordinal));
    }

    private static void AssertThat(TestShop shop, CrashScenario scenario, OrderOfThree order) => Assert.Multiple(() =>
    {
        var row = shop.Row(order.Id);
        Assert.That((row.State, row.Applied, row.Problems), Is.EqualTo((scenario.State, true, scenario.Shipments > 0 || scenario.Status is not null ? "" : row.Problems)), row.ProblemText);
        Assert.That(order.Products.Gone(shop), Is.EqualTo(scenario.Gone));
        Assert.That(order.Products.GoneByHistory(shop), Is.EqualTo(scenario.Gone with { Reserved = 0 }));
        if (scenario.Status is null)
        {
            Assert.That(shop.All<Order>(), Is.Empty);
            return;
        }

        var shopOrder = shop.ShopOrder();
        Assert.That((shopOrder.OrderStatus, shopOrder.ShippingStatus, shopOrder.OrderTotal), Is.EqualTo((scenario.Status, scenario.Shipping, scenario.Total)));
        Assert.That(shop.All<OrderItem>().Select(line => line.Quantity), Is.EqualTo(scenario.Pieces));
        Assert.That(shop.All<Shipment>(), Has.Count.EqualTo(scenario.Shipments));
        Assert.That(shop.Notes(), Is.Unique.And.Not.Empty);
        Assert.That(shop.All<Address>().Where(address => address.Email == BuyerEmail.OfOrder(order.Id)).Select(address => address.Id),
            Is.EquivalentTo(new[] { shopOrder.BillingAddressId, shopOrder.ShippingAddressId!.Value }));
    });

    private static void AmazonSays(TestShop shop, TestOrder order)
    {
        shop.Amazon.Orders.ReplaceAll([order.ToJson()]);
        shop.Time.Advance(TimeSpan.FromMinutes(10));
    }

    private sealed record Life(string? BrokenOff, string State);
}

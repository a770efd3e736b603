using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>The account was removed and added again, or the plugin uninstalled, its tables with it, and installed again: the shop's orders are still there.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ReinstallTests
{
    private static readonly TestOrder Order = new TestOrder().With(new TestLine { Quantity = 3 });

    [Test]
    public async Task An_order_is_found_again_and_its_stock_not_taken_twice()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 10);
        await shop.SyncAsync(Order);
        var before = shop.ShopOrder();
        Assert.That(shop.Stock(mug), Is.EqualTo(7));

        await ReinstallAsync(shop);
        await shop.SyncAsync(Order);

        Assert.Multiple(() =>
        {
            Assert.That(shop.ShopOrder().Id, Is.EqualTo(before.Id));
            Assert.That(shop.Row().OrderId, Is.EqualTo(before.Id));
            Assert.That(shop.Row().State, Is.EqualTo(ImportState.Imported), shop.Row().ProblemText);
            Assert.That(shop.All<OrderItem>(), Has.Count.EqualTo(1));
            Assert.That(shop.Stock(mug), Is.EqualTo(7));
            Assert.That(shop.Notes(), Is.Unique);
            Assert.That(shop.ShopOrder().CustomerId, Is.EqualTo(before.CustomerId));
            Assert.That(shop.ShopOrder().BillingAddressId, Is.EqualTo(before.BillingAddressId));
            Assert.That(shop.All<Address>().Count(address => address.Email == $"{Order.Id}@amazon-order.invalid"), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task A_cancellation_afterwards_gives_the_stock_back_once()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 10);
        await shop.SyncAsync(Order);
        await ReinstallAsync(shop);
        await shop.SyncAsync(Order);
        await shop.SyncAsync(Order with { Status = "CANCELLED", Updated = Order.Updated.AddHours(1) });

        Assert.That(shop.Stock(mug), Is.EqualTo(10));
        Assert.That(shop.ShopOrder().OrderStatus, Is.EqualTo(OrderStatus.Cancelled));
    }

    [Test]
    public async Task An_order_cancelled_meanwhile_gives_the_stock_back_once()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 10);
        await shop.SyncAsync(Order);
        await ReinstallAsync(shop);
        await shop.SyncAsync(Order with { Status = "CANCELLED", Updated = Order.Updated.AddHours(1) });

        Assert.That(shop.Stock(mug), Is.EqualTo(10));
        Assert.That(shop.ShopOrder().OrderStatus, Is.EqualTo(OrderStatus.Cancelled));
    }

    [Test]
    public async Task Shipments_are_not_doubled()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG", stock: 10);
        var shipped = Order with { Status = "SHIPPED", Updated = Order.Updated.AddHours(1) };
        await shop.SyncAsync(shipped);
        await ReinstallAsync(shop);
        await shop.SyncAsync(shipped);

        Assert.That(shop.All<Shipment>(), Has.Count.EqualTo(1));
        Assert.That(shop.All<ShipmentItem>().Sum(item => item.Quantity), Is.EqualTo(3));
        Assert.That(shop.ShopOrder().OrderStatus, Is.EqualTo(OrderStatus.Complete));
    }

    [Test]
    public async Task An_order_deleted_in_the_shop_stays_deleted_and_takes_no_stock()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 10);
        await shop.SyncAsync(Order);
        await shop.DoAsync(services => services.GetRequiredService<IOrderProcessingService>().DeleteOrderAsync(shop.ShopOrder()));
        var left = shop.Stock(mug);
        await ReinstallAsync(shop);
        await shop.SyncAsync(Order);

        Assert.That(shop.ShopOrder().Deleted, Is.True);
        Assert.That(shop.Row().Problems, Does.Contain(nameof(OrderProblem.ShopOrderDeleted)));
        Assert.That(shop.Stock(mug), Is.EqualTo(left));
    }

    [Test]
    public async Task An_account_removed_and_added_again_goes_on_with_its_orders()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 10);
        await shop.SyncAsync(Order);
        var first = shop.Row();
        await RemoveAccountAsync(shop);
        await shop.ConnectAsync();
        await shop.SyncAsync(Order);
        Assert.That((shop.Row().Id, shop.Row().AccountId), Is.EqualTo((first.Id, shop.All<AmazonAccount>().Single().Id)));
        Assert.That(shop.Row().AccountId, Is.Not.EqualTo(first.AccountId));

        await shop.SyncAsync(Order with { Status = "CANCELLED", Updated = Order.Updated.AddHours(1) });
        Assert.That(shop.Stock(mug), Is.EqualTo(10));
        Assert.That(shop.ShopOrder().OrderStatus, Is.EqualTo(OrderStatus.Cancelled));
    }

    [Test]
    public async Task What_waits_to_be_sent_goes_over_to_the_account_that_goes_on()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG", stock: 10);
        await shop.SyncAsync(Order);
        await shop.DoAsync(services => services.GetRequiredService<Submissions>().EnsureAsync(new AmazonSubmission
        {
            AccountId = shop.Row().AccountId, AmazonOrderRowId = shop.Row().Id, Kind = SubmissionKind.Cancel, UniqueKey = CancelRequests.KeyOf(shop.Row().Id), Payload = "{\"reason\":\"NoInventory\"}"
        }));
        await RemoveAccountAsync(shop);
        await shop.ConnectAsync();
        await shop.SyncAsync(Order);

        Assert.That(shop.All<AmazonSubmission>().Single().AccountId, Is.EqualTo(shop.All<AmazonAccount>().Single().Id));
        Assert.That(shop.All<AmazonSubmission>().Single().State, Is.EqualTo(SubmissionState.Sent));
    }

    [Test]
    public async Task What_a_pending_order_of_a_removed_account_holds_is_given_back_and_taken_once_when_it_is_there_again()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.ChangeAccountAsync(account => account.ReserveStockForPendingOrders = true);
        var mug = await shop.AddProductAsync("MUG", stock: 10);
        var pending = Order with { Status = "PENDING" };
        await shop.SyncAsync(pending);
        Assert.That(shop.Stock(mug), Is.EqualTo(7));

        await RemoveAccountAsync(shop);
        await shop.SyncAsync();
        await shop.SyncAsync();
        Assert.That(shop.Stock(mug), Is.EqualTo(10));

        await shop.ConnectAsync(account => account.ReserveStockForPendingOrders = true);
        await shop.SyncAsync(Order with { Updated = Order.Updated.AddHours(1) });
        Assert.That(shop.Stock(mug), Is.EqualTo(7));
        Assert.That(shop.All<AmazonOrderItem>().Single().StockTaken, Is.EqualTo(3));
    }

    [Test]
    public async Task A_second_account_of_the_same_seller_takes_nothing_away()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 10);
        await shop.SyncAsync(Order);
        await shop.ConnectAsync(account => account.Name = "Twin");
        await shop.SyncAsync(Order);

        var rows = shop.All<AmazonOrder>();
        Assert.That(rows.Count(row => row.OrderId != 0), Is.EqualTo(1));
        Assert.That(shop.Stock(mug), Is.EqualTo(7));
    }

    private static Task RemoveAccountAsync(TestShop shop) => shop.DoAsync(async services =>
    {
        var accounts = services.GetRequiredService<AccountService>();
        await accounts.DeleteAsync((await accounts.GetAllAsync())[0]);
    });

    private static async Task ReinstallAsync(TestShop shop)
    {
        await shop.Lifecycle.UninstallAsync(AmazonChannelDefaults.SystemName);
        await shop.Lifecycle.InstallAsync(AmazonChannelDefaults.SystemName);
        await shop.ConnectAsync();
        Assert.That(shop.All<AmazonOrder>(), Is.Empty);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Customers;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>An import died, and the world goes on before it comes back: what it left behind in the shop is found, or made anew.</summary>
[Parallelizable(ParallelScope.All)]
public class LeftBehindTests
{
    private static readonly TestOrder Order = new TestOrder().With(new TestLine { Quantity = 3 });

    [Test]
    public async Task A_guest_that_the_host_has_cleaned_up_is_made_anew()
    {
        await using var shop = await ShopAsync();
        await DieAsync(shop, "INSERT Order");
        var gone = shop.Row().CustomerId;
        await shop.DoAsync(services => services.GetRequiredService<ICustomerService>().DeleteGuestCustomersAsync(null, null, onlyWithoutShoppingCart: true));
        Assert.That(shop.All<Customer>().Select(customer => customer.Id), Has.None.EqualTo(gone));

        await shop.SyncAsync();

        Assert.Multiple(() =>
        {
            Assert.That(shop.Row().State, Is.EqualTo(ImportState.Imported), shop.Row().ProblemText);
            Assert.That(shop.ShopOrder().CustomerId, Is.EqualTo(shop.Row().CustomerId).And.Not.EqualTo(gone));
            Assert.That(shop.All<Customer>().Select(customer => customer.Id), Has.One.EqualTo(shop.Row().CustomerId));
            Assert.That(shop.Stock(shop.All<Product>().Single()), Is.EqualTo(7));
        });
    }

    [Test]
    public async Task An_account_per_buyer_that_was_deleted_is_made_anew()
    {
        await using var shop = await ShopAsync(account => account.CustomerCreation = CustomerCreation.Account);
        await DieAsync(shop, "INSERT Order");
        var gone = shop.Row().CustomerId;
        await shop.DoAsync(async services => await services.GetRequiredService<ICustomerService>().DeleteCustomerAsync(shop.All<Customer>().Single(customer => customer.Id == gone)));

        await shop.SyncAsync();

        var customer = shop.All<Customer>().Single(customer => customer.Id == shop.ShopOrder().CustomerId);
        Assert.That((customer.Deleted, customer.Id), Is.EqualTo((false, shop.Row().CustomerId)));
    }

    [TestCase("CANCELLED", ImportState.Cancelled, OrderStatus.Cancelled, 10)]
    [TestCase("UNSHIPPED", ImportState.Imported, OrderStatus.Processing, 7)]
    [TestCase("SHIPPED", ImportState.Imported, OrderStatus.Complete, 7)]
    public async Task A_shop_order_whose_id_was_not_stored_yet_is_adopted_whatever_Amazon_says_next(string status, ImportState state, OrderStatus shopStatus, int stock)
    {
        await using var shop = await ShopAsync();
        await DieAsync(shop, "UPDATE AmazonOrder ", after: "INSERT Order");
        Assert.That((shop.All<Order>().Count, shop.Row().OrderId), Is.EqualTo((1, 0)));

        // the first run ends the window that was broken off
        await shop.SyncAsync(Order.Later(60) with { Status = status });
        await shop.SyncAsync();

        AssertAdopted(shop, state, shopStatus, stock);
    }

    [Test]
    public async Task It_is_adopted_although_the_account_lets_nothing_in_any_more()
    {
        await using var shop = await ShopAsync();
        await DieAsync(shop, "UPDATE AmazonOrder ", after: "INSERT Order");
        await shop.ChangeAccountAsync(account => account.OrdersPlacedAfterUtc = TestOrder.Placed.AddDays(1).UtcDateTime);

        await shop.SyncAsync();
        await shop.SyncAsync(Order.Later(60) with { Status = "CANCELLED" });

        AssertAdopted(shop, ImportState.Cancelled, OrderStatus.Cancelled, 10);
    }

    [Test]
    public async Task What_a_Pending_order_held_before_is_not_counted_twice_when_its_shop_order_is_adopted()
    {
        await using var shop = await ShopAsync(account => account.ReserveStockForPendingOrders = true);
        await shop.SyncAsync(Order with { Status = "PENDING" });
        await DieAsync(shop, "UPDATE AmazonOrder ", after: "INSERT Order", Order.Later(120));
        Assert.That(shop.Stock(shop.All<Product>().Single()), Is.EqualTo(7));

        await shop.SyncAsync(Order.Later(180) with { Status = "CANCELLED" });
        await shop.SyncAsync();

        AssertAdopted(shop, ImportState.Cancelled, OrderStatus.Cancelled, 10);
    }

    [Test]
    public async Task A_Pending_order_in_two_accounts_holds_its_stock_once()
    {
        await using var shop = await ShopAsync(account => account.ReserveStockForPendingOrders = true);
        var mug = shop.All<Product>().Single();
        await shop.ConnectAsync(account => (account.Name, account.ReserveStockForPendingOrders) = ("Twin", true));
        await shop.SyncAsync(Order with { Status = "PENDING" });
        Assert.That(shop.All<AmazonOrder>(), Has.Count.EqualTo(2));
        Assert.That(shop.Stock(mug), Is.EqualTo(7));

        await shop.SyncAsync(Order.Later(60));
        Assert.That(shop.Stock(mug), Is.EqualTo(7));
        Assert.That(shop.All<Order>(), Has.Count.EqualTo(1));
        await shop.SyncAsync(Order.Later(120) with { Status = "CANCELLED" });
        Assert.That(shop.Stock(mug), Is.EqualTo(10));
    }

    private static async Task<TestShop> ShopAsync(Action<AmazonAccount>? change = null)
    {
        var shop = await TestShop.StartAsync(connect: false);
        await shop.ConnectAsync(change);
        await shop.AddProductAsync("MUG", stock: 10);
        return shop;
    }

    // dies before the first write of a kind, or before the first one that comes after another
    private static async Task DieAsync(TestShop shop, string write, string? after = null, TestOrder? order = null)
    {
        shop.AmazonSays(order ?? Order);
        await using var host = shop.Node();
        var isAfter = after is null;
        var broken = await BrokenOff.RunAsync(host, Break.Dies, text =>
        {
            var isTheOne = isAfter && text.StartsWith(write, StringComparison.Ordinal);
            isAfter |= after is not null && text == after;
            return isTheOne;
        }, node => node.SyncAsync());
        Assert.That(broken, Is.Not.Null, $"the import never came to \"{write}\"");
        shop.Time.Advance(TimeSpan.FromMinutes(5));
    }

    private static void AssertAdopted(TestShop shop, ImportState state, OrderStatus status, int stock) => Assert.Multiple(() =>
    {
        Assert.That((shop.Row().OrderId, shop.Row().State), Is.EqualTo((shop.ShopOrder().Id, state)), shop.Row().ProblemText);
        Assert.That(shop.ShopOrder().OrderStatus, Is.EqualTo(status));
        Assert.That(shop.Stock(shop.All<Product>().Single()), Is.EqualTo(stock));
    });
}

using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Directory;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>What an admin does between two syncs stays done: rules that replay cannot play.</summary>
[Parallelizable(ParallelScope.All)]
public class AdminChangesTests
{
    private static TestOrder Three(decimal item = 60m, int quantity = 3) => new TestOrder().With(new TestLine { Quantity = quantity, Item = item });

    [Test]
    public async Task An_address_that_an_admin_has_edited_is_kept()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(Three());
        await ChangeAddressAsync(shop, address => address.Address1 = "1 Main Street, Suite 5");

        var moved = TestOrder.DefaultAddress();
        moved["addressLine1"] = "99 Oak Ave";
        await shop.SyncAsync(Three().Later(120) with { Address = moved });

        Assert.That(AddressOf(shop).Address1, Is.EqualTo("1 Main Street, Suite 5"));
    }

    [Test]
    public async Task A_deleted_shop_order_is_not_created_again()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(Three());
        await shop.DoAsync(async services => await services.GetRequiredService<IOrderService>().DeleteOrderAsync(shop.ShopOrder()));

        await shop.SyncAsync(Three(40, 2).Later(120));
        await shop.SyncAsync(Three(20, 1).Later(180));

        Assert.Multiple(() =>
        {
            Assert.That(shop.All<Order>().Count(order => !order.Deleted), Is.Zero);
            Assert.That(shop.Row().State, Is.EqualTo(ImportState.Skipped));
            Assert.That(shop.Row().Problems, Is.EqualTo(nameof(OrderProblem.ShopOrderDeleted)));
        });
    }

    [Test]
    public async Task An_order_that_the_admin_cancelled_gives_its_stock_back_once()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 50);
        await shop.SyncAsync(Three());
        await shop.DoAsync(async services => await services.GetRequiredService<IOrderProcessingService>().CancelOrderAsync(shop.ShopOrder(), notifyCustomer: true));
        Assert.That(shop.Stock(mug), Is.EqualTo(50));

        await shop.SyncAsync(Three().Later(120));
        await shop.SyncAsync(Three().Later(180) with { Status = "CANCELLED" });
        await shop.SyncAsync(Three().Later(240) with { Status = "CANCELLED" });

        Assert.That((shop.Stock(mug), shop.ShopOrder().OrderStatus, shop.Row().State), Is.EqualTo((50, OrderStatus.Cancelled, ImportState.Cancelled)));
    }

    [Test]
    public async Task Later_snapshots_are_booked_at_the_orders_own_rate()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await SetRateAsync(shop, "EUR", 0.92m);
        await shop.SyncAsync(Three() with { Currency = "EUR" });
        await SetRateAsync(shop, "EUR", 1.37m);

        await shop.SyncAsync((Three(19.99m, 1) with { Currency = "EUR" }).Later(120));

        var order = shop.ShopOrder();
        Assert.That((order.CurrencyRate, Math.Round(order.OrderTotal * order.CurrencyRate, 2)), Is.EqualTo((0.92m, 19.99m)));
    }

    [Test]
    public async Task A_product_that_was_deleted_after_the_import_stops_no_later_snapshot()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 50);
        await shop.SyncAsync(Three());
        await shop.DoAsync(async services => await services.GetRequiredService<IProductService>().DeleteProductAsync(shop.All<Product>().Single(product => product.Id == mug.Id)));

        await shop.SyncAsync(Three(20, 1).Later(120));

        Assert.Multiple(() =>
        {
            Assert.That(shop.Row().State, Is.EqualTo(ImportState.Imported));
            Assert.That(shop.ShopOrder().OrderTotal, Is.EqualTo(20m));
            Assert.That(shop.All<OrderItem>().Single().Quantity, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Stock_moves_by_the_hosts_method_with_a_message_that_names_the_Amazon_order()
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 50);

        await shop.SyncAsync(Three());
        await shop.SyncAsync(Three(20, 1).Later(120));

        var entries = shop.All<StockQuantityHistory>().Where(entry => entry.ProductId == mug.Id && entry.Message.Contains("111-0000001-0000001")).ToList();
        Assert.That(entries.Select(entry => entry.QuantityAdjustment), Is.EqualTo(new[] { -3, 2 }));
    }

    [Test]
    public async Task Shipments_that_Amazon_reports_are_never_echoed_back()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");

        await shop.SyncAsync(Three());
        await shop.SyncAsync(new TestOrder { Status = "SHIPPED", Packages = [TestOrder.Package("1", "TRK-1", ("10000000001", 3))] }
            .With(new TestLine { Quantity = 3, Item = 60m, Fulfilled = 3 }).Later(120));
        await shop.SyncAsync();

        Assert.Multiple(() =>
        {
            Assert.That(shop.All<Nop.Core.Domain.Shipping.Shipment>().Single().TrackingNumber, Is.EqualTo("TRK-1"));
            Assert.That(shop.All<AmazonSubmission>(), Is.Empty);
            Assert.That(shop.Amazon.Calls.Count(AmazonSimulator.Operations.ConfirmShipment), Is.Zero);
        });
    }

    private static Task ChangeAddressAsync(TestShop shop, Action<Address> change) => shop.DoAsync(async services =>
    {
        var address = AddressOf(shop);
        change(address);
        await services.GetRequiredService<IAddressService>().UpdateAddressAsync(address);
    });

    private static Address AddressOf(TestShop shop) => shop.All<Address>().Single(address => address.Id == shop.ShopOrder().ShippingAddressId);

    private static Task SetRateAsync(TestShop shop, string code, decimal rate) => shop.DoAsync(async services =>
    {
        var currencies = services.GetRequiredService<ICurrencyService>();
        var currency = await currencies.GetCurrencyByCodeAsync(code);
        currency.Rate = rate;
        await currencies.UpdateCurrencyAsync(currency);
    });
}

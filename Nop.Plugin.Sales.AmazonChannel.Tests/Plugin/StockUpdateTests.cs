using System.Text.Json.Nodes;
using FluentMigrator;
using FluentMigrator.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data.Migrations;
using Nop.Plugin.Sales.AmazonChannel.Data.Updates;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Plugin;

/// <summary>Orders that 1.0.0 has imported, which remembered neither what it wrote onto lines nor, but in words, what it booked out of warehouses.</summary>
[Parallelizable(ParallelScope.All)]
public class StockUpdateTests
{
    private const string Item = "10000000001";

    [TestCase(3, -1, 0)]
    [TestCase(2, -1, 0)]
    [TestCase(5, -1, 0)]
    [TestCase(2, 3, 2)]
    [TestCase(2, 1, 1)]
    [TestCase(0, -1, 0)]
    public async Task A_line_that_was_edited_before_the_update_is_reckoned_with(int edited, int amazon, int taken)
    {
        await using var shop = await TestShop.StartAsync();
        var mug = await shop.AddProductAsync("MUG", stock: 50);
        var order = new TestOrder().With(new TestLine { Quantity = 3, Item = 60m }, new TestLine { ItemId = "2", Sku = "CUP" });
        await shop.AddProductAsync("CUP");
        await shop.SyncAsync(order);
        await shop.EditItemAsync(shop.All<OrderItem>()[0], edited);
        await UpdateAsync(shop, new StockMigration());
        Assert.That(shop.All<AmazonOrderItem>().Select(line => (line.StockTaken, line.ShopQuantity)), Is.EqualTo(new[] { (3, (int?)null), (1, null) }));

        await shop.SyncAsync(amazon < 0
            ? order.Later(120) with { Status = "CANCELLED" }
            : order.Later(120).With(new TestLine { Quantity = amazon, Item = 20m * amazon }, new TestLine { ItemId = "2", Sku = "CUP" }));

        Assert.That(shop.Stock(mug), Is.EqualTo(50 - taken));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task What_was_booked_out_of_a_warehouse_is_booked_no_second_time(bool isDeleted)
    {
        await using var shop = await TestShop.StartAsync();
        var products = await ThreeKinds.AddAsync(shop, warehouses: [10, 10]);
        await shop.SyncAsync(Order(2));
        await UpdateAsync(shop, new StockMigration());
        Assert.That(shop.All<AmazonBooking>(), Is.Empty);
        if (isDeleted)
            await shop.DeleteShipmentAsync(shop.All<Shipment>().Single());

        await shop.SyncAsync(Order(3).Later(120));
        await shop.SyncAsync(Order(4).Later(180));

        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 1, 4)));
        Assert.That(products.GoneByHistory(shop).Booked, Is.EqualTo(4));
    }

    [TestCase(14, 21)]
    [TestCase(7, 7)]
    [TestCase(30, 30)]
    public async Task Accounts_that_still_have_the_old_default_get_the_new_one(int before, int after)
    {
        await using var shop = await TestShop.StartAsync(connect: false);
        await shop.ConnectAsync(account => account.PendingReservationDays = before);

        await UpdateAsync(shop, new ReservationMigration());

        Assert.That(shop.All<AmazonAccount>().Single().PendingReservationDays, Is.EqualTo(after));
        Assert.That(new AmazonAccount().PendingReservationDays, Is.EqualTo(21));
    }

    private static TestOrder Order(int fulfilled) => new TestOrder
    {
        Status = "PARTIALLY_SHIPPED", Packages = new JsonArray(TestOrder.Package("P1", "1Z1", (Item, fulfilled)))
    }.With(new TestLine { Sku = "BOX", Quantity = 5, Item = 50m, Fulfilled = fulfilled });

    // takes back what an update brought, with all that it remembered, and brings it again
    private static Task UpdateAsync(TestShop shop, Migration update) => shop.DoAsync(services =>
    {
        var manager = services.GetRequiredService<IMigrationManager>();
        var version = ((NopMigrationAttribute)update.GetType().GetCustomAttributes(typeof(NopMigrationAttribute), inherit: false).Single()).Version;
        var info = new MigrationInfo(version, TransactionBehavior.Default, update);
        manager.ApplyDownMigration(info);
        manager.ApplyUpMigration(info);
        return Task.CompletedTask;
    });
}

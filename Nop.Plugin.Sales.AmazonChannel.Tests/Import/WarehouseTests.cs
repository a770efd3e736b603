using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>A product that lies in several warehouses: what has left is out of its warehouse once, what has not is reserved, and both follow what Amazon says and what an admin does.</summary>
[Parallelizable(ParallelScope.All)]
public class WarehouseTests
{
    private const string Item = "10000000001";

    [Test]
    public async Task A_package_that_grows_is_booked_by_the_difference()
    {
        var (shop, products) = await StartAsync(10, 10);
        await using var _ = shop;
        await shop.SyncAsync(Order(5, fulfilled: 2));
        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 3, 2)));

        await shop.SyncAsync(Order(5, fulfilled: 4).Later(60));
        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 1, 4)));
        await shop.SyncAsync(Order(5, fulfilled: 5, ("P1", 5)).Later(120));

        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 0, 5)));
        Assert.That(products.GoneByHistory(shop).Booked, Is.EqualTo(5));
        Assert.That(shop.All<ShipmentItem>().Select(item => item.Quantity), Is.EqualTo(new[] { 5 }));
    }

    [Test]
    public async Task A_package_named_after_its_count_is_booked_once()
    {
        var (shop, products) = await StartAsync(10, 10);
        await using var _ = shop;
        await shop.SyncAsync(Order(5, fulfilled: 3));
        await shop.SyncAsync(Order(5, fulfilled: 3, ("P1", 2)).Later(60));
        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 2, 3)));
        await shop.SyncAsync(Order(5, fulfilled: 3, ("P1", 2), ("P2", 1)).Later(120));

        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 2, 3)));
        Assert.That(Comments(shop), Is.EqualTo(new[] { "P1", "P2" }));
    }

    [Test]
    public async Task What_has_left_stays_out_when_its_line_is_cut_below_it()
    {
        var (shop, products) = await StartAsync(10, 10);
        await using var _ = shop;
        await shop.SyncAsync(Order(4, fulfilled: 4, ("P1", 4)));
        await shop.SyncAsync(Order(3, fulfilled: 3, ("P1", 4)).Later(60));

        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 0, 4)));
        Assert.That(shop.All<ShipmentItem>().Single().Quantity, Is.EqualTo(4));
    }

    [Test]
    public async Task A_package_whose_contents_Amazon_corrects_gives_the_piece_back_into_its_warehouse()
    {
        var (shop, products) = await StartAsync(10, 10);
        await using var _ = shop;
        await shop.SyncAsync(Order(5, fulfilled: 4, ("P1", 4)));
        var before = Warehouses(shop);
        await shop.SyncAsync(Order(5, fulfilled: 3, ("P1", 3)).Later(60));

        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 2, 3)));
        Assert.That(Warehouses(shop).Zip(before).Select(pair => pair.First.StockQuantity - pair.Second.StockQuantity), Is.EquivalentTo(new[] { 1, 0 }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_shipment_that_an_admin_has_deleted_is_made_and_booked_again(bool isReversed)
    {
        var (shop, products) = await StartAsync(10, 10);
        await using var _ = shop;
        await shop.SyncAsync(Order(5, fulfilled: 3, ("P1", 3)));
        if (isReversed)
            await shop.DeleteShipmentAsync(shop.All<Shipment>().Single());
        else
            await shop.DoAsync(async services => await services.GetRequiredService<IShipmentService>().DeleteShipmentAsync(shop.All<Shipment>().Single()));

        await shop.SyncAsync(Order(5, fulfilled: 4, ("P1", 3), ("P2", 1)).Later(60));
        await shop.SyncAsync(Order(5, fulfilled: 4, ("P1", 3), ("P2", 1)).Later(120));

        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 1, 4)));
        Assert.That(products.GoneByHistory(shop).Booked, Is.EqualTo(4));
        Assert.That(Comments(shop), Is.EqualTo(new[] { "P1", "P2" }));
        Assert.That(shop.Row().Problems, Is.Empty);
    }

    [Test]
    public async Task Two_deletions_in_a_row_are_two()
    {
        var (shop, products) = await StartAsync(10, 10);
        await using var _ = shop;
        for (var round = 0; round < 3; round++)
        {
            await shop.SyncAsync(Order(5, fulfilled: 3, ("P1", 3)).Later(60 * (round + 1)));
            Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 2, 3)), $"round {round}");
            await shop.DeleteShipmentAsync(shop.All<Shipment>().Single());
            Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 5, 0)), $"round {round}");
        }
    }

    [Test]
    public async Task A_package_that_Amazon_withdraws_goes_back_on_the_shelf()
    {
        var (shop, products) = await StartAsync(10, 10);
        await using var _ = shop;
        await shop.SyncAsync(Order(5, fulfilled: 3, ("P1", 3)));
        var withdrawn = Order(5, fulfilled: 0, ("P1", 3)).Later(60) with { Status = "UNSHIPPED" };
        withdrawn.Packages![0]!["packageStatus"]!["status"] = "CANCELLED";
        await shop.SyncAsync(withdrawn);

        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 5, 0)));
        Assert.That(shop.All<Shipment>(), Is.Empty);
    }

    [Test]
    public async Task Pieces_leave_the_warehouse_that_this_order_reserved_in()
    {
        var (shop, products) = await StartAsync(4, 3);
        await using var _ = shop;
        await shop.SyncAsync(Order(4) with { Id = "111-0000001-0000001" });
        await shop.SyncAsync(Order(2).Later(60) with { Id = "111-0000002-0000002" });
        var second = Warehouses(shop)[1];
        Assert.That(second.ReservedQuantity, Is.EqualTo(2), "the first warehouse is full with the first order");

        await shop.SyncAsync((Order(2, fulfilled: 2, ("P1", 2)) with { Id = "111-0000002-0000002" }).Later(120));

        Assert.That(shop.All<ShipmentItem>().Single().WarehouseId, Is.EqualTo(second.WarehouseId));
        Assert.That(Warehouses(shop).Select(place => (place.StockQuantity, place.ReservedQuantity)), Is.EqualTo(new[] { (4, 4), (1, 0) }));
        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 4, 2)));
    }

    [Test]
    public async Task A_package_with_pieces_of_two_warehouses_leaves_no_reservation_behind()
    {
        var (shop, products) = await StartAsync(3, 2);
        await using var _ = shop;
        await shop.SyncAsync(Order(4));
        Assert.That(Warehouses(shop).Select(place => place.ReservedQuantity), Is.EqualTo(new[] { 3, 1 }));

        await shop.SyncAsync(Order(4, fulfilled: 4, ("P1", 4)).Later(60));

        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 0, 4)));
        Assert.That(shop.All<AmazonOrderItem>().Single().StockTaken, Is.EqualTo(4));
    }

    [Test]
    public async Task Cancel_order_of_a_shipped_order_gives_back_what_was_booked_and_nothing_twice()
    {
        var (shop, products) = await StartAsync(10, 10);
        await using var _ = shop;
        await shop.SyncAsync(Order(5, fulfilled: 3, ("P1", 3)));
        await shop.CancelOrderAsync(shop.ShopOrder());
        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 0, 0)));

        await shop.SyncAsync(Order(5, fulfilled: 3, ("P1", 3)).Later(120));
        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 0, 0)));
        await shop.ChangeStatusAsync(shop.ShopOrder(), OrderStatus.Processing);
        await shop.SyncAsync(Order(5, fulfilled: 3, ("P1", 3)).Later(180));

        Assert.That(products.Gone(shop), Is.EqualTo(new StockFigures(0, 0, 2, 3)));
    }

    [Test]
    public async Task A_product_in_one_warehouse_leaves_from_it_as_in_the_host()
    {
        await using var shop = await TestShop.StartAsync();
        var warehouse = new Warehouse { Name = "Hall" };
        await shop.DoAsync(services => services.GetRequiredService<IRepository<Warehouse>>().InsertAsync(warehouse));
        await shop.AddProductAsync("MUG", change: product => product.WarehouseId = warehouse.Id);
        await shop.SyncAsync(new TestOrder { Status = "SHIPPED", Packages = [TestOrder.Package("P1", "1Z1", (Item, 1))] }.With(new TestLine { Fulfilled = 1 }));

        Assert.That(shop.All<ShipmentItem>().Single().WarehouseId, Is.EqualTo(warehouse.Id));
    }

    private static async Task<(TestShop Shop, ThreeKinds Products)> StartAsync(params int[] warehouses)
    {
        var shop = await TestShop.StartAsync();
        return (shop, await ThreeKinds.AddAsync(shop, warehouses: warehouses));
    }

    private static TestOrder Order(int quantity, int fulfilled = 0, params (string Reference, int Quantity)[] packages) => new TestOrder
    {
        Status = fulfilled == 0 ? "UNSHIPPED" : fulfilled < quantity ? "PARTIALLY_SHIPPED" : "SHIPPED",
        Packages = packages.Length == 0 ? null : new JsonArray([.. packages.Select(package => TestOrder.Package(package.Reference, $"1Z{package.Reference}", (Item, package.Quantity)))])
    }.With(new TestLine { Sku = "BOX", Quantity = quantity, Item = 10m * quantity, Fulfilled = fulfilled });

    private static List<ProductWarehouseInventory> Warehouses(TestShop shop) => shop.All<ProductWarehouseInventory>();

    private static IEnumerable<string> Comments(TestShop shop) => shop.All<Shipment>().Select(shipment => shipment.AdminComment.Split(' ')[^1]).Order(StringComparer.Ordinal);
}

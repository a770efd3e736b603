using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>What the host itself would write of a shipment, its delivery and the payment.</summary>
[Parallelizable(ParallelScope.All)]
public class DeliveryTests
{
    private const string Mug = "10000000001";
    private const string Cup = "10000000002";

    [TestCase("MERCHANT")]
    [TestCase("AMAZON")]
    public async Task The_order_is_delivered_when_its_last_package_is(string fulfilledBy)
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(Shipped("SHIPPED", "SHIPPED") with { FulfilledBy = fulfilledBy });
        Assert.That(shop.ShopOrder().ShippingStatus, Is.EqualTo(ShippingStatus.Shipped));
        await shop.SyncAsync((Shipped("DELIVERED", "SHIPPED") with { FulfilledBy = fulfilledBy }).Later(60));
        Assert.That(shop.ShopOrder().ShippingStatus, Is.EqualTo(ShippingStatus.Shipped), "one is still on its way");
        await shop.SyncAsync((Shipped("DELIVERED", "DELIVERED") with { FulfilledBy = fulfilledBy }).Later(120));

        Assert.That((shop.ShopOrder().ShippingStatus, shop.ShopOrder().OrderStatus), Is.EqualTo((ShippingStatus.Delivered, OrderStatus.Complete)));
        await shop.SyncAsync((Shipped("DELIVERED", "SHIPPED") with { FulfilledBy = fulfilledBy }).Later(180));
        Assert.That(shop.ShopOrder().ShippingStatus, Is.EqualTo(ShippingStatus.Delivered), "it never goes back");
    }

    [Test]
    public async Task A_delivered_package_of_an_order_that_has_not_left_whole_delivers_nothing()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(Shipped("DELIVERED", null) with { Status = "PARTIALLY_SHIPPED" });
        Assert.That(shop.ShopOrder().ShippingStatus, Is.EqualTo(ShippingStatus.PartiallyShipped));
        // the rest has left, and Amazon names no package for it yet
        await shop.SyncAsync(Shipped("DELIVERED", null).Later(60) with { Lines = Lines(fulfilledMugs: 2, fulfilledCups: 1) });

        Assert.That(shop.ShopOrder().ShippingStatus, Is.EqualTo(ShippingStatus.Shipped));
        Assert.That(shop.All<Shipment>().Select(shipment => shipment.DeliveryDateUtc is not null), Is.EquivalentTo(new[] { true, false }));
    }

    [Test]
    public async Task A_withdrawn_package_is_not_waited_for()
    {
        await using var shop = await StartAsync();
        var order = Shipped("DELIVERED", "DELIVERED");
        var withdrawn = TestOrder.Package("P0", "1Z0", (Mug, 2));
        withdrawn["packageStatus"]!["status"] = "CANCELLED";
        order.Packages!.Add(withdrawn);
        await shop.SyncAsync(order);

        Assert.That(shop.ShopOrder().ShippingStatus, Is.EqualTo(ShippingStatus.Delivered));
    }

    [Test]
    public async Task The_shops_own_shipment_is_delivered_with_Amazons_package()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(Shipped(null, null) with { Status = "UNSHIPPED" });
        var line = shop.All<OrderItem>()[0];
        await shop.ShipAsync(line, 2, tracking: "1ZP1");
        await shop.SyncAsync(Shipped("DELIVERED", "DELIVERED").Later(60));

        Assert.That(shop.ShopOrder().ShippingStatus, Is.EqualTo(ShippingStatus.Delivered));
        Assert.That(shop.All<Shipment>(), Has.Count.EqualTo(2).And.All.Property(nameof(Shipment.DeliveryDateUtc)).Not.Null);
    }

    [Test]
    public async Task A_shipment_weighs_what_its_pieces_weigh()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(Shipped("SHIPPED", null) with { Status = "PARTIALLY_SHIPPED" });
        Assert.That(shop.All<Shipment>().Single().TotalWeight, Is.EqualTo(1.5m), "two mugs of 0.75");
        await shop.SyncAsync(Shipped("SHIPPED", "SHIPPED").Later(60));

        Assert.That(shop.All<Shipment>().Select(shipment => shipment.TotalWeight), Is.EqualTo(new decimal?[] { 1.5m, 0.2m }));
    }

    [Test]
    public async Task A_line_without_weight_adds_none_and_without_any_there_is_none()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(Shipped(null, null) with { Status = "UNSHIPPED" });
        await shop.DoAsync(async services =>
        {
            var orders = services.GetRequiredService<IOrderService>();
            foreach (var item in await orders.GetOrderItemsAsync(shop.ShopOrder().Id))
            {
                item.ItemWeight = null;
                await orders.UpdateOrderItemAsync(item);
            }
        });
        await shop.SyncAsync(Shipped("SHIPPED", null).Later(60) with { Status = "PARTIALLY_SHIPPED" });

        Assert.That(shop.All<Shipment>().Single().TotalWeight, Is.Null);
    }

    [Test]
    public async Task The_weight_follows_a_package_that_grows()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(Shipped(null, null) with { Status = "PARTIALLY_SHIPPED", Lines = Lines(fulfilledMugs: 1) });
        Assert.That(shop.All<Shipment>().Single().TotalWeight, Is.EqualTo(0.75m));
        await shop.SyncAsync(Shipped(null, null).Later(60) with { Status = "PARTIALLY_SHIPPED", Lines = Lines(fulfilledMugs: 2) });

        Assert.That(shop.All<Shipment>().Single().TotalWeight, Is.EqualTo(1.5m));
    }

    [Test]
    public async Task An_order_is_paid_when_it_was_bought()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(new TestOrder());

        Assert.That(shop.ShopOrder().PaidDateUtc, Is.EqualTo(TestOrder.Placed.UtcDateTime));
    }

    private static async Task<TestShop> StartAsync()
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG", change: product => product.Weight = 0.75m);
        await shop.AddProductAsync("CUP", change: product => product.Weight = 0.2m);
        return shop;
    }

    private static TestLine[] Lines(int fulfilledMugs, int fulfilledCups = 0) =>
        [new TestLine { Quantity = 2, Item = 40m, Fulfilled = fulfilledMugs }, new TestLine { ItemId = Cup, Sku = "CUP", Fulfilled = fulfilledCups }];

    // two mugs in the first package, a cup in the second; null names no package
    private static TestOrder Shipped(string? first, string? second)
    {
        var packages = new JsonArray();
        Add(first, TestOrder.Package("P1", "1ZP1", (Mug, 2)));
        Add(second, TestOrder.Package("P2", "1ZP2", (Cup, 1)));
        return new TestOrder { Status = "SHIPPED", Packages = packages.Count > 0 ? packages : null }.With(Lines(first is null ? 0 : 2, second is null ? 0 : 1));

        void Add(string? status, JsonObject package)
        {
            if (status is null)
                return;
            package["packageStatus"]!["status"] = status;
            packages.Add(package);
        }
    }
}

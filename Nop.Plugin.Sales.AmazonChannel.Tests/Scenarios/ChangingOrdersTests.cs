using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;
using Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Scenarios;

/// <summary>Orders that change at Amazon while somebody works on them in the shop: rules that replay cannot play.</summary>
[Parallelizable(ParallelScope.All)]
public class ChangingOrdersTests
{
    private const string Id = "111-0000001-0000001";
    private const string Mug = "10000000001";
    private const string Cup = "10000000002";

    private static TestOrder Three(string? ask = null) =>
        new TestOrder().With(new TestLine { Quantity = 3, Item = 60m, Cancellation = ask is null ? null : TestLine.BuyerAsks(ask) });

    private static TestOrder MugAndCup(Func<TestLine, TestLine>? cup = null) => new TestOrder().With(
        new TestLine { Quantity = 3, Item = 60m }, (cup ?? (line => line))(new TestLine { ItemId = Cup, Sku = "CUP", Item = 15m }));

    private static async Task<TestShop> StartAsync(bool cancelsOnRequest = false)
    {
        var shop = await TestShop.StartAsync();
        await shop.ChangeAccountAsync(account => (account.CancelOnBuyerRequest, account.ConfirmShipments) = (cancelsOnRequest, false));
        await shop.AddProductAsync("MUG");
        await shop.AddProductAsync("CUP");
        return shop;
    }

    // 1. what had left by the shop's own word
    [Test]
    public async Task An_order_that_Amazon_cancels_while_its_parcel_is_on_the_way_gives_the_rest_back_alone()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(MugAndCup());
        await shop.ShipAsync(Id, "1Z1", pieces: new Dictionary<string, int> { [Mug] = 2 });

        await shop.SyncAsync(MugAndCup().Later(120) with { Status = "CANCELLED" });
        await shop.SyncAsync(MugAndCup().Later(180) with { Status = "CANCELLED" });

        var row = shop.Row();
        Assert.Multiple(() =>
        {
            Assert.That((row.State, row.Problems), Is.EqualTo((ImportState.Cancelled, nameof(OrderProblem.CancelledAfterShipping))));
            Assert.That(row.ProblemText, Does.Contain("2 x MUG").And.Not.Contain("CUP"));
            Assert.That((Stock(shop, "MUG"), Stock(shop, "CUP")), Is.EqualTo((48, 50)));
            Assert.That(shop.ShopOrder().OrderStatus, Is.EqualTo(OrderStatus.Cancelled));
            Assert.That(shop.All<Shipment>().Single().TrackingNumber, Is.EqualTo("1Z1"));
            Assert.That(shop.All<OrderItem>().Select(line => line.Quantity), Is.EqualTo(new[] { 3, 1 }));
        });
    }

    [Test]
    public async Task The_problem_is_gone_once_the_parcel_is_back()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(Three());
        var shipment = await shop.ShipAsync(Id, "1Z1");
        await shop.SyncAsync(Three().Later(120) with { Status = "CANCELLED" });
        Assert.That((shop.Row().Problems, Stock(shop, "MUG")), Is.EqualTo((nameof(OrderProblem.CancelledAfterShipping), 47)));

        await shop.DoAsync(services => services.GetRequiredService<Nop.Services.Shipping.IShipmentService>().DeleteShipmentAsync(shipment));
        await shop.SyncAsync(Three().Later(240) with { Status = "CANCELLED" });

        Assert.That((shop.Row().Problems, Stock(shop, "MUG")), Is.EqualTo(("", 50)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_line_that_Amazon_cancels_after_it_has_left_stays_in_the_shop_order_without_money(bool isNamed)
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(MugAndCup());
        await shop.ShipAsync(Id, "1Z1", pieces: new Dictionary<string, int> { [Cup] = 1 });

        var without = isNamed ? MugAndCup(cup => cup with { Item = 0, Cancellation = TestLine.CancelledBy() }) : Three();
        await shop.SyncAsync(without.Later(120));
        await shop.SyncAsync(without.Later(180));

        Assert.Multiple(() =>
        {
            Assert.That((shop.Row().State, shop.Row().Problems), Is.EqualTo((ImportState.Imported, nameof(OrderProblem.CancelledAfterShipping))));
            Assert.That(shop.Row().ProblemText, Does.Contain("1 x CUP"));
            Assert.That((Stock(shop, "MUG"), Stock(shop, "CUP")), Is.EqualTo((47, 49)));
            Assert.That(shop.All<OrderItem>().Select(line => (line.Quantity, line.PriceInclTax)), Is.EqualTo(new[] { (3, 60m), (1, 0m) }));
            Assert.That(shop.ShopOrder().OrderTotal, Is.EqualTo(60m));
            Assert.That(shop.All<ShipmentItem>().Single().OrderItemId, Is.EqualTo(shop.All<OrderItem>()[1].Id));
        });
    }

    [Test]
    public async Task Of_a_product_in_several_warehouses_only_the_reservation_of_what_has_not_left_is_given_back()
    {
        await using var shop = await StartAsync();
        var order = new OrderOfThree(Id, await ThreeKinds.AddAsync(shop, "-X", 10, 5, 5));
        await shop.SyncAsync(order.PartlyShipped(TestOrder.Placed.AddMinutes(30)));
        Assert.That(order.Products.Gone(shop), Is.EqualTo(new StockFigures(3, 2, 2, 2)));

        await shop.SyncAsync(order.Cancelled(TestOrder.Placed.AddMinutes(90)));
        await shop.SyncAsync(order.Cancelled(TestOrder.Placed.AddMinutes(150)));

        Assert.That(order.Products.Gone(shop), Is.EqualTo(new StockFigures(1, 0, 0, 2)));
        Assert.That(shop.Row().ProblemText, Does.Contain("1 x MUG-X, 2 x BOX-X"));
    }

    // 2. lines
    [Test]
    public async Task A_line_that_an_admin_has_deleted_stays_deleted_when_Amazon_drops_it_and_names_it_again()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(MugAndCup());
        await shop.DoAsync(async services => await services.GetRequiredService<IOrderService>().DeleteOrderItemAsync(shop.All<OrderItem>()[1]));

        await shop.SyncAsync(Three().Later(60));
        await shop.SyncAsync(MugAndCup().Later(120));

        Assert.That(shop.All<OrderItem>().Select(line => line.Quantity), Is.EqualTo(new[] { 3 }));
        Assert.That(shop.Notes(), Has.None.Contains("CUP"));
    }

    [Test]
    public async Task A_line_that_is_named_again_has_its_own_id_again()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(MugAndCup());
        var id = shop.All<OrderItem>()[1].OrderItemGuid;

        await shop.SyncAsync(Three().Later(60));
        Assert.That(shop.All<AmazonOrderItem>()[1].QuantityOrdered, Is.Zero, "Amazon does not name it");
        await shop.SyncAsync(MugAndCup().Later(120));

        Assert.That(shop.All<OrderItem>()[1].OrderItemGuid, Is.EqualTo(id));
        Assert.That((Stock(shop, "MUG"), Stock(shop, "CUP")), Is.EqualTo((47, 49)));
    }

    [Test]
    public async Task The_first_change_of_an_order_of_version_1_0_is_noted_with_the_figures_of_the_shop_order()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(MugAndCup());
        await ChangeRowAsync(shop, row => row.Figures = null);

        await shop.SyncAsync(Three().Later(60));

        Assert.That(shop.Notes(), Has.One.Contains("75.00 USD -> 60.00 USD").And.One.Contains("CUP 1 -> 0"));
    }

    // 3. the buyer's request
    [Test]
    public async Task An_order_that_has_left_the_shop_is_not_cancelled_for_its_buyer()
    {
        await using var shop = await StartAsync(cancelsOnRequest: true);
        await shop.SyncAsync(Three());
        await shop.ShipAsync(Id, "1Z1");

        await shop.SyncAsync(Three("Too slow").Later(120));

        Assert.Multiple(() =>
        {
            Assert.That((shop.Row().State, shop.Row().Problems), Is.EqualTo((ImportState.Imported, "")));
            Assert.That(shop.Row().BuyerCancellationRequested, "Amazon still says so");
            Assert.That((shop.ShopOrder().OrderStatus, Stock(shop, "MUG")), Is.EqualTo((OrderStatus.Complete, 47)));
        });
    }

    [Test]
    public async Task What_was_given_up_for_the_buyer_stays_so_when_the_account_no_longer_wants_it()
    {
        await using var shop = await StartAsync(cancelsOnRequest: true);
        await shop.SyncAsync(Three());
        await shop.SyncAsync(Three("Too slow").Later(60));
        await shop.ChangeAccountAsync(account => account.CancelOnBuyerRequest = false);

        await shop.SyncAsync(Three("Too slow").Later(120));
        Assert.That((shop.Row().State, shop.ShopOrder().OrderStatus, Stock(shop, "MUG")), Is.EqualTo((ImportState.CancelledForBuyer, OrderStatus.Cancelled, 50)));

        await shop.SyncAsync(Three().Later(180));
        Assert.That((shop.Row().State, shop.ShopOrder().OrderStatus, Stock(shop, "MUG")), Is.EqualTo((ImportState.Imported, OrderStatus.Processing, 47)));
    }

    [Test]
    public async Task A_line_that_was_taken_out_for_the_buyer_stays_out_when_the_account_no_longer_wants_it()
    {
        await using var shop = await StartAsync(cancelsOnRequest: true);
        var asked = MugAndCup(cup => cup with { Cancellation = TestLine.BuyerAsks() });
        await shop.SyncAsync(MugAndCup());
        await shop.SyncAsync(asked.Later(60));
        await shop.ChangeAccountAsync(account => account.CancelOnBuyerRequest = false);

        await shop.SyncAsync(asked.Later(120));
        Assert.That((shop.Row().Problems, shop.ShopOrder().OrderTotal, Stock(shop, "CUP")), Is.EqualTo((nameof(OrderProblem.CancelLineAtAmazon), 60m, 50)));

        await shop.SyncAsync(MugAndCup().Later(180));
        Assert.That((shop.Row().Problems, shop.ShopOrder().OrderTotal, Stock(shop, "CUP")), Is.EqualTo(("", 75m, 49)));
    }

    [Test]
    public async Task An_order_that_a_person_has_changed_since_is_not_brought_back_but_told()
    {
        await using var shop = await StartAsync(cancelsOnRequest: true);
        await shop.SyncAsync(Three());
        await shop.SyncAsync(Three("Too slow").Later(60));
        await shop.DoAsync(async services =>
        {
            var line = shop.All<OrderItem>().Single();
            line.Quantity = 1;
            await services.GetRequiredService<IOrderService>().UpdateOrderItemAsync(line);
        });

        await shop.SyncAsync(Three().Later(120));
        Assert.Multiple(() =>
        {
            Assert.That((shop.Row().State, shop.Row().Problems), Is.EqualTo((ImportState.CancelledForBuyer, nameof(OrderProblem.NotReinstated))));
            Assert.That((shop.ShopOrder().OrderStatus, Stock(shop, "MUG"), shop.All<OrderItem>().Single().Quantity), Is.EqualTo((OrderStatus.Cancelled, 50, 1)));
        });

        await SetStatusAsync(shop, OrderStatus.Processing);
        await shop.PassAsync(TimeSpan.FromMinutes(5));
        Assert.That((shop.Row().State, shop.Row().Problems, Stock(shop, "MUG")), Is.EqualTo((ImportState.Imported, "", 47)), "it heals at the next sync");
    }

    [Test]
    public async Task An_order_that_a_person_takes_up_again_is_not_cancelled_for_the_same_request()
    {
        await using var shop = await StartAsync(cancelsOnRequest: true);
        await shop.SyncAsync(Three());
        await shop.SyncAsync(Three("Too slow").Later(60));
        await SetStatusAsync(shop, OrderStatus.Processing);

        await shop.SyncAsync(Three("Too slow").Later(120));
        await shop.SyncAsync(Three("Too slow").Later(180));
        Assert.That((shop.Row().State, shop.ShopOrder().OrderStatus, Stock(shop, "MUG")), Is.EqualTo((ImportState.Imported, OrderStatus.Processing, 47)));

        await shop.SyncAsync(Three().Later(240));
        await shop.SyncAsync(Three("Changed my mind").Later(300));
        Assert.That((shop.Row().State, shop.ShopOrder().OrderStatus, Stock(shop, "MUG")), Is.EqualTo((ImportState.CancelledForBuyer, OrderStatus.Cancelled, 50)), "another request");
    }

    // 4. cancelled by a person
    [Test]
    public async Task An_order_that_is_shipped_at_Amazon_after_it_was_cancelled_in_the_shop_is_told_until_it_is_taken_up_again()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(Three());
        await shop.DoAsync(async services => await services.GetRequiredService<IOrderProcessingService>().CancelOrderAsync(shop.ShopOrder(), notifyCustomer: true));
        await shop.SyncAsync(Three().Later(60));
        Assert.That((shop.Row().State, shop.Row().Problems), Is.EqualTo((ImportState.CancelledInShop, "")));

        await shop.SyncAsync(Three().Later(120) with { Status = "SHIPPED" });
        await shop.SyncAsync(Three().Later(180) with { Status = "SHIPPED" });
        Assert.Multiple(() =>
        {
            Assert.That((shop.Row().State, shop.Row().Problems), Is.EqualTo((ImportState.CancelledInShop, nameof(OrderProblem.ShippedAfterCancellation))));
            Assert.That(shop.Row().ProblemText, Does.Contain("SHIPPED"));
            Assert.That((shop.ShopOrder().OrderStatus, Stock(shop, "MUG")), Is.EqualTo((OrderStatus.Cancelled, 50)));
        });

        await SetStatusAsync(shop, OrderStatus.Processing);
        await shop.PassAsync(TimeSpan.FromMinutes(5));
        Assert.That((shop.Row().State, shop.Row().Problems, shop.ShopOrder().OrderStatus, Stock(shop, "MUG")), Is.EqualTo((ImportState.Imported, "", OrderStatus.Complete, 47)));
    }

    [Test]
    public async Task An_order_that_was_cancelled_in_the_shop_after_it_had_shipped_is_no_problem()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(Three() with { Status = "SHIPPED" });
        await shop.DoAsync(async services => await services.GetRequiredService<IOrderProcessingService>().CancelOrderAsync(shop.ShopOrder(), notifyCustomer: true));

        await shop.SyncAsync(Three().Later(60) with { Status = "SHIPPED" });

        Assert.That((shop.Row().State, shop.Row().Problems), Is.EqualTo((ImportState.CancelledInShop, "")));
    }

    private static int Stock(TestShop shop, string sku) => shop.All<Product>().Single(product => product.Sku == sku).StockQuantity;

    private static Task SetStatusAsync(TestShop shop, OrderStatus status) => shop.DoAsync(async services =>
    {
        // as the host's button Change status does it: no stock moves
        var order = shop.ShopOrder();
        order.OrderStatus = status;
        await services.GetRequiredService<IOrderService>().UpdateOrderAsync(order);
    });

    private static Task ChangeRowAsync(TestShop shop, Action<AmazonOrder> change) => shop.DoAsync(async services =>
    {
        var row = shop.Row();
        change(row);
        await services.GetRequiredService<IRepository<AmazonOrder>>().UpdateAsync(row, false);
    });
}

using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>After a change of an account's rules every order is judged by them whose stored answer was not acted on under them; what stands in a shop order stays.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RulesTests
{
    private TestShop _shop = null!;
    private Product _mug = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _shop = await TestShop.StartAsync();
        _mug = await _shop.AddProductAsync("MUG", stock: 10);
    }

    [TearDown]
    public async Task StopAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_cancellation_that_came_while_the_import_was_off_is_done_when_it_is_on_again()
    {
        var order = new TestOrder().With(new TestLine { Quantity = 3 });
        await _shop.SyncAsync(order);
        await _shop.ChangeAccountAsync(account => account.ImportOrders = false);
        await _shop.SyncAsync(order.Later(60) with { Status = "CANCELLED" });
        Assert.That((_shop.ShopOrder().OrderStatus, _shop.Stock(_mug)), Is.EqualTo((OrderStatus.Processing, 7)), "off changes nothing");

        await OnAgainAsync();

        Assert.That((_shop.ShopOrder().OrderStatus, _shop.Stock(_mug)), Is.EqualTo((OrderStatus.Cancelled, 10)));
    }

    [Test]
    public async Task A_shipment_another_quantity_and_another_address_that_came_while_the_import_was_off_are_taken_up_when_it_is_on_again()
    {
        var order = new TestOrder().With(new TestLine { Quantity = 3, Item = 30.00m });
        await _shop.SyncAsync(order);
        await _shop.ChangeAccountAsync(account => account.ImportOrders = false);
        var address = TestOrder.DefaultAddress();
        address["addressLine1"] = "2 Second Ave";
        await _shop.SyncAsync(order.Later(60).With(new TestLine { Quantity = 2, Item = 20.00m, Fulfilled = 2 }) with
        {
            Status = "SHIPPED", Address = address, Packages = [TestOrder.Package("1", "1Z999", ("10000000001", 2))]
        });

        await OnAgainAsync();

        var shopOrder = _shop.ShopOrder();
        Assert.Multiple(() =>
        {
            Assert.That((shopOrder.OrderStatus, shopOrder.ShippingStatus, shopOrder.OrderTotal), Is.EqualTo((OrderStatus.Complete, ShippingStatus.Shipped, 20.00m)));
            Assert.That(_shop.All<OrderItem>().Single().Quantity, Is.EqualTo(2));
            Assert.That(_shop.Stock(_mug), Is.EqualTo(8));
            Assert.That(_shop.All<Shipment>().Single().TrackingNumber, Is.EqualTo("1Z999"));
            Assert.That(_shop.All<Address>().Single(one => one.Id == shopOrder.ShippingAddressId).Address1, Is.EqualTo("2 Second Ave"));
        });
    }

    [Test]
    public async Task New_orders_of_the_time_without_import_come_when_it_is_on_again()
    {
        await _shop.ChangeAccountAsync(account => account.ImportOrders = false);
        await _shop.SyncAsync(new TestOrder(), new TestOrder { Id = "111-0000001-0000002" });

        await OnAgainAsync();

        Assert.That(_shop.All<AmazonOrder>().Select(row => row.State), Is.All.EqualTo(ImportState.Imported));
        Assert.That(_shop.Stock(_mug), Is.EqualTo(8));
    }

    [Test]
    public async Task A_request_of_before_cancels_as_soon_as_requests_do()
    {
        var order = new TestOrder().With(new TestLine { Quantity = 2, Cancellation = TestLine.BuyerAsks() });
        await _shop.SyncAsync(order);
        Assert.That(_shop.ShopOrder().OrderStatus, Is.EqualTo(OrderStatus.Processing));

        await _shop.ChangeAccountAsync(account => account.CancelOnBuyerRequest = true);
        await _shop.SyncAsync();
        Assert.That((_shop.ShopOrder().OrderStatus, _shop.Stock(_mug)), Is.EqualTo((OrderStatus.Cancelled, 10)));

        await _shop.ChangeAccountAsync(account => account.CancelOnBuyerRequest = false);
        await _shop.SyncAsync();
        Assert.That((_shop.ShopOrder().OrderStatus, _shop.Stock(_mug)), Is.EqualTo((OrderStatus.Cancelled, 10)), "what was done under the rules of then stays");
    }

    [Test]
    public async Task An_order_that_waits_for_its_buyer_s_request_comes_once_requests_do_not_cancel()
    {
        await _shop.ChangeAccountAsync(account => account.CancelOnBuyerRequest = true);
        await _shop.SyncAsync(new TestOrder().With(new TestLine { Cancellation = TestLine.BuyerAsks() }));
        Assert.That(_shop.All<Order>(), Is.Empty);

        await _shop.ChangeAccountAsync(account => account.CancelOnBuyerRequest = false);
        await _shop.SyncAsync();

        Assert.That(_shop.ShopOrder().OrderStatus, Is.EqualTo(OrderStatus.Processing));
    }

    [Test]
    public async Task Stock_is_held_for_pending_orders_of_before_for_as_long_as_the_rules_say()
    {
        await _shop.SyncAsync(new TestOrder().With(new TestLine { Quantity = 4 }) with { Status = "PENDING", HasMoney = false });
        Assert.That(_shop.Stock(_mug), Is.EqualTo(10));

        await _shop.ChangeAccountAsync(account => account.ReserveStockForPendingOrders = true);
        await _shop.SyncAsync();
        Assert.That(_shop.Stock(_mug), Is.EqualTo(6));

        _shop.Time.Advance(TimeSpan.FromDays(3));
        await _shop.ChangeAccountAsync(account => account.PendingReservationDays = 2);
        await _shop.SyncAsync();
        Assert.That(_shop.Stock(_mug), Is.EqualTo(10), "the time that is held now is over");

        await _shop.ChangeAccountAsync(account => account.PendingReservationDays = 30);
        await _shop.SyncAsync();
        Assert.That(_shop.Stock(_mug), Is.EqualTo(6));

        await _shop.ChangeAccountAsync(account => account.ReserveStockForPendingOrders = false);
        await _shop.SyncAsync();
        Assert.That(_shop.Stock(_mug), Is.EqualTo(10));
    }

    [Test]
    public async Task Orders_of_Amazon_s_own_warehouses_come_once_they_are_wanted_and_those_that_came_stay()
    {
        await _shop.ChangeAccountAsync(account => account.ImportAmazonFulfilledOrders = false);
        var order = new TestOrder { FulfilledBy = "AMAZON", Status = "SHIPPED" };
        await _shop.SyncAsync(order);
        Assert.That(_shop.Row().State, Is.EqualTo(ImportState.Skipped));

        await _shop.ChangeAccountAsync(account => account.ImportAmazonFulfilledOrders = true);
        await _shop.SyncAsync();
        Assert.That(_shop.Row().State, Is.EqualTo(ImportState.Imported));

        await _shop.ChangeAccountAsync(account => account.ImportAmazonFulfilledOrders = false);
        await _shop.SyncAsync();
        Assert.That((_shop.Row().State, _shop.ShopOrder().OrderStatus), Is.EqualTo((ImportState.Imported, OrderStatus.Complete)));
    }

    [Test]
    public async Task A_later_date_leaves_out_what_waits_and_no_order_that_stands_in_the_shop()
    {
        await _shop.SyncAsync(new TestOrder(), new TestOrder { Id = "111-0000001-0000002" }.With(new TestLine { Sku = "NONE" }));

        await _shop.ChangeAccountAsync(account => account.OrdersPlacedAfterUtc = TestOrder.Placed.AddMinutes(1).UtcDateTime);
        await _shop.SyncAsync();

        Assert.That(_shop.Row("111-0000001-0000001").State, Is.EqualTo(ImportState.Imported));
        Assert.That(_shop.Row("111-0000001-0000002").State, Is.EqualTo(ImportState.Skipped));
    }

    [Test]
    public async Task What_an_admin_has_made_of_an_order_stays_whatever_the_rules_become()
    {
        await _shop.SyncAsync(new TestOrder().With(new TestLine { Quantity = 2, Item = 20.00m }));
        await _shop.DoAsync(async services =>
        {
            var orders = services.GetRequiredService<IOrderService>();
            var order = _shop.ShopOrder();
            order.OrderTotal = 12.34m;
            order.VatNumber = "by hand";
            order.OrderStatus = OrderStatus.Pending;
            await orders.UpdateOrderAsync(order);
            var row = _shop.Row();
            // an older version has written other figures
            row.FiguresHash = row.FactsHash = "of 1.0.0";
            await services.GetRequiredService<IRepository<AmazonOrder>>().UpdateAsync(row, false);
        });
        var notes = _shop.Notes().Count;

        await _shop.ChangeAccountAsync(account => (account.ReserveStockForPendingOrders, account.NewOrderStatus) = (true, OrderStatus.Complete));
        await _shop.SyncAsync();

        var kept = _shop.ShopOrder();
        Assert.That((kept.OrderTotal, kept.VatNumber, kept.OrderStatus), Is.EqualTo((12.34m, "by hand", OrderStatus.Pending)));
        Assert.That((_shop.Notes().Count, _shop.Stock(_mug)), Is.EqualTo((notes, 8)));
        Assert.That(_shop.Row().RulesVersion, Is.EqualTo(1), "it was looked at");
    }

    [Test]
    public async Task An_order_that_was_planned_under_the_old_rules_while_they_changed_is_judged_by_the_new_ones()
    {
        _shop.AmazonSays(new TestOrder().With(new TestLine { Quantity = 4 }) with { Status = "PENDING", HasMoney = false });
        _shop.BeforeWrite = write =>
        {
            if (!write.StartsWith("INSERT AmazonOrderItem", StringComparison.Ordinal))
                return;
            _shop.BeforeWrite = null;
            _shop.ChangeAccountAsync(account => account.ReserveStockForPendingOrders = true).GetAwaiter().GetResult();
        };
        await _shop.SyncAsync();
        Assert.That((_shop.Row().RulesVersion, _shop.Stock(_mug)), Is.EqualTo((0, 10)), "the run has read the account before");

        await _shop.SyncAsync();

        Assert.That((_shop.Row().RulesVersion, _shop.Stock(_mug)), Is.EqualTo((1, 6)));
    }

    [Test]
    public async Task The_first_sync_after_an_update_judges_nothing_again_and_the_first_other_rule_does()
    {
        await _shop.SyncAsync(new TestOrder(), new TestOrder { Id = "111-0000001-0000002", Status = "SHIPPED" });
        await AsAfterTheUpdateAsync();

        await _shop.SyncAsync();
        Assert.That(_shop.State().LastRunAgain, Is.Zero);

        await _shop.ChangeAccountAsync(account => account.ReserveStockForPendingOrders = true);
        await _shop.SyncAsync();
        Assert.That(_shop.State().LastRunAgain, Is.EqualTo(2));
        await _shop.ChangeAccountAsync(account => account.ReserveStockForPendingOrders = false);
        await _shop.SyncAsync();
        Assert.That(_shop.State().LastRunAgain, Is.EqualTo(1), "nothing can become of what is closed any more");
    }

    [Test]
    public async Task What_1_0_0_stored_while_the_import_was_off_is_acted_on_too()
    {
        var order = new TestOrder().With(new TestLine { Quantity = 3 });
        await _shop.SyncAsync(order);
        await _shop.ChangeAccountAsync(account => account.ImportOrders = false);
        await _shop.SyncAsync(order.Later(60) with { Status = "CANCELLED" });
        await AsAfterTheUpdateAsync();

        await OnAgainAsync();

        Assert.That((_shop.ShopOrder().OrderStatus, _shop.Stock(_mug)), Is.EqualTo((OrderStatus.Cancelled, 10)));
    }

    [Test]
    public async Task Other_settings_raise_no_version_and_no_call_is_made_for_a_rule()
    {
        await _shop.SyncAsync(new TestOrder());
        await _shop.ChangeAccountAsync(account => (account.Name, account.DefaultCarrier, account.StoreId) = ("Another name", "DHL", 1));
        Assert.That(_shop.All<AmazonAccount>().Single().RulesVersion, Is.Zero);

        await _shop.ChangeAccountAsync(account => account.CancelOnBuyerRequest = true);
        var calls = _shop.Amazon.Calls.Count(Operations.GetOrder);
        await _shop.SyncAsync();

        Assert.That(_shop.Row().RulesVersion, Is.EqualTo(1));
        Assert.That(_shop.Amazon.Calls.Count(Operations.GetOrder), Is.EqualTo(calls));
    }

    [Test]
    public async Task More_orders_than_a_batch_holds_are_all_judged()
    {
        await _shop.ChangeAccountAsync(account => account.ImportOrders = false);
        await _shop.SyncAsync([.. Enumerable.Range(1, 120).Select(number => new TestOrder { Id = $"111-0000001-{number:0000000}", Status = "PENDING", HasMoney = false })]);

        await OnAgainAsync();

        Assert.That(_shop.All<AmazonOrder>().Select(row => row.State), Is.All.EqualTo(ImportState.Waiting));
        Assert.That(_shop.State().LastRunAgain, Is.EqualTo(120));
        await _shop.SyncAsync();
        Assert.That(_shop.State().LastRunAgain, Is.Zero, "once is enough");
    }

    [Test]
    public async Task A_start_of_the_import_raises_the_version()
    {
        await _shop.ChangeAccountAsync(account => account.DryRun = true);
        await _shop.SyncAsync(new TestOrder());
        var before = _shop.All<AmazonAccount>().Single().RulesVersion;
        await _shop.DoAsync(services => services.GetRequiredService<AccountChange>().StartImportingAsync(_shop.All<AmazonAccount>().Single()));

        await _shop.SyncAsync();

        Assert.That(_shop.All<AmazonAccount>().Single().RulesVersion, Is.EqualTo(before + 1));
        Assert.That((_shop.Row().State, _shop.Row().RulesVersion), Is.EqualTo((ImportState.Imported, before + 1)));
    }

    private async Task OnAgainAsync()
    {
        await _shop.ChangeAccountAsync(account => account.ImportOrders = true);
        await _shop.SyncAsync();
    }

    // as the update migration leaves what 1.0.0 has stored
    private async Task AsAfterTheUpdateAsync() => await _shop.DoAsync(async services =>
    {
        var rows = services.GetRequiredService<IRepository<AmazonOrder>>();
        foreach (var row in _shop.All<AmazonOrder>())
        {
            (row.RulesVersion, row.HeldBack) = (0, true);
            await rows.UpdateAsync(row, false);
        }
    });
}

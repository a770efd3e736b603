using System.Text.Json.Nodes;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>The rules of what a snapshot means for the shop, on plain values.</summary>
[Parallelizable(ParallelScope.All)]
public class PlannerTests
{
    private static readonly KnownOrder Booked = new() { State = ImportState.Imported, ShopOrderStatus = OrderStatus.Processing, CurrencyRate = 1 };

    private static OrderPlan Plan(TestOrder order, Func<PlanInput, PlanInput>? change = null)
    {
        var input = Plans.Input(order);
        return OrderPlanner.Plan(change is null ? input : change(input));
    }

    [TestCase("PENDING")]
    [TestCase("PENDING_AVAILABILITY")]
    public void Pending_orders_wait_without_a_shop_order(string status)
    {
        var plan = Plan(new TestOrder { Status = status });

        Assert.That(plan.State, Is.EqualTo(ImportState.Waiting));
        Assert.That(plan.ShopOrder, Is.Null);
        Assert.That(plan.Stock, Is.Empty);
    }

    [Test]
    public void Pending_orders_hold_stock_when_the_account_says_so_until_the_days_are_over()
    {
        var order = new TestOrder { Status = "PENDING" }.With(new TestLine { Quantity = 2 });
        OrderPlan On(int day) => Plan(order, input => input with
        {
            Rules = input.Rules with { ReserveStockForPendingOrders = true, PendingReservation = TimeSpan.FromDays(3) },
            Now = TestOrder.Placed.AddDays(day),
            Known = new KnownOrder { FirstSeenOn = TestOrder.Placed, Lines = new Dictionary<string, KnownLine> { ["10000000001"] = new(day == 0 ? 0 : 2, false) } }
        });

        Assert.Multiple(() =>
        {
            Assert.That(On(0).Stock["10000000001"].Quantity, Is.EqualTo(2));
            Assert.That(On(0).LookAgainOn, Is.EqualTo(TestOrder.Placed.AddDays(3)));
            Assert.That(On(2).Stock["10000000001"].Quantity, Is.EqualTo(2));
            Assert.That(On(3).Stock["10000000001"].Quantity, Is.Zero);
        });
    }

    [TestCase("UNSHIPPED", OrderStatus.Processing, ShippingStatus.NotYetShipped)]
    [TestCase("PARTIALLY_SHIPPED", OrderStatus.Processing, ShippingStatus.PartiallyShipped)]
    [TestCase("SHIPPED", OrderStatus.Complete, ShippingStatus.Shipped)]
    [TestCase("INVOICE_UNCONFIRMED", OrderStatus.Complete, ShippingStatus.Shipped)]
    public void Released_orders_become_shop_orders(string status, OrderStatus orderStatus, ShippingStatus shippingStatus)
    {
        var plan = Plan(new TestOrder { Status = status });

        Assert.Multiple(() =>
        {
            Assert.That(plan.State, Is.EqualTo(ImportState.Imported));
            Assert.That(plan.ShopOrder!.Status, Is.EqualTo(orderStatus));
            Assert.That(plan.ShopOrder.ShippingStatus, Is.EqualTo(shippingStatus));
            Assert.That(plan.Stock["10000000001"].Quantity, Is.EqualTo(1));
            Assert.That(plan.Problems, Is.Empty);
        });
    }

    [TestCase("UNFULFILLABLE")]
    [TestCase("SOMETHING_NEW")]
    [TestCase("")]
    public void Unknown_statuses_are_kept_and_wait(string status) => Assert.That(Plan(new TestOrder { Status = status }).State, Is.EqualTo(ImportState.Waiting));

    [Test]
    public void Amazon_fulfilled_orders_wait_until_Amazon_has_shipped_them()
    {
        Assert.That(Plan(new TestOrder { FulfilledBy = "AMAZON" }).State, Is.EqualTo(ImportState.Waiting));

        var shipped = Plan(new TestOrder { FulfilledBy = "AMAZON", Status = "SHIPPED" });
        Assert.Multiple(() =>
        {
            Assert.That(shipped.State, Is.EqualTo(ImportState.Imported));
            Assert.That(shipped.ShopOrder!.Status, Is.EqualTo(OrderStatus.Complete));
            Assert.That(shipped.ShopOrder.Shipments, Is.Empty);
            Assert.That(shipped.Stock["10000000001"].Quantity, Is.Zero, "stock lies at Amazon");
        });
    }

    [Test]
    public void Amazon_fulfilled_orders_can_be_left_out() =>
        Assert.That(Plan(new TestOrder { FulfilledBy = "AMAZON", Status = "SHIPPED" }, input => input with { Rules = input.Rules with { ImportAmazonFulfilledOrders = false } }).State,
            Is.EqualTo(ImportState.Skipped));

    [Test]
    public void Multi_channel_orders_are_skipped() => Assert.That(Plan(new TestOrder { Channel = "NON_AMAZON" }).State, Is.EqualTo(ImportState.Skipped));

    [Test]
    public void Orders_from_before_the_connection_are_skipped()
    {
        OrderPlan After(DateTimeOffset moment) => Plan(new TestOrder(), input => input with { Rules = input.Rules with { OrdersPlacedAfter = moment } });

        Assert.That(After(TestOrder.Placed.AddSeconds(1)).State, Is.EqualTo(ImportState.Skipped));
        Assert.That(After(TestOrder.Placed).State, Is.EqualTo(ImportState.Imported));
    }

    [Test]
    public void Import_off_leaves_everything_alone()
    {
        var plan = Plan(new TestOrder(), input => input with { Rules = input.Rules with { ImportOrders = false } });

        Assert.That(plan.State, Is.EqualTo(ImportState.Skipped));
        Assert.That(plan.ShopOrder, Is.Null);
    }

    [Test]
    public void An_unknown_SKU_makes_the_whole_order_wait_and_names_every_SKU()
    {
        var order = new TestOrder().With(new TestLine(), new TestLine { ItemId = "2", Sku = "NOPE-1" }, new TestLine { ItemId = "3", Sku = "NOPE-2" }, new TestLine { ItemId = "4", Sku = null, Asin = "B0UNKNOWN1" });
        var plan = OrderPlanner.Plan(Plans.Input(order, item => item.Product.SellerSku == "MUG" ? new ProductMatch { ProductId = 1, Sku = "MUG" } : null));

        Assert.Multiple(() =>
        {
            Assert.That(plan.State, Is.EqualTo(ImportState.NeedsAttention));
            Assert.That(plan.Problems[OrderProblem.UnknownSku].Arguments, Is.EqualTo(new[] { "NOPE-1, NOPE-2, ASIN B0UNKNOWN1" }));
            Assert.That(plan.ShopOrder, Is.Null);
            Assert.That(plan.Stock, Is.Empty);
            Assert.That(plan.LookAgainOn, Is.Not.Null);
        });
    }

    [Test]
    public void A_cancelled_line_with_an_unknown_SKU_stops_nothing()
    {
        var order = new TestOrder().With(new TestLine(), new TestLine { ItemId = "2", Sku = "NOPE", Quantity = 0, Item = 0 });

        Assert.That(OrderPlanner.Plan(Plans.Input(order, item => item.Product.SellerSku == "MUG" ? new ProductMatch { ProductId = 1, Sku = "MUG" } : null)).State, Is.EqualTo(ImportState.Imported));
    }

    [Test]
    public void A_missing_currency_makes_the_order_wait()
    {
        var plan = Plan(new TestOrder { Currency = "SEK" }, input => input with { Shop = input.Shop with { CurrencyRate = null } });

        Assert.That(plan.State, Is.EqualTo(ImportState.NeedsAttention));
        Assert.That(plan.Problems[OrderProblem.CurrencyMissing].Arguments, Is.EqualTo(new[] { "SEK" }));
    }

    [Test]
    public void Sold_is_sold_although_the_stock_does_not_suffice_and_the_product_is_hidden()
    {
        var plan = OrderPlanner.Plan(Plans.Input(new TestOrder().With(new TestLine { Quantity = 3 }), _ => new ProductMatch { ProductId = 1, Sku = "MUG", StockQuantity = 2, Published = false }));

        Assert.That(plan.State, Is.EqualTo(ImportState.Imported));
        Assert.That(plan.Problems.Keys, Is.EquivalentTo(new[] { OrderProblem.Oversold, OrderProblem.ProductUnpublished }));
    }

    [Test]
    public void Two_lines_of_one_product_oversell_together()
    {
        var order = new TestOrder().With(new TestLine { Quantity = 2 }, new TestLine { ItemId = "2", Quantity = 2 });

        Assert.That(OrderPlanner.Plan(Plans.Input(order, _ => new ProductMatch { ProductId = 1, Sku = "MUG", StockQuantity = 3 })).Problems, Contains.Key(OrderProblem.Oversold));
    }

    [Test]
    public void What_was_oversold_stays_so_after_the_stock_was_taken()
    {
        var order = new TestOrder().With(new TestLine { Quantity = 3 });
        var plan = OrderPlanner.Plan(Plans.Input(order, _ => new ProductMatch { ProductId = 1, Sku = "MUG", StockQuantity = -1 }) with
        {
            Known = Booked with { Problems = new HashSet<OrderProblem> { OrderProblem.Oversold }, Lines = new Dictionary<string, KnownLine> { ["10000000001"] = new(3, false) } }
        });

        Assert.That(plan.Problems, Contains.Key(OrderProblem.Oversold));
    }

    [Test]
    public void Missing_personal_data_is_told_and_stops_nothing()
    {
        var plan = Plan(new TestOrder { Address = new JsonObject { ["city"] = "Berlin", ["postalCode"] = "10115", ["countryCode"] = "DE" }, Buyer = null });

        Assert.That(plan.State, Is.EqualTo(ImportState.Imported));
        Assert.That(plan.Problems[OrderProblem.AddressIncomplete].Arguments, Is.EqualTo(new[] { "name, street" }));
    }

    [Test]
    public void A_total_that_does_not_add_up_is_told_with_both_figures_and_stops_nothing()
    {
        var plan = Plan(new TestOrder { GrandTotal = "21.00" });

        Assert.Multiple(() =>
        {
            Assert.That(plan.State, Is.EqualTo(ImportState.Imported));
            Assert.That(plan.ShopOrder!.Money.Total, Is.EqualTo(21.00m));
            Assert.That(plan.Problems[OrderProblem.TotalMismatch].Arguments, Is.EqualTo(new[] { "21.00 USD", "20.00 USD" }));
        });
    }

    [Test]
    public void A_cancelled_order_that_was_never_imported_stays_out()
    {
        var plan = Plan(new TestOrder { Status = "CANCELLED" });

        Assert.That(plan.State, Is.EqualTo(ImportState.Cancelled));
        Assert.That(plan.ShopOrder, Is.Null);
    }

    [Test]
    public void A_cancelled_order_cancels_the_shop_order_gives_stock_back_and_says_who_and_why()
    {
        var order = new TestOrder { Status = "CANCELLED" }.With(new TestLine { Quantity = 3, Cancellation = TestLine.CancelledBy("MERCHANT", "NO_INVENTORY") });
        var plan = Plan(order, input => input with { Known = Booked with { Lines = new Dictionary<string, KnownLine> { ["10000000001"] = new(3, false) } } });

        Assert.Multiple(() =>
        {
            Assert.That(plan.State, Is.EqualTo(ImportState.Cancelled));
            Assert.That(plan.ShopOrder!.Cancel);
            Assert.That(plan.Stock["10000000001"].Quantity, Is.Zero);
            Assert.That(plan.ShopOrder.Notes.Single().Arguments, Is.EqualTo(new[] { "MERCHANT", "NO_INVENTORY" }));
        });
    }

    [Test]
    public void A_lower_quantity_lowers_line_and_stock()
    {
        var plan = Plan(new TestOrder().With(new TestLine { Quantity = 1, Item = 20m }), input => input with
        { Known = Booked with { Lines = new Dictionary<string, KnownLine> { ["10000000001"] = new(3, false) } } });

        Assert.That(plan.Stock["10000000001"].Quantity, Is.EqualTo(1));
        Assert.That(plan.ShopOrder!.Lines.Single().Quantity, Is.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_cancelled_line_comes_as_quantity_0_or_as_cancellationExecution(bool asQuantity)
    {
        var cancelled = asQuantity
            ? new TestLine { ItemId = "2", Quantity = 0, Item = 0 }
            : new TestLine { ItemId = "2", Quantity = 2, Item = 8m, Cancellation = TestLine.CancelledBy() };
        var plan = Plan(new TestOrder { GrandTotal = "20.00" }.With(new TestLine(), cancelled));

        Assert.Multiple(() =>
        {
            Assert.That(plan.ShopOrder!.Lines.Select(line => line.AmazonItemId), Is.EqualTo(new[] { "10000000001" }));
            Assert.That(plan.Stock["2"].Quantity, Is.Zero);
            Assert.That(plan.ShopOrder.Money.Total, Is.EqualTo(20.00m));
            Assert.That(plan.Problems, Is.Empty);
        });
    }

    [Test]
    public void A_buyers_request_is_a_flag_and_a_note_and_cancels_nothing_by_itself()
    {
        var order = new TestOrder().With(new TestLine { Cancellation = TestLine.BuyerAsks("FOUND_CHEAPER") });
        var plan = Plan(order);

        Assert.That(plan.State, Is.EqualTo(ImportState.Imported));
        Assert.That(plan.ShopOrder!.Notes, Has.Some.Matches<ChannelMessage>(note => note.Key == "Note.BuyerRequest" && note.Arguments[0] == "FOUND_CHEAPER"));
        Assert.That(Plan(order, input => input with { Known = Booked, Rules = input.Rules with { CancelOnBuyerRequest = true } }).ShopOrder!.Cancel);
    }

    [Test]
    public void A_deleted_shop_order_is_not_created_again() => Assert.Multiple(() =>
    {
        var plan = Plan(new TestOrder(), input => input with { Known = Booked with { ShopOrderDeleted = true } });
        Assert.That(plan.State, Is.EqualTo(ImportState.Skipped));
        Assert.That(plan.ShopOrder, Is.Null);
        Assert.That(plan.Stock, Is.Empty, "what the host has given back is none of the plan's");
    });

    [Test]
    public void An_order_that_the_admin_cancelled_is_left_alone()
    {
        var plan = Plan(new TestOrder(), input => input with { Known = Booked with { ShopOrderStatus = OrderStatus.Cancelled } });

        Assert.That(plan.ShopOrder, Is.Null);
        Assert.That(plan.Stock, Is.Empty);
    }

    [Test]
    public void A_line_that_the_admin_removed_is_not_added_again()
    {
        var order = new TestOrder().With(new TestLine(), new TestLine { ItemId = "2" });
        var plan = Plan(order, input => input with { Known = Booked with { Lines = new Dictionary<string, KnownLine> { ["2"] = new(0, RemovedInShop: true) } } });

        Assert.That(plan.ShopOrder!.Lines.Select(line => line.AmazonItemId), Is.EqualTo(new[] { "10000000001" }));
        Assert.That(plan.Stock.Keys, Is.EqualTo(new[] { "10000000001" }));
    }

    [Test]
    public void Packages_become_shipments_and_what_no_package_holds_one_more()
    {
        var order = new TestOrder { Status = "PARTIALLY_SHIPPED", Packages = [TestOrder.Package("1", "1Z1", ("10000000001", 2))] }
            .With(new TestLine { Quantity = 5, Fulfilled = 3 });
        var shipments = Plan(order).ShopOrder!.Shipments;

        Assert.That(shipments.Select(shipment => (shipment.Reference, shipment.TrackingNumber, shipment.Quantities.Values.Single())),
            Is.EqualTo(new[] { ("1", "1Z1", 2), ("-", (string?)null, 1) }));
    }

    [Test]
    public void The_same_input_gives_the_same_plan()
    {
        var input = Plans.Input(new TestOrder().With(new TestLine { Quantity = 2, ItemTax = 1 }, new TestLine { ItemId = "2", GiftWrap = 3 }));

        var first = System.Text.Json.JsonSerializer.Serialize(OrderPlanner.Plan(input));
        var second = System.Text.Json.JsonSerializer.Serialize(OrderPlanner.Plan(input));
        Assert.That(second, Is.EqualTo(first));
    }
}

using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Services.Common;
using Nop.Services.Events;
using Nop.Services.Messages;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Host;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class OrderProcessingTests
{
    [Test]
    public async Task Shipping_with_notice_and_completing_both_mail_the_customer()
    {
        await using var host = await TestHost.StartAsync();
        var order = await host.AddOrderAsync(await host.AddProductAsync());
        await host.Get<IOrderProcessingService>().ShipAsync(await host.AddShipmentAsync(order), notifyCustomer: true);

        Assert.That(await MailsAsync(host), Is.EqualTo(new[] { "ann@example.com", "ann@example.com" }));
        Assert.That((await host.Get<IOrderService>().GetOrderByIdAsync(order.Id)).OrderStatus, Is.EqualTo(OrderStatus.Complete));
    }

    [Test]
    public async Task Completing_an_order_mails_even_when_shipped_without_notice()
    {
        await using var host = await TestHost.StartAsync();
        var order = await host.AddOrderAsync(await host.AddProductAsync());
        await host.Get<IOrderProcessingService>().ShipAsync(await host.AddShipmentAsync(order), notifyCustomer: false);

        Assert.That(await MailsAsync(host), Is.EqualTo(new[] { "ann@example.com" }));
    }

    [Test]
    public async Task A_partial_shipment_does_not_complete_the_order()
    {
        await using var host = await TestHost.StartAsync();
        var order = await host.AddOrderAsync(await host.AddProductAsync());
        await host.Get<IOrderProcessingService>().ShipAsync(await host.AddShipmentAsync(order, quantity: 1), notifyCustomer: false);
        var stored = await host.Table<Order>().LoadOriginalCopyAsync(order);

        Assert.That((stored.ShippingStatus, stored.OrderStatus), Is.EqualTo((ShippingStatus.PartiallyShipped, OrderStatus.Processing)));
        Assert.That(await MailsAsync(host), Is.Empty);
    }

    [Test]
    public async Task A_billing_address_without_mail_stops_the_event_of_a_shipment_sent_with_notice()
    {
        await using var host = await TestHost.StartAsync(null, typeof(ShipmentSent));
        var order = await host.AddOrderAsync(await host.AddProductAsync());
        var address = await host.Get<IAddressService>().GetAddressByIdAsync(order.BillingAddressId);
        address.Email = null;
        await host.Get<IAddressService>().UpdateAddressAsync(address);

        Assert.That(async () => await host.Get<IOrderProcessingService>().ShipAsync(await host.AddShipmentAsync(order), notifyCustomer: true), Throws.Exception);
        Assert.That((await NotesAsync(host, order)).Any(note => note == "event"), Is.False);
    }

    [Test]
    public async Task A_consumer_can_delete_a_mail_while_it_is_queued_and_the_order_is_shipped_all_the_same()
    {
        await using var host = await TestHost.StartAsync(null, typeof(MailGuard), typeof(ShipmentSent));
        var order = await host.AddOrderAsync(await host.AddProductAsync());
        await host.Get<IOrderProcessingService>().ShipAsync(await host.AddShipmentAsync(order), notifyCustomer: true);

        Assert.That(await MailsAsync(host), Is.Empty);
        Assert.That(await NotesAsync(host, order), Does.Contain("event"));
    }

    [Test]
    public async Task Cancelling_returns_the_whole_quantity_also_of_stock_never_taken()
    {
        await using var host = await TestHost.StartAsync();
        var product = await host.AddProductAsync(stock: 10);
        var order = await host.AddOrderAsync(product, quantity: 2);
        await host.Get<IOrderProcessingService>().CancelOrderAsync(order, notifyCustomer: true);

        Assert.That((await host.Table<Product>().LoadOriginalCopyAsync(product)).StockQuantity, Is.EqualTo(12));
        Assert.That(await MailsAsync(host), Is.EqualTo(new[] { "ann@example.com" }));
        Assert.That((await host.Table<Order>().LoadOriginalCopyAsync(order)).PaymentStatus, Is.EqualTo(PaymentStatus.Paid));
    }

    [Test]
    public async Task A_cancelled_order_is_not_cancelled_again()
    {
        await using var host = await TestHost.StartAsync();
        var order = await host.AddOrderAsync(await host.AddProductAsync());
        var processing = host.Get<IOrderProcessingService>();
        await processing.CancelOrderAsync(order, notifyCustomer: false);

        Assert.That(processing.CanCancelOrder(order), Is.False);
        Assert.That(() => processing.CancelOrderAsync(order, notifyCustomer: false), Throws.TypeOf<NopException>());
        Assert.That(await MailsAsync(host), Is.Empty);
    }

    [Test]
    public async Task The_status_is_stored_before_its_event_and_the_note_comes_after()
    {
        await using var host = await TestHost.StartAsync(null, typeof(StatusWatch));
        var order = await host.AddOrderAsync(await host.AddProductAsync());
        await host.Get<IOrderProcessingService>().CancelOrderAsync(order, notifyCustomer: false);

        Assert.That(await NotesAsync(host, order), Is.EqualTo(new[] { "Processing -> Cancelled, stored Cancelled", "Status: Cancelled", "Cancelled" }));
    }

    [Test]
    public async Task A_paid_order_that_is_pending_moves_on_when_checked()
    {
        await using var host = await TestHost.StartAsync();
        var order = await host.AddOrderAsync(await host.AddProductAsync(), configure: o => (o.OrderStatus, o.PaidDateUtc) = (OrderStatus.Pending, null));
        await host.Get<IOrderProcessingService>().CheckOrderStatusAsync(order);
        var stored = await host.Table<Order>().LoadOriginalCopyAsync(order);

        Assert.That(stored.OrderStatus, Is.EqualTo(OrderStatus.Processing));
        Assert.That(stored.PaidDateUtc, Is.Not.Null);
    }

    [Test]
    public async Task Refunds_add_up_to_a_refunded_order_and_mail_nobody_in_a_new_shop()
    {
        await using var host = await TestHost.StartAsync();
        var order = await host.AddOrderAsync(await host.AddProductAsync());
        var processing = host.Get<IOrderProcessingService>();
        await processing.PartiallyRefundOfflineAsync(order, 15m);
        Assert.That(order.PaymentStatus, Is.EqualTo(PaymentStatus.PartiallyRefunded));
        Assert.That((processing.CanRefundOffline(order), processing.CanPartiallyRefundOffline(order, 25.01m)), Is.EqualTo((false, false)));

        await processing.PartiallyRefundOfflineAsync(order, 25m);
        Assert.That(order.PaymentStatus, Is.EqualTo(PaymentStatus.Refunded));
        Assert.That(await MailsAsync(host), Is.Empty);
    }

    [Test]
    public async Task Delivering_the_last_shipment_delivers_the_order()
    {
        await using var host = await TestHost.StartAsync();
        var order = await host.AddOrderAsync(await host.AddProductAsync());
        var shipment = await host.AddShipmentAsync(order);
        var processing = host.Get<IOrderProcessingService>();
        await processing.ShipAsync(shipment, notifyCustomer: false);
        await processing.DeliverAsync(shipment, notifyCustomer: false);

        Assert.That((await host.Table<Order>().LoadOriginalCopyAsync(order)).ShippingStatus, Is.EqualTo(ShippingStatus.Delivered));
        Assert.That(() => processing.ShipAsync(shipment, notifyCustomer: false), Throws.Exception.With.Message.Contains("already shipped"));
    }

    [Test]
    public async Task Orders_are_searched_by_what_the_admin_searches_by()
    {
        await using var host = await TestHost.StartAsync();
        var product = await host.AddProductAsync();
        var first = await host.AddOrderAsync(product, configure: o => o.CreatedOnUtc = new DateTime(2026, 1, 1));
        var second = await host.AddOrderAsync(product, configure: o => (o.CreatedOnUtc, o.PaymentMethodSystemName) = (new DateTime(2026, 2, 1), "Amazon"));
        await host.Get<IOrderService>().InsertOrderNoteAsync(new OrderNote { OrderId = first.Id, Note = "from a fair" });
        var orders = host.Get<IOrderService>();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await orders.SearchOrdersAsync()).Select(order => order.Id), Is.EqualTo(new[] { second.Id, first.Id }));
            Assert.That((await orders.SearchOrdersAsync(billingEmail: "ann@", pageSize: 1)).TotalCount, Is.EqualTo(2));
            Assert.That((await orders.SearchOrdersAsync(orderNotes: "fair")).Single().Id, Is.EqualTo(first.Id));
            Assert.That((await orders.SearchOrdersAsync(paymentMethodSystemName: "Amazon")).Single().Id, Is.EqualTo(second.Id));
            Assert.That((await orders.SearchOrdersAsync(createdFromUtc: new DateTime(2026, 1, 15), osIds: [(int)OrderStatus.Processing])).Single().Id, Is.EqualTo(second.Id));
            Assert.That((await orders.SearchOrdersAsync(productId: product.Id, warehouseId: 7)).TotalCount, Is.Zero);
            Assert.That((await orders.GetOrderByCustomOrderNumberAsync(first.Id.ToString())).Id, Is.EqualTo(first.Id));
        });
    }

    [Test]
    public void Custom_values_survive_their_xml()
    {
        var values = new CustomValues { new("Amazon order", "<028> & more", CustomValueDisplayLocation.Shipping, false, new DateTime(2026, 1, 2)), new("Plain", "x") };
        var read = new CustomValues();
        read.FillByXml(values.SerializeToXml());

        Assert.That(read.Select(value => (value.Name, value.Value, value.DisplayLocation, value.DisplayToCustomer, value.CreatedOnUtc)),
            Is.EqualTo(values.Select(value => (value.Name, value.Value, value.DisplayLocation, value.DisplayToCustomer, value.CreatedOnUtc))));
        read.FillByXml(values.SerializeToXml(), displayToCustomerOnly: true);
        Assert.That(read.Single().Name, Is.EqualTo("Plain"));
        read.FillByXml("<broken");
        Assert.That(read, Is.Empty);
    }

    private static async Task<List<string>> MailsAsync(TestHost host) => await host.Table<QueuedEmail>().Table.OrderBy(mail => mail.Id).Select(mail => mail.To).ToListAsync();

    private static async Task<List<string>> NotesAsync(TestHost host, Order order) =>
        await host.Table<OrderNote>().Table.Where(note => note.OrderId == order.Id).OrderBy(note => note.Id).Select(note => note.Note).ToListAsync();

    private static class ShipmentSent
    {
        public sealed class Consumer(IOrderService orders) : IConsumer<ShipmentSentEvent>
        {
            public Task HandleEventAsync(ShipmentSentEvent eventMessage) => orders.InsertOrderNoteAsync(new OrderNote { OrderId = eventMessage.Shipment.OrderId, Note = "event" });
        }
    }

    private static class MailGuard
    {
        public sealed class Consumer(IQueuedEmailService mails) : IConsumer<EntityInsertedEvent<QueuedEmail>>
        {
            public Task HandleEventAsync(EntityInsertedEvent<QueuedEmail> eventMessage) => mails.DeleteQueuedEmailAsync(eventMessage.Entity);
        }
    }

    private static class StatusWatch
    {
        public sealed class Consumer(IOrderService orders, Nop.Data.IRepository<Order> table) : IConsumer<OrderStatusChangedEvent>
        {
            public async Task HandleEventAsync(OrderStatusChangedEvent eventMessage)
            {
                var stored = await table.LoadOriginalCopyAsync(eventMessage.Order);
                var note = $"{eventMessage.PreviousOrderStatus} -> {eventMessage.Order.OrderStatus}, stored {stored.OrderStatus}";
                await orders.InsertOrderNoteAsync(new OrderNote { OrderId = stored.Id, Note = note });
            }
        }
    }
}

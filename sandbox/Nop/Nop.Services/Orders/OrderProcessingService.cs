using Nop.Core;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Sandbox;
using Nop.Services.Shipping;

namespace Nop.Services.Orders;

/// <summary>Moves orders on, in the host's order of writes, notes, mails and events.</summary>
internal sealed class OrderProcessingService(
    IOrderService orders, IShipmentService shipments, OrderStatusChanger status, OrderStock stock, OrderNotes notes, IWorkflowMessageService messages,
    IEventPublisher events, ILocalizationService texts, IWorkContext workContext, LocalizationSettings localization, TimeProvider time) : IOrderProcessingService
{
    private const string Messages = "Admin.StockQuantityHistory.Messages.";

    public Task CheckOrderStatusAsync(Order order) => status.CheckAsync(order);

    public async Task DeleteOrderAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.OrderStatus != OrderStatus.Cancelled)
            await stock.GiveBackAsync(order, await TextAsync("DeleteOrder", order.Id));
        await notes.AddAsync(order, "Deleted");
        await orders.DeleteOrderAsync(order);
    }

    public async Task ShipAsync(Shipment shipment, bool notifyCustomer)
    {
        var order = await OrderOfAsync(shipment);
        if (order.PickupInStore)
            throw new Exception($"Shipment {shipment.Id} cannot be shipped: order {order.Id} is picked up in the store.");
        if (shipment.ShippedDateUtc is not null)
            throw new Exception($"Shipment {shipment.Id} is already shipped.");

        shipment.ShippedDateUtc = time.UtcNow();
        await shipments.UpdateShipmentAsync(shipment);
        await stock.BookAsync(shipment, await TextAsync("Ship", order.Id));
        var more = await orders.HasItemsToAddToShipmentAsync(order) || await orders.HasItemsToShipAsync(order);
        order.ShippingStatus = more ? ShippingStatus.PartiallyShipped : ShippingStatus.Shipped;
        await orders.UpdateOrderAsync(order);
        await notes.AddAsync(order, $"Shipment {shipment.Id} sent");
        if (notifyCustomer)
            await notes.AddMailsAsync(order, "shipped", await messages.SendShipmentSentCustomerNotificationAsync(shipment, order.CustomerLanguageId));
        await events.PublishAsync(new ShipmentSentEvent(shipment));
        await CheckOrderStatusAsync(order);
    }

    public async Task ReadyForPickupAsync(Shipment shipment, bool notifyCustomer)
    {
        var order = await OrderOfAsync(shipment);
        if (!order.PickupInStore)
            throw new Exception($"Shipment {shipment.Id} cannot be picked up: order {order.Id} is shipped.");
        if (shipment.ReadyForPickupDateUtc is not null)
            throw new Exception($"Shipment {shipment.Id} is already ready for pickup.");

        shipment.ReadyForPickupDateUtc = time.UtcNow();
        await shipments.UpdateShipmentAsync(shipment);
        await notes.AddAsync(order, $"Shipment {shipment.Id} ready for pickup");
        if (notifyCustomer)
            await notes.AddMailsAsync(order, "ready for pickup", await messages.SendShipmentReadyForPickupNotificationAsync(shipment, order.CustomerLanguageId));
        await events.PublishAsync(new ShipmentReadyForPickupEvent(shipment));
    }

    public async Task DeliverAsync(Shipment shipment, bool notifyCustomer)
    {
        var order = await OrderOfAsync(shipment);
        if ((order.PickupInStore ? shipment.ReadyForPickupDateUtc : shipment.ShippedDateUtc) is null)
            throw new Exception($"Shipment {shipment.Id} is not {(order.PickupInStore ? "ready for pickup" : "shipped")} yet.");
        if (shipment.DeliveryDateUtc is not null)
            throw new Exception($"Shipment {shipment.Id} is already delivered.");

        shipment.DeliveryDateUtc = time.UtcNow();
        await shipments.UpdateShipmentAsync(shipment);
        if (!await orders.HasItemsToAddToShipmentAsync(order) && !await orders.HasItemsToShipAsync(order)
            && !await orders.HasItemsToReadyForPickupAsync(order) && !await orders.HasItemsToDeliverAsync(order))
        {
            order.ShippingStatus = ShippingStatus.Delivered;
            await orders.UpdateOrderAsync(order);
        }
        await notes.AddAsync(order, $"Shipment {shipment.Id} delivered");
        if (order.PickupInStore)
            await stock.BookAsync(shipment, await TextAsync("ReadyForPickupByCustomer", order.Id));
        if (notifyCustomer)
            await notes.AddMailsAsync(order, "delivered", await messages.SendShipmentDeliveredCustomerNotificationAsync(shipment, order.CustomerLanguageId));
        await events.PublishAsync(new ShipmentDeliveredEvent(shipment));
        await CheckOrderStatusAsync(order);
    }

    public bool CanCancelOrder(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.OrderStatus != OrderStatus.Cancelled;
    }

    public async Task CancelOrderAsync(Order order, bool notifyCustomer)
    {
        if (!CanCancelOrder(order))
            throw new NopException($"Order {order.Id} is already cancelled.");
        await status.SetAsync(order, OrderStatus.Cancelled, notifyCustomer);
        if ((await workContext.GetCurrentCustomerAsync()).Id == order.CustomerId)
            await messages.SendOrderCancelledStoreOwnerNotificationAsync(order, localization.DefaultAdminLanguageId);
        await notes.AddAsync(order, "Cancelled");
        await stock.GiveBackAsync(order, await TextAsync("CancelOrder", order.Id));
    }

    public bool CanMarkOrderAsPaid(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.OrderStatus != OrderStatus.Cancelled && order.PaymentStatus is not (PaymentStatus.Paid or PaymentStatus.Refunded or PaymentStatus.Voided);
    }

    public async Task MarkOrderAsPaidAsync(Order order)
    {
        if (!CanMarkOrderAsPaid(order))
            throw new NopException($"Order {order.Id} cannot be marked as paid: it is {order.OrderStatus}, {order.PaymentStatus}.");
        order.PaymentStatus = PaymentStatus.Paid;
        order.PaidDateUtc = time.UtcNow();
        await orders.UpdateOrderAsync(order);
        await notes.AddAsync(order, "Marked as paid");
        await CheckOrderStatusAsync(order);
        await events.PublishAsync(new OrderPaidEvent(order));
        if (order.OrderTotal == 0)
            return;
        await notes.AddMailsAsync(order, "paid", await messages.SendOrderPaidCustomerNotificationAsync(order, order.CustomerLanguageId));
        await notes.AddMailsAsync(order, "paid, to the store owner", await messages.SendOrderPaidStoreOwnerNotificationAsync(order, localization.DefaultAdminLanguageId));
    }

    /// <summary>No payment plugin is here, so nothing is refunded online.</summary>
    public Task<bool> CanRefundAsync(Order order) => Task.FromResult(false);

    /// <summary>No payment plugin is here, so nothing is refunded online.</summary>
    public Task<bool> CanPartiallyRefundAsync(Order order, decimal amountToRefund) => Task.FromResult(false);

    public bool CanRefundOffline(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order is { OrderTotal: not 0, RefundedAmount: <= 0, PaymentStatus: PaymentStatus.Paid };
    }

    public Task RefundOfflineAsync(Order order) =>
        CanRefundOffline(order) ? RefundAsync(order, order.OrderTotal, PaymentStatus.Refunded, "Marked as refunded")
            : throw new NopException($"Order {order.Id} cannot be refunded: it is {order.PaymentStatus}, {order.RefundedAmount} of {order.OrderTotal} is refunded.");

    public bool CanPartiallyRefundOffline(Order order, decimal amountToRefund)
    {
        ArgumentNullException.ThrowIfNull(order);
        var left = order.OrderTotal - order.RefundedAmount;
        return order.OrderTotal != 0 && left > 0 && amountToRefund <= left && order.PaymentStatus is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded;
    }

    public Task PartiallyRefundOfflineAsync(Order order, decimal amountToRefund) =>
        CanPartiallyRefundOffline(order, amountToRefund)
            ? RefundAsync(order, amountToRefund, order.OrderTotal == order.RefundedAmount + amountToRefund ? PaymentStatus.Refunded : PaymentStatus.PartiallyRefunded, "Marked as partially refunded")
            : throw new NopException($"{amountToRefund} of order {order.Id} cannot be refunded: it is {order.PaymentStatus}, {order.RefundedAmount} of {order.OrderTotal} is refunded.");

    public bool CanVoidOffline(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order is { OrderTotal: not 0, PaymentStatus: PaymentStatus.Authorized };
    }

    public async Task VoidOfflineAsync(Order order)
    {
        if (!CanVoidOffline(order))
            throw new NopException($"Order {order.Id} cannot be voided: it is {order.PaymentStatus}.");
        order.PaymentStatus = PaymentStatus.Voided;
        await orders.UpdateOrderAsync(order);
        await notes.AddAsync(order, "Marked as voided");
        await events.PublishAsync(new OrderVoidedEvent(order));
        await CheckOrderStatusAsync(order);
    }

    private async Task RefundAsync(Order order, decimal amount, PaymentStatus paymentStatus, string note)
    {
        order.RefundedAmount += amount;
        order.PaymentStatus = paymentStatus;
        await orders.UpdateOrderAsync(order);
        await notes.AddAsync(order, $"{note}: {amount}");
        await events.PublishAsync(new OrderRefundedEvent(order, amount));
        await CheckOrderStatusAsync(order);
        await notes.AddMailsAsync(order, "refunded, to the store owner", await messages.SendOrderRefundedStoreOwnerNotificationAsync(order, amount, localization.DefaultAdminLanguageId));
        await notes.AddMailsAsync(order, "refunded", await messages.SendOrderRefundedCustomerNotificationAsync(order, amount, order.CustomerLanguageId));
    }

    private async Task<Order> OrderOfAsync(Shipment shipment)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        return await orders.GetOrderByIdAsync(shipment.OrderId) ?? throw new Exception($"Order {shipment.OrderId} of shipment {shipment.Id} is not there.");
    }

    private async Task<string> TextAsync(string key, int orderId) => string.Format(await texts.GetResourceAsync(Messages + key), orderId);
}

using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Sandbox;
using Nop.Services.Vendors;

namespace Nop.Services.Orders;

/// <summary>Sets the status of an order and works out what it should be; completing always mails the customer.</summary>
internal sealed class OrderStatusChanger(
    IOrderService orders, OrderNotes notes, IWorkflowMessageService messages, IProductService products, IVendorService vendors,
    ILocalizationService texts, IEventPublisher events, OrderSettings settings, LocalizationSettings localization, TimeProvider time)
{
    internal async Task SetAsync(Order order, OrderStatus wanted, bool notifyCustomer)
    {
        ArgumentNullException.ThrowIfNull(order);
        var previous = order.OrderStatus;
        if (previous == wanted)
            return;
        order.OrderStatus = wanted;
        await orders.UpdateOrderAsync(order);
        await events.PublishAsync(new OrderStatusChangedEvent(order, previous));
        if (order.OrderStatus == previous)
            return;
        await notes.AddAsync(order, $"Status: {await texts.GetLocalizedEnumAsync(wanted)}");
        if (!notifyCustomer)
            return;

        if (wanted == OrderStatus.Processing)
            await notes.AddMailsAsync(order, "processing", await messages.SendOrderProcessingCustomerNotificationAsync(order, order.CustomerLanguageId));
        if (wanted == OrderStatus.Complete)
        {
            await notes.AddMailsAsync(order, "complete", await messages.SendOrderCompletedCustomerNotificationAsync(order, order.CustomerLanguageId));
            await messages.SendOrderCompletedStoreOwnerNotificationAsync(order, localization.DefaultAdminLanguageId);
        }
        if (wanted == OrderStatus.Cancelled)
        {
            await notes.AddMailsAsync(order, "cancelled", await messages.SendOrderCancelledCustomerNotificationAsync(order, order.CustomerLanguageId));
            foreach (var vendorId in await VendorsOfAsync(order))
                if (await vendors.GetVendorByIdAsync(vendorId) is { Deleted: false, Active: true } vendor)
                    await notes.AddMailsAsync(order, "cancelled, to a vendor", await messages.SendOrderCancelledVendorNotificationAsync(order, vendor, localization.DefaultAdminLanguageId));
        }
    }

    internal async Task CheckAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var unsaved = false;
        if (order is { PaymentStatus: PaymentStatus.Paid, PaidDateUtc: null })
        {
            order.PaidDateUtc = time.UtcNow();
            unsaved = true;
        }

        var completed = order.PaymentStatus == PaymentStatus.Paid && IsShipped(order.ShippingStatus);
        if (order.OrderStatus == OrderStatus.Pending
            && (order.PaymentStatus is PaymentStatus.Authorized or PaymentStatus.Paid
                || order.ShippingStatus is ShippingStatus.PartiallyShipped or ShippingStatus.Shipped or ShippingStatus.Delivered))
        {
            await SetAsync(order, OrderStatus.Processing, !completed);
            unsaved = false;
        }
        if (completed && order.OrderStatus is not (OrderStatus.Cancelled or OrderStatus.Complete))
        {
            await SetAsync(order, OrderStatus.Complete, notifyCustomer: true);
            unsaved = false;
        }
        if (unsaved)
            await orders.UpdateOrderAsync(order);
    }

    private bool IsShipped(ShippingStatus status) =>
        status is ShippingStatus.ShippingNotRequired or ShippingStatus.Delivered || status == ShippingStatus.Shipped && !settings.CompleteOrderWhenDelivered;

    private async Task<List<int>> VendorsOfAsync(Order order)
    {
        var ids = new List<int>();
        foreach (var item in await orders.GetOrderItemsAsync(order.Id))
            ids.Add((await products.GetProductByIdAsync(item.ProductId))?.VendorId ?? 0);
        return [.. ids.Where(id => id != 0).Distinct()];
    }
}

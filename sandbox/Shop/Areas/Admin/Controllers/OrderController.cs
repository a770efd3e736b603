using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Services.Shipping;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc;
using Nop.Web.Framework.Mvc.Filters;
using Shop.Areas.Admin.Factories;
using Shop.Areas.Admin.Models;

namespace Shop.Areas.Admin.Controllers;

/// <summary>The order pages. Cancelling and shipping always notify the customer, as in the host.</summary>
public sealed partial class OrderController(
    IEventPublisher events, ILocalizationService localization, INotificationService notifications, IOrderProcessingService processing, IOrderService orders,
    IProductService products, IShipmentService shipments, IWorkContext workContext, OrderModelFactory models, ShipmentModelFactory shipmentModels) : BaseAdminController
{
    public IActionResult Index() => RedirectToAction(nameof(List));

    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List()
    {
        var model = new OrderSearchModel { IsLoggedInAsVendor = await workContext.GetCurrentVendorAsync() is not null, OrderStatusIds = [0] };
        model.SetGridPageSize();
        model.AvailableOrderStatuses.Add(new("All", "0", true));
        foreach (var status in Enum.GetValues<OrderStatus>())
            model.AvailableOrderStatuses.Add(new(await localization.GetLocalizedEnumAsync(status), ((int)status).ToString()));
        return View(nameof(List), model);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> OrderList(OrderSearchModel searchModel) => Json(await models.ListAsync(searchModel));

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired("go-to-order-by-number")]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> GoToOrderId(OrderSearchModel model) =>
        await orders.GetOrderByCustomOrderNumberAsync(model.GoDirectlyToCustomOrderNumber) is { } order ? RedirectToOrder(order.Id) : await List();

    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Edit(int id) =>
        await VisibleAsync(id) is { } order ? View(await models.OrderAsync(order)) : RedirectToAction(nameof(List));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await OwnAsync(id) is { } order)
            await processing.DeleteOrderAsync(order);
        return RedirectToAction(nameof(List));
    }

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired("cancelorder")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> CancelOrder(int id) => ChangeAsync(id, order => processing.CancelOrderAsync(order, true));

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired("markorderaspaid")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> MarkOrderAsPaid(int id) => ChangeAsync(id, processing.MarkOrderAsPaidAsync);

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired("refundorderoffline")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> RefundOrderOffline(int id) => ChangeAsync(id, processing.RefundOfflineAsync);

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired("btnSaveOrderStatus")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> ChangeOrderStatus(int id, OrderModel model) => ChangeAsync(id, async order =>
    {
        var before = order.OrderStatus;
        order.OrderStatusId = model.OrderStatusId;
        await orders.UpdateOrderAsync(order);
        await events.PublishAsync(new OrderStatusChangedEvent(order, before));
        await NoteAsync(order.Id, $"Order status has been edited. New status: {await localization.GetLocalizedEnumAsync(order.OrderStatus)}");
    });

    [HttpPost, ActionName(nameof(Edit))]
    [FormValueRequired("save-shipping-method")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> EditShippingMethod(int id, OrderModel model) => ChangeAsync(id, async order =>
    {
        order.ShippingMethod = model.ShippingMethod;
        await orders.UpdateOrderAsync(order);
        await NoteAsync(order.Id, "Shipping method has been edited");
    });

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> OrderNotesSelect(OrderGridModel searchModel) =>
        await OwnAsync(searchModel.OrderId) is { } order ? Json(await models.NotesAsync(searchModel, order)) : await AccessDeniedJsonAsync();

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> OrderNoteAdd(int orderId, bool displayToCustomer, string? message)
    {
        if (string.IsNullOrEmpty(message))
            return ErrorJson("Order note can not be empty.");
        if (await OwnAsync(orderId) is not { } order)
            return await AccessDeniedJsonAsync();
        await orders.InsertOrderNoteAsync(new OrderNote { OrderId = order.Id, DisplayToCustomer = displayToCustomer, Note = message, CreatedOnUtc = DateTime.UtcNow });
        return Json(new { Result = true });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> OrderNoteDelete(int id, int orderId)
    {
        if (await OwnAsync(orderId) is null || await orders.GetOrderNoteByIdAsync(id) is not { } note)
            return await AccessDeniedJsonAsync();
        await orders.DeleteOrderNoteAsync(note);
        return new NullJsonResult();
    }

    // a vendor sees an order that has one of the vendor's products, but changes none
    private async Task<Order?> VisibleAsync(int id)
    {
        if (await orders.GetOrderByIdAsync(id) is not { Deleted: false } order)
            return null;
        return await workContext.GetCurrentVendorAsync() is not { } vendor || (await orders.GetOrderItemsAsync(order.Id, vendorId: vendor.Id)).Count > 0 ? order : null;
    }

    private async Task<Order?> OwnAsync(int id) => await workContext.GetCurrentVendorAsync() is null ? await orders.GetOrderByIdAsync(id) : null;

    private async Task<IActionResult> ChangeAsync(int id, Func<Order, Task> change)
    {
        if (await orders.GetOrderByIdAsync(id) is not { } order)
            return RedirectToAction(nameof(List));
        if (await workContext.GetCurrentVendorAsync() is not null)
            return RedirectToOrder(id);
        try
        {
            await change(order);
        }
        catch (Exception exception)
        {
            await notifications.ErrorNotificationAsync(exception);
        }
        return RedirectToOrder(id);
    }

    private Task NoteAsync(int orderId, string text) =>
        orders.InsertOrderNoteAsync(new OrderNote { OrderId = orderId, Note = text, DisplayToCustomer = false, CreatedOnUtc = DateTime.UtcNow });

    private RedirectToActionResult RedirectToOrder(int id) => RedirectToAction(nameof(Edit), new { id });
}

using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Security;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;
using Shop.Areas.Admin.Models;

namespace Shop.Areas.Admin.Controllers;

public sealed partial class OrderController
{
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_VIEW)]
    public IActionResult ShipmentList()
    {
        var model = new ShipmentSearchModel();
        model.SetGridPageSize();
        return View(model);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_VIEW)]
    public async Task<IActionResult> ShipmentListSelect(ShipmentSearchModel searchModel) => Json(await shipmentModels.ListAsync(searchModel));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_VIEW)]
    public async Task<IActionResult> ShipmentsByOrder(OrderGridModel searchModel) =>
        await VisibleAsync(searchModel.OrderId) is { } order ? Json(await shipmentModels.OfOrderAsync(searchModel, order)) : await AccessDeniedJsonAsync();

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_VIEW)]
    public async Task<IActionResult> ShipmentsItemsByShipmentId(ShipmentItemSearchModel searchModel) =>
        await VisibleShipmentAsync(searchModel.ShipmentId) is { } shipment ? Json(await shipmentModels.ItemsAsync(searchModel, shipment)) : await AccessDeniedJsonAsync();

    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddShipment(int id) =>
        await VisibleAsync(id) is { } order ? View(await shipmentModels.NewAsync(new ShipmentModel(), order)) : RedirectToAction(nameof(List));

    [HttpPost]
    [FormValueRequired("save", "save-continue")]
    [ParameterBasedOnFormName("save-continue", "continueEditing")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddShipment(ShipmentModel model, IFormCollection form, bool continueEditing)
    {
        if (await VisibleAsync(model.OrderId) is not { } order)
            return RedirectToAction(nameof(List));
        var items = await ChosenAsync(order, form);
        if (items.Count == 0)
        {
            notifications.ErrorNotification("No products selected");
            return RedirectToAction(nameof(AddShipment), new { id = order.Id });
        }

        var shipment = new Shipment
        {
            OrderId = order.Id,
            TrackingNumber = model.TrackingNumber,
            AdminComment = model.AdminComment,
            TotalWeight = await WeightAsync(items),
            CreatedOnUtc = DateTime.UtcNow,
        };
        await shipments.InsertShipmentAsync(shipment);
        foreach (var item in items)
        {
            item.ShipmentId = shipment.Id;
            await shipments.InsertShipmentItemAsync(item);
        }
        await NoteAsync(order.Id, "A shipment has been added");

        // the host's order: created, tracking number, only then sent
        await events.PublishAsync(new ShipmentCreatedEvent(shipment));
        if (!string.IsNullOrWhiteSpace(shipment.TrackingNumber))
            await events.PublishAsync(new ShipmentTrackingNumberSetEvent(shipment));
        var ship = !order.PickupInStore && model.CanShip;
        if (ship)
            await processing.ShipAsync(shipment, true);
        if (ship && model.CanDeliver)
            await processing.DeliverAsync(shipment, true);
        notifications.SuccessNotification("The new shipment has been added successfully.");
        return continueEditing ? RedirectToShipment(shipment.Id) : RedirectToOrder(order.Id);
    }

    [CheckPermission(StandardPermission.Orders.SHIPMENTS_VIEW)]
    public async Task<IActionResult> ShipmentDetails(int id) =>
        await VisibleShipmentAsync(id) is { } shipment ? View(await shipmentModels.ShipmentAsync(shipment)) : RedirectToAction(nameof(List));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> DeleteShipment(int id)
    {
        if (await VisibleShipmentAsync(id) is not { } shipment)
            return RedirectToAction(nameof(List));
        foreach (var item in await shipments.GetShipmentItemsByShipmentIdAsync(id))
        {
            if (await orders.GetOrderItemByIdAsync(item.OrderItemId) is { } ordered && await products.GetProductByIdAsync(ordered.ProductId) is { } product)
                await products.ReverseBookedInventoryAsync(product, item, await StockMessageAsync("DeleteShipment", shipment.OrderId));
        }
        await shipments.DeleteShipmentAsync(shipment);
        await NoteAsync(shipment.OrderId, "A shipment has been deleted");
        notifications.SuccessNotification("The shipment has been deleted successfully.");
        return RedirectToOrder(shipment.OrderId);
    }

    [HttpPost, ActionName(nameof(ShipmentDetails))]
    [FormValueRequired("settrackingnumber")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetTrackingNumber(ShipmentModel model) => ChangeShipmentAsync(model.Id, async shipment =>
    {
        if (shipment.TrackingNumber == model.TrackingNumber)
            return;
        shipment.TrackingNumber = model.TrackingNumber;
        await shipments.UpdateShipmentAsync(shipment);
        await events.PublishAsync(new ShipmentTrackingNumberSetEvent(shipment));
    });

    [HttpPost, ActionName(nameof(ShipmentDetails))]
    [FormValueRequired("setadmincomment")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetShipmentAdminComment(ShipmentModel model) => ChangeShipmentAsync(model.Id, shipment =>
    {
        shipment.AdminComment = model.AdminComment;
        return shipments.UpdateShipmentAsync(shipment);
    });

    [HttpPost, ActionName(nameof(ShipmentDetails))]
    [FormValueRequired("setasshipped")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetAsShipped(int id) => ChangeShipmentAsync(id, shipment => processing.ShipAsync(shipment, true));

    [HttpPost, ActionName(nameof(ShipmentDetails))]
    [FormValueRequired("setasdelivered")]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetAsDelivered(int id) => ChangeShipmentAsync(id, shipment => processing.DeliverAsync(shipment, true));

    private async Task<Shipment?> VisibleShipmentAsync(int id) =>
        await shipments.GetShipmentByIdAsync(id) is { } shipment && await VisibleAsync(shipment.OrderId) is not null ? shipment : null;

    private async Task<IActionResult> ChangeShipmentAsync(int id, Func<Shipment, Task> change)
    {
        if (await VisibleShipmentAsync(id) is not { } shipment)
            return RedirectToAction(nameof(List));
        try
        {
            await change(shipment);
        }
        catch (Exception exception)
        {
            await notifications.ErrorNotificationAsync(exception);
        }
        return RedirectToShipment(id);
    }

    private async Task<List<ShipmentItem>> ChosenAsync(Order order, IFormCollection form)
    {
        var vendor = await workContext.GetCurrentVendorAsync();
        var chosen = new List<ShipmentItem>();
        foreach (var item in await orders.GetOrderItemsAsync(order.Id, isShipEnabled: true, vendorId: vendor?.Id ?? 0))
        {
            var left = await orders.GetTotalNumberOfItemsCanBeAddedToShipmentAsync(item);
            if (left <= 0 || !int.TryParse(form[$"qtyToAdd{item.Id}"], out var quantity) || quantity <= 0)
                continue;
            var product = await products.GetProductByIdAsync(item.ProductId);
            var warehouse = product is { ManageInventoryMethod: ManageInventoryMethod.ManageStock, UseMultipleWarehouses: true }
                ? int.TryParse(form[$"warehouse_{item.Id}"], out var wanted) ? wanted : 0
                : product.WarehouseId;
            chosen.Add(new ShipmentItem { OrderItemId = item.Id, Quantity = Math.Min(quantity, left), WarehouseId = warehouse });
        }
        return chosen;
    }

    private async Task<decimal?> WeightAsync(IEnumerable<ShipmentItem> items)
    {
        decimal? total = null;
        foreach (var item in items)
        {
            if ((await orders.GetOrderItemByIdAsync(item.OrderItemId)).ItemWeight is { } weight)
                total = (total ?? 0) + weight * item.Quantity;
        }
        return total;
    }

    private RedirectToActionResult RedirectToShipment(int id) => RedirectToAction(nameof(ShipmentDetails), new { id });
}

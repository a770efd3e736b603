using Microsoft.AspNetCore.Mvc;
using Nop.Services.Security;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;
using Shop.Areas.Admin.Models;

namespace Shop.Areas.Admin.Controllers;

public sealed partial class OrderController
{
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> PartiallyRefundOrderPopup(int id, bool online) =>
        await OwnAsync(id) is { } order
            ? View(new PartialRefundModel { Id = id, CustomOrderNumber = order.CustomOrderNumber, MaxAmountToRefund = order.OrderTotal - order.RefundedAmount })
            : RedirectToAction(nameof(List));

    [HttpPost]
    [FormValueRequired("partialrefundorder")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> PartiallyRefundOrderPopup(int id, bool online, PartialRefundModel model)
    {
        if (await OwnAsync(id) is not { } order)
            return RedirectToAction(nameof(List));
        try
        {
            if (model.AmountToRefund <= 0)
                throw new ArgumentException("Enter amount to refund");
            await processing.PartiallyRefundOfflineAsync(order, Math.Min(model.AmountToRefund, order.OrderTotal - order.RefundedAmount));
            ViewBag.RefreshPage = true;
        }
        catch (Exception exception)
        {
            await notifications.ErrorNotificationAsync(exception);
        }
        return View(model);
    }
}

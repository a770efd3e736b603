using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>The channel's log.</summary>
public class AmazonLogController(
    ChannelLogModelFactory factory,
    ChannelLog log,
    ILocalizationService localization,
    INotificationService notifications) : AmazonAdminController
{
    /// <summary>The page, for one order when it is named.</summary>
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List(string? amazonOrderId) => View("~/Views/AmazonChannel/Log.cshtml", await factory.PrepareSearchModelAsync(amazonOrderId));

    /// <summary>A page of the log as the grid asks for it.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List(ChannelLogSearchModel searchModel) => Json(await factory.PrepareListModelAsync(searchModel));

    /// <summary>Removes all entries.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Clear()
    {
        await log.ClearAsync();
        notifications.SuccessNotification(await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Log.Cleared"));
        return RedirectToAction(nameof(List));
    }
}

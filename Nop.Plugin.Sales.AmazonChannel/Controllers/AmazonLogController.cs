using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>The channel's log.</summary>
[Area(AreaNames.ADMIN)]
[AuthorizeAdmin]
[ValidateIpAddress]
[AutoValidateAntiforgeryToken]
public class AmazonLogController(
    ChannelLogModelFactory factory,
    ChannelLog log,
    IWorkContext workContext,
    ILocalizationService localization,
    INotificationService notifications) : BasePluginController
{
    /// <summary>The page, for one order when it is named.</summary>
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List(string? amazonOrderId) => await IsVendorAsync()
        ? AccessDeniedView()
        : View("~/Views/AmazonChannel/Log.cshtml", await factory.PrepareSearchModelAsync(amazonOrderId));

    /// <summary>A page of the log as the grid asks for it.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List(ChannelLogSearchModel searchModel) => await IsVendorAsync()
        ? await AccessDeniedJsonAsync()
        : Json(await factory.PrepareListModelAsync(searchModel));

    /// <summary>Removes all entries.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Clear()
    {
        if (await IsVendorAsync())
            return AccessDeniedView();
        await log.ClearAsync();
        notifications.SuccessNotification(await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Log.Cleared"));
        return RedirectToAction(nameof(List));
    }

    private async Task<bool> IsVendorAsync() => await workContext.GetCurrentVendorAsync() is not null;
}

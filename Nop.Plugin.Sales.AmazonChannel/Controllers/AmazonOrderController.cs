using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>The pages about Amazon orders.</summary>
[Area(AreaNames.ADMIN)]
[AuthorizeAdmin]
[ValidateIpAddress]
[AutoValidateAntiforgeryToken]
public class AmazonOrderController(
    AmazonOrderModelFactory factory,
    OrderRefresher refresher,
    IWorkContext workContext,
    ILocalizationService localization,
    INotificationService notifications) : BasePluginController
{
    /// <summary>The list.</summary>
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List() => await IsVendorAsync()
        ? AccessDeniedView()
        : View("~/Views/AmazonChannel/List.cshtml", await factory.PrepareSearchModelAsync());

    /// <summary>A page of the list as the grid asks for it.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List(AmazonOrderSearchModel searchModel) => await IsVendorAsync()
        ? await AccessDeniedJsonAsync()
        : Json(await factory.PrepareListModelAsync(searchModel));

    /// <summary>One order.</summary>
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Details(int id)
    {
        if (await IsVendorAsync())
            return AccessDeniedView();
        return await factory.PrepareDetailsModelAsync(id) is { } model
            ? View("~/Views/AmazonChannel/Details.cshtml", model)
            : RedirectToAction(nameof(List));
    }

    /// <summary>Asks Amazon for the order and acts on the answer.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Refresh(int id)
    {
        if (await IsVendorAsync())
            return AccessDeniedView();
        var failure = await refresher.RefreshAsync(id);
        if (failure is null)
            notifications.SuccessNotification(await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Orders.Refreshed"));
        else
            notifications.ErrorNotification(failure);
        return RedirectToAction(nameof(Details), new { id });
    }

    private async Task<bool> IsVendorAsync() => await workContext.GetCurrentVendorAsync() is not null;
}

using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>Runs a sync because a person asks for it, and tells how it goes on.</summary>
[Area(AreaNames.ADMIN)]
[AuthorizeAdmin]
[ValidateIpAddress]
[AutoValidateAntiforgeryToken]
public class AmazonSyncController(DashboardModelFactory factory, SyncNow sync, IWorkContext workContext, ILocalizationService localization) : BasePluginController
{
    /// <summary>How the accounts stand.</summary>
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Status()
    {
        Response.Headers.CacheControl = "no-store";
        return await IsVendorAsync() ? await AccessDeniedJsonAsync() : Json(await factory.PrepareStatusAsync());
    }

    /// <summary>Runs the schedule task to its end, about a minute at most. Whoever leaves the page does not stop it.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Now()
    {
        if (await IsVendorAsync())
            return await AccessDeniedJsonAsync();
        try
        {
            return await sync.RunAsync()
                ? Json(await factory.PrepareStatusAsync())
                : ErrorJson(await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Dashboard.NoTask"));
        }
        catch (Exception exception)
        {
            // the host has logged it
            return ErrorJson(exception.Message);
        }
    }

    private async Task<bool> IsVendorAsync() => await workContext.GetCurrentVendorAsync() is not null;
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>Runs a sync because a person asks for it, and tells how it goes on.</summary>
public class AmazonSyncController(DashboardModelFactory factory, SyncNow sync, ILocalizationService localization) : AmazonAdminController
{
    /// <summary>How the accounts stand.</summary>
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Status()
    {
        Response.Headers.CacheControl = "no-store";
        return Json(await factory.PrepareStatusAsync());
    }

    /// <summary>Runs the schedule task to its end, about a minute at most. Whoever leaves the page does not stop it.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Now()
    {
        try
        {
            return await sync.RunAsync() switch
            {
                null => ErrorJson(await TextAsync("Dashboard.NoTask")),
                { ForeignHost: { } host } => ErrorJson(FilledText.Of(CultureInfo.CurrentCulture, await TextAsync("Dashboard.SentNothing"), host)),
                _ => Json(await factory.PrepareStatusAsync())
            };
        }
        catch (Exception exception)
        {
            // the host has logged it
            return ErrorJson(exception.Message);
        }
    }

    private Task<string> TextAsync(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}");
}

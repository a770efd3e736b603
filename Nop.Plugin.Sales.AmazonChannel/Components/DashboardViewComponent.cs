using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Infrastructure;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>The channel on the dashboard: status of the accounts at the top, the newest Amazon orders beside the shop's latest.</summary>
public class DashboardViewComponent(
    DashboardModelFactory factory,
    IPermissionService permissions,
    IWorkContext workContext,
    ILogger logger) : NopViewComponent
{
    /// <summary>Renders one zone. Never throws: an exception here would take the whole dashboard with it.</summary>
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        try
        {
            if (await workContext.GetCurrentVendorAsync() is not null || !await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_VIEW))
                return Content("");
            if (widgetZone == AdminWidgetZones.DashboardTop)
                return await factory.PrepareStatusAsync() is { } status ? View("~/Views/AmazonChannel/_Dashboard.cshtml", status) : Content("");
            return await factory.PrepareRecentOrdersAsync() is { } recent ? View("~/Views/AmazonChannel/_RecentOrders.cshtml", recent) : Content("");
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: the Amazon part of the dashboard cannot be shown", exception);
            return Content("");
        }
    }
}

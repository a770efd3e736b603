using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Infrastructure;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>The channel on the dashboard: status of the accounts at the top, the newest Amazon orders beside the shop's latest.</summary>
public class DashboardViewComponent(DashboardModelFactory factory, IPermissionService permissions, IWorkContext workContext, ILogger logger)
    : ChannelViewComponent(permissions, workContext, logger)
{
    /// <summary>Renders one zone.</summary>
    public Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData) =>
        ShowAsync(StandardPermission.Orders.ORDERS_VIEW, "the Amazon part of the dashboard", () => widgetZone == AdminWidgetZones.DashboardTop ? StatusAsync() : RecentOrdersAsync());

    private async Task<IViewComponentResult?> StatusAsync() =>
        await factory.PrepareStatusAsync() is { } status ? View("~/Views/AmazonChannel/_Dashboard.cshtml", status) : null;

    private async Task<IViewComponentResult?> RecentOrdersAsync() =>
        await factory.PrepareRecentOrdersAsync() is { } recent ? View("~/Views/AmazonChannel/_RecentOrders.cshtml", recent) : null;
}

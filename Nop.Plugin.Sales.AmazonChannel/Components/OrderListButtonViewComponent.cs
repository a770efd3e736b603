using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Logging;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>The way from the host's order list to the Amazon orders.</summary>
public class OrderListButtonViewComponent(IPermissionService permissions, IWorkContext workContext, ILogger logger) : ChannelViewComponent(permissions, workContext, logger)
{
    /// <summary>Renders the button.</summary>
    public Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData) =>
        ShowAsync(StandardPermission.Orders.ORDERS_VIEW, "the button on the order list", () => Task.FromResult<IViewComponentResult?>(View("~/Views/AmazonChannel/_OrderListButton.cshtml")));
}

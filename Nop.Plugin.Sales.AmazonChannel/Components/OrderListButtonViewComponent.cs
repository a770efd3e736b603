using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>The way from the host's order list to the Amazon orders.</summary>
public class OrderListButtonViewComponent(IPermissionService permissions, IWorkContext workContext, ILogger logger) : NopViewComponent
{
    /// <summary>Renders the button. Never throws: an exception here would take the host's order list with it.</summary>
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        try
        {
            return await workContext.GetCurrentVendorAsync() is null && await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_VIEW)
                ? View("~/Views/AmazonChannel/_OrderListButton.cshtml")
                : Content("");
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: the button on the order list cannot be shown", exception);
            return Content("");
        }
    }
}

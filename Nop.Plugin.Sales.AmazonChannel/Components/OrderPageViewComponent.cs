using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Infrastructure;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>What the host's order page shows about the Amazon order behind it: a card, the header buttons and a line under the shipping address. Nothing for other orders.</summary>
public class OrderPageViewComponent(
    OrderCardFactory factory,
    IPermissionService permissions,
    IWorkContext workContext,
    ILogger logger) : NopViewComponent
{
    /// <summary>Renders one zone. Never throws: an exception here would take the host's order page with it.</summary>
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        try
        {
            if (additionalData is not BaseNopEntityModel { Id: > 0 } order
                || await factory.PrepareOrderCardAsync(order.Id) is not { } model
                || await workContext.GetCurrentVendorAsync() is not null
                || !await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_VIEW))
                return Content("");
            return View(ViewOf(widgetZone), model);
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: the Amazon part of the order page cannot be shown", exception);
            return Content("");
        }
    }

    private static string ViewOf(string widgetZone) =>
        widgetZone == AdminWidgetZones.OrderDetailsButtons ? "~/Views/AmazonChannel/_OrderButtons.cshtml"
        : widgetZone == AdminWidgetZones.OrderDetailsBlock ? "~/Views/AmazonChannel/_OrderCard.cshtml"
        : "~/Views/AmazonChannel/_OrderShipping.cshtml";
}

using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Infrastructure;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>What the host's shipment pages ask and say about the Amazon order behind them. Nothing for other orders.</summary>
public class ShipmentPageViewComponent(
    ShipmentPanelFactory factory,
    IPermissionService permissions,
    IWorkContext workContext,
    ILogger logger) : NopViewComponent
{
    /// <summary>Renders the panel. Never throws: an exception here would take the host's shipment page with it.</summary>
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        try
        {
            if (additionalData is not BaseNopEntityModel page
                || await workContext.GetCurrentVendorAsync() is not null
                || !await permissions.AuthorizeAsync(StandardPermission.Orders.SHIPMENTS_VIEW))
                return Content("");
            var panel = widgetZone == AdminWidgetZones.OrderShipmentAddButtons
                ? await factory.PrepareForNewAsync(OrderIdOf(page))
                : await factory.PrepareForShipmentAsync(page.Id);
            return panel is null ? Content("") : View("~/Views/AmazonChannel/_Shipment.cshtml", panel);
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: the Amazon part of the shipment page cannot be shown", exception);
            return Content("");
        }
    }

    // the host's model is in an assembly that the plugin does not know
    private static int OrderIdOf(BaseNopEntityModel page) => page.GetType().GetProperty("OrderId")?.GetValue(page) is int id ? id : 0;
}

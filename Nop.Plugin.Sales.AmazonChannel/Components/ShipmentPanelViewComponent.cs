using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>Carrier, state and warnings on the host's shipment pages. Nothing for other orders than Amazon's.</summary>
public class ShipmentPanelViewComponent(ShipmentPanelFactory factory, IPermissionService permissions, IWorkContext workContext, ILogger logger) : NopViewComponent
{
    /// <summary>Renders the panel. Never throws: an exception here would take the host's page with it.</summary>
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        try
        {
            if (additionalData is not BaseNopEntityModel shipment || await workContext.GetCurrentVendorAsync() is not null
                || !await permissions.AuthorizeAsync(StandardPermission.Orders.SHIPMENTS_VIEW))
                return Content("");
            var model = shipment.Id > 0 ? await factory.PrepareAsync(shipment.Id) : await factory.PrepareNewAsync(OrderIdOf(shipment));
            return model is null ? Content("") : View("~/Views/AmazonChannel/_ShipmentPanel.cshtml", model);
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: the Amazon part of the shipment page cannot be shown", exception);
            return Content("");
        }
    }

    // the host's ShipmentModel is in Nop.Web, which the plugin does not refer to
    private static int OrderIdOf(BaseNopEntityModel shipment) =>
        shipment.GetType().GetProperty("OrderId")?.GetValue(shipment) is { } id ? Convert.ToInt32(id, CultureInfo.InvariantCulture) : 0;
}

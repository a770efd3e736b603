using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Infrastructure;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>What the host's shipment pages ask and say about the Amazon order behind them. Nothing for other orders.</summary>
public class ShipmentPageViewComponent(ShipmentPanelFactory factory, IPermissionService permissions, IWorkContext workContext, ILogger logger)
    : ChannelViewComponent(permissions, workContext, logger)
{
    /// <summary>Renders the panel.</summary>
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData) =>
        additionalData is BaseNopEntityModel page
            ? await ShowAsync(StandardPermission.Orders.SHIPMENTS_VIEW, "the Amazon part of the shipment page", async () =>
                await (widgetZone == AdminWidgetZones.OrderShipmentAddButtons ? factory.PrepareForNewAsync(OrderIdOf(page)) : factory.PrepareForShipmentAsync(page.Id)) is { } panel
                    ? View("~/Views/AmazonChannel/_Shipment.cshtml", panel)
                    : null)
            : Content("");

    // the host's model is in an assembly that the plugin does not know
    private static int OrderIdOf(BaseNopEntityModel page) => page.GetType().GetProperty("OrderId")?.GetValue(page) is int id ? id : 0;
}

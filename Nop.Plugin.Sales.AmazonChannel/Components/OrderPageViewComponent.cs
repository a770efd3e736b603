using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Infrastructure;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>What the host's order page shows about the Amazon order behind it: a card, the header buttons and a line under the shipping address. Nothing for other orders.</summary>
public class OrderPageViewComponent(OrderCardFactory factory, IPermissionService permissions, IWorkContext workContext, ILogger logger)
    : ChannelViewComponent(permissions, workContext, logger)
{
    /// <summary>Renders one zone.</summary>
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData) =>
        additionalData is BaseNopEntityModel { Id: > 0 } order
            ? await ShowAsync(StandardPermission.Orders.ORDERS_VIEW, "the Amazon part of the order page",
                async () => await factory.PrepareOrderCardAsync(order.Id) is { } model ? View(ViewOf(widgetZone), model) : null)
            : Content("");

    private static string ViewOf(string widgetZone) =>
        widgetZone == AdminWidgetZones.OrderDetailsButtons ? "~/Views/AmazonChannel/_OrderButtons.cshtml"
        : widgetZone == AdminWidgetZones.OrderDetailsBlock ? "~/Views/AmazonChannel/_OrderCard.cshtml"
        : "~/Views/AmazonChannel/_OrderShipping.cshtml";
}

using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Factories;

namespace Shop.Components;

/// <summary>Renders the active widgets of an admin zone; what a widget throws goes up, as in the host.</summary>
public sealed class AdminWidgetViewComponent(IWidgetModelFactory widgets) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData = null) =>
        View("~/Areas/Admin/Views/Shared/Components/AdminWidget/Default.cshtml", await widgets.PrepareRenderWidgetModelAsync(widgetZone, additionalData, useCache: false));
}

/// <summary>Renders the active widgets of a public zone, which one zone of the order page is.</summary>
public sealed class WidgetViewComponent(IWidgetModelFactory widgets) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData = null) =>
        View("~/Areas/Admin/Views/Shared/Components/AdminWidget/Default.cshtml", await widgets.PrepareRenderWidgetModelAsync(widgetZone, additionalData));
}

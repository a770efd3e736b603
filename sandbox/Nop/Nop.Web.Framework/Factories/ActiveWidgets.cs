using Microsoft.AspNetCore.Routing;
using Nop.Core;
using Nop.Services.Cms;
using Nop.Web.Framework.Models.Cms;

namespace Nop.Web.Framework.Factories;

/// <summary>Components of the widget plugins that are active in the current store.</summary>
internal sealed class ActiveWidgets(IWidgetPluginManager widgets, IStoreContext storeContext, IWorkContext workContext) : IWidgetModelFactory
{
    public async Task<List<RenderWidgetModel>> PrepareRenderWidgetModelAsync(string widgetZone, object additionalData = null, bool useCache = true)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        var active = await widgets.LoadActivePluginsAsync(await workContext.GetCurrentCustomerAsync(), store.Id, widgetZone);
        return active.Select(widget => new RenderWidgetModel
        {
            WidgetViewComponent = widget.GetWidgetViewComponent(widgetZone),
            WidgetViewComponentArguments = new RouteValueDictionary { ["widgetZone"] = widgetZone, ["additionalData"] = additionalData },
        }).ToList();
    }
}

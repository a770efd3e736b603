using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Customers;
using Nop.Services.Plugins;

namespace Nop.Services.Cms;

/// <summary>Finds active widgets: installed, and named in <see cref="WidgetSettings"/>.</summary>
internal sealed class WidgetPluginManager(IPluginService plugins, WidgetSettings settings) : PluginManager<IWidgetPlugin>(plugins), IWidgetPluginManager
{
    public async Task<IList<IWidgetPlugin>> LoadActivePluginsAsync(Customer customer = null, int storeId = 0, string widgetZone = null)
    {
        var active = await LoadActivePluginsAsync(settings.ActiveWidgetSystemNames, customer, storeId);
        if (string.IsNullOrEmpty(widgetZone))
            return active;
        var shown = new List<IWidgetPlugin>();
        foreach (var widget in active)
            if ((await widget.GetWidgetZonesAsync()).Contains(widgetZone, StringComparer.InvariantCultureIgnoreCase))
                shown.Add(widget);
        return shown;
    }

    public bool IsPluginActive(IWidgetPlugin widget) => IsPluginActive(widget, settings.ActiveWidgetSystemNames);

    public async Task<bool> IsPluginActiveAsync(string systemName, Customer customer = null, int storeId = 0) =>
        IsPluginActive(await LoadPluginBySystemNameAsync(systemName, customer, storeId));
}

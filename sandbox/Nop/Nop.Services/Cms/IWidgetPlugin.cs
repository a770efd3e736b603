using Nop.Services.Plugins;

namespace Nop.Services.Cms;

/// <summary>A plugin that shows widgets in zones.</summary>
public interface IWidgetPlugin : IPlugin
{
    bool HideInWidgetList { get; }
    Task<IList<string>> GetWidgetZonesAsync();
    Type GetWidgetViewComponent(string widgetZone);
}

using Nop.Services.Events;
using Nop.Services.Plugins;
using Nop.Web.Framework.Menu;

namespace Nop.Web.Framework.Events;

/// <summary>Adds one plugin's node to the admin menu, once the plugin is installed.</summary>
public abstract class BaseAdminMenuCreatedEventConsumer : IConsumer<AdminMenuCreatedEvent>
{
    protected readonly IPluginManager<IPlugin> _pluginManager;

    protected BaseAdminMenuCreatedEventConsumer(IPluginManager<IPlugin> pluginManager)
    {
        _pluginManager = pluginManager;
    }

    protected abstract string PluginSystemName { get; }

    protected virtual MenuItemInsertType InsertType => MenuItemInsertType.Before;

    protected virtual string AfterMenuSystemName => string.Empty;

    protected virtual string BeforeMenuSystemName => string.Empty;

    public virtual async Task HandleEventAsync(AdminMenuCreatedEvent eventMessage)
    {
        if (!await CheckAccessAsync() || await _pluginManager.LoadPluginBySystemNameAsync(PluginSystemName) is not { } plugin)
            return;
        if (await GetAdminMenuItemAsync(plugin) is not { } item)
            return;
        var root = eventMessage.RootMenuItem;
        bool After() => root.InsertAfter(AfterMenuSystemName, item);
        bool Before() => root.InsertBefore(BeforeMenuSystemName, item);
        _ = InsertType switch
        {
            MenuItemInsertType.After => After(),
            MenuItemInsertType.Before => Before(),
            MenuItemInsertType.TryAfterThanBefore => After() || Before(),
            MenuItemInsertType.TryBeforeThanAfter => Before() || After(),
            _ => throw new ArgumentOutOfRangeException(nameof(eventMessage), InsertType, $"{GetType()}.InsertType is no MenuItemInsertType."),
        };
    }

    protected virtual Task<bool> CheckAccessAsync() => Task.FromResult(true);

    protected virtual Task<AdminMenuItem> GetAdminMenuItemAsync(IPlugin plugin) => Task.FromResult(plugin?.GetAdminMenuItem());
}

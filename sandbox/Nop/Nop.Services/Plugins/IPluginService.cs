using Nop.Core.Domain.Customers;

namespace Nop.Services.Plugins;

/// <summary>Finds plugins.</summary>
public interface IPluginService
{
    Task<IList<PluginDescriptor>> GetPluginDescriptorsAsync<TPlugin>(LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly, Customer customer = null,
        int storeId = 0, string group = null, string dependsOnSystemName = "", string friendlyName = null, string author = null) where TPlugin : class, IPlugin;
    Task<PluginDescriptor> GetPluginDescriptorBySystemNameAsync<TPlugin>(string systemName, LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly,
        Customer customer = null, int storeId = 0, string group = null) where TPlugin : class, IPlugin;
    Task<IList<TPlugin>> GetPluginsAsync<TPlugin>(LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly, Customer customer = null, int storeId = 0,
        string group = null) where TPlugin : class, IPlugin;
    IPlugin FindPluginByTypeInAssembly(Type typeInAssembly);
    Task<string> GetPluginLogoUrlAsync(PluginDescriptor pluginDescriptor);
}

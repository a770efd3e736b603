using Nop.Core.Domain.Customers;

namespace Nop.Services.Plugins;

/// <summary>Finds plugins of one kind.</summary>
internal class PluginManager<TPlugin>(IPluginService plugins) : IPluginManager<TPlugin> where TPlugin : class, IPlugin
{
    public Task<IList<TPlugin>> LoadAllPluginsAsync(Customer customer = null, int storeId = 0) =>
        plugins.GetPluginsAsync<TPlugin>(LoadPluginsMode.InstalledOnly, customer, storeId);

    public async Task<TPlugin> LoadPluginBySystemNameAsync(string systemName, Customer customer = null, int storeId = 0) =>
        string.IsNullOrEmpty(systemName) ? null
            : (await LoadAllPluginsAsync(customer, storeId)).FirstOrDefault(plugin => plugin.PluginDescriptor.SystemName.Equals(systemName, StringComparison.InvariantCultureIgnoreCase));

    public async Task<IList<TPlugin>> LoadActivePluginsAsync(List<string> systemNames, Customer customer = null, int storeId = 0) =>
        systemNames is null ? [] : [.. (await LoadAllPluginsAsync(customer, storeId)).Where(plugin => IsPluginActive(plugin, systemNames))];

    public bool IsPluginActive(TPlugin plugin, List<string> systemNames) =>
        plugin is not null && systemNames?.Contains(plugin.PluginDescriptor.SystemName, StringComparer.InvariantCultureIgnoreCase) == true;

    public Task<string> GetPluginLogoUrlAsync(TPlugin plugin) => plugins.GetPluginLogoUrlAsync(plugin.PluginDescriptor);
}

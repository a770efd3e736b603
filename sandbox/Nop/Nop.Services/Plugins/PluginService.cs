using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Services.Customers;
using Nop.Services.Sandbox;

namespace Nop.Services.Plugins;

/// <summary>Finds the plugins of the host.</summary>
internal sealed class PluginService(PluginCatalog catalog, ICustomerService customers, IWebHelper web, IServiceProvider services) : IPluginService
{
    private static readonly string[] _logos = ["jpg", "png", "gif"];

    public async Task<IList<PluginDescriptor>> GetPluginDescriptorsAsync<TPlugin>(LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly, Customer customer = null,
        int storeId = 0, string group = null, string dependsOnSystemName = "", string friendlyName = null, string author = null) where TPlugin : class, IPlugin
    {
        var roles = customer is null ? null : await customers.GetCustomerRoleIdsAsync(customer);
        return
        [
            .. catalog.Plugins.Where(plugin => plugin.PluginType.IsAssignableTo(typeof(TPlugin))
                && (loadMode == LoadPluginsMode.All || plugin.Installed == (loadMode == LoadPluginsMode.InstalledOnly))
                && (roles is null || plugin.LimitedToCustomerRoles.Count == 0 || plugin.LimitedToCustomerRoles.Intersect(roles).Any())
                && (storeId == 0 || plugin.LimitedToStores.Count == 0 || plugin.LimitedToStores.Contains(storeId))
                && Matches(plugin.Group, group) && Matches(plugin.FriendlyName, friendlyName) && Matches(plugin.Author, author)
                && (string.IsNullOrEmpty(dependsOnSystemName) || plugin.DependsOn.Contains(dependsOnSystemName)))
                .OrderBy(plugin => plugin.Group).ThenBy(plugin => plugin.DisplayOrder),
        ];
    }

    public async Task<PluginDescriptor> GetPluginDescriptorBySystemNameAsync<TPlugin>(string systemName, LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly,
        Customer customer = null, int storeId = 0, string group = null) where TPlugin : class, IPlugin =>
        (await GetPluginDescriptorsAsync<TPlugin>(loadMode, customer, storeId, group)).FirstOrDefault(plugin => plugin.SystemName == systemName);

    public async Task<IList<TPlugin>> GetPluginsAsync<TPlugin>(LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly, Customer customer = null,
        int storeId = 0, string group = null) where TPlugin : class, IPlugin =>
        [.. (await GetPluginDescriptorsAsync<TPlugin>(loadMode, customer, storeId, group)).Select(Instance<TPlugin>)];

    public IPlugin FindPluginByTypeInAssembly(Type typeInAssembly) =>
        catalog.Plugins.FirstOrDefault(plugin => plugin.ReferencedAssembly == typeInAssembly.Assembly) is { } found ? Instance<IPlugin>(found) : null;

    public Task<string> GetPluginLogoUrlAsync(PluginDescriptor pluginDescriptor)
    {
        var directory = new DirectoryInfo(Path.GetDirectoryName(pluginDescriptor.OriginalAssemblyFile) ?? ".");
        var logo = _logos.Select(extension => $"logo.{extension}").FirstOrDefault(name => File.Exists(Path.Combine(directory.FullName, name)));
        return Task.FromResult(logo is null ? null : $"{web.GetStoreLocation()}Plugins/{directory.Name}/{logo}");
    }

    /// <summary>A new object of the plugin's class, built from this scope.</summary>
    internal TPlugin Instance<TPlugin>(PluginDescriptor descriptor) where TPlugin : class, IPlugin
    {
        var plugin = (TPlugin)Unregistered.Build(services, descriptor.PluginType);
        plugin.PluginDescriptor = descriptor;
        return plugin;
    }

    private static bool Matches(string own, string wanted) => string.IsNullOrEmpty(wanted) || own?.Contains(wanted, StringComparison.InvariantCultureIgnoreCase) == true;
}

using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Services.Plugins;

namespace Nop.Services.Sandbox;

/// <summary>The plugins of a host and which of them are installed; the latter stands in a file beside the database.</summary>
internal sealed class PluginCatalog : IDisposable
{
    private readonly string _file;
    private readonly TypeScan _types;
    private readonly HostOptions _options;
    private readonly Lazy<IServiceScope> _scope;

    public PluginCatalog(HostOptions options, TypeScan types, IServiceScopeFactory scopes, IHttpContextAccessor http)
    {
        _scope = new Lazy<IServiceScope>(scopes.CreateScope);
        _options = options;
        _types = types;
        _file = options.DatabaseFile + ".plugins.json";
        var installed = Installed();
        Plugins = [.. types.Plugins.Distinct().Select(Describe).OfType<PluginDescriptor>().Order()];
        foreach (var plugin in Plugins)
        {
            plugin.Installed = installed.ContainsKey(plugin.SystemName);
            plugin.Build = type => Unregistered.Build(http.HttpContext?.RequestServices ?? _scope.Value.ServiceProvider, type);
        }
    }

    internal IReadOnlyList<PluginDescriptor> Plugins { get; }

    internal PluginDescriptor Find(string systemName) =>
        Plugins.FirstOrDefault(plugin => plugin.SystemName.Equals(systemName, StringComparison.InvariantCultureIgnoreCase))
        ?? throw new NopException($"There is no plugin '{systemName}'. Known: {string.Join(", ", Plugins.Select(plugin => plugin.SystemName))}.");

    /// <summary>The version each installed plugin was installed or updated to.</summary>
    internal Dictionary<string, string> Installed() =>
        File.Exists(_file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(_file)) : [];

    internal void Mark(PluginDescriptor plugin, bool installed)
    {
        var all = Installed();
        if (installed)
            all[plugin.SystemName] = plugin.Version;
        else
            all.Remove(plugin.SystemName);
        File.WriteAllText(_file, JsonSerializer.Serialize(all));
        plugin.Installed = installed;
    }

    public void Dispose()
    {
        if (_scope.IsValueCreated)
            _scope.Value.Dispose();
    }

    private PluginDescriptor Describe(Assembly assembly)
    {
        var type = _types.FindClassesOfType<IPlugin>().FirstOrDefault(t => t.Assembly == assembly);
        if (type is null)
            return null;
        var descriptor = FromFile(assembly) ?? new PluginDescriptor
        {
            Group = "Sandbox", SystemName = type.Name, FriendlyName = type.Name, Version = "1.0.0", AssemblyFileName = assembly.GetName().Name + ".dll", SupportedVersions = [NopVersion.CURRENT_VERSION],
        };
        descriptor.PluginType = type;
        descriptor.ReferencedAssembly = assembly;
        descriptor.OriginalAssemblyFile = assembly.Location;
        descriptor.PluginFiles = [Path.GetFileName(assembly.Location)];
        return descriptor;
    }

    private PluginDescriptor FromFile(Assembly assembly)
    {
        var file = Path.Combine(_options.PluginDirectory ?? Path.GetDirectoryName(assembly.Location) ?? string.Empty, "plugin.json");
        if (!File.Exists(file))
            return null;
        var descriptor = PluginDescriptor.GetPluginDescriptorFromText(File.ReadAllText(file));
        if (!assembly.GetName().Name.Equals(Path.GetFileNameWithoutExtension(descriptor.AssemblyFileName), StringComparison.OrdinalIgnoreCase))
            return null;
        return descriptor.SupportedVersions.Contains(NopVersion.CURRENT_VERSION)
            ? descriptor
            : throw new NopException($"{file}: the plugin does not support nopCommerce {NopVersion.CURRENT_VERSION}. Add \"{NopVersion.CURRENT_VERSION}\" to SupportedVersions.");
    }
}

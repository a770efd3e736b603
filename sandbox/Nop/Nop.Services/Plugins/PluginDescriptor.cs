using System.Reflection;
using Newtonsoft.Json;

namespace Nop.Services.Plugins;

/// <summary>What plugin.json says of a plugin, and what was found of it.</summary>
public class PluginDescriptor : PluginDescriptorBaseInfo, IDescriptor, IComparable<PluginDescriptor>
{
    public virtual string Group { get; set; }
    public virtual string FriendlyName { get; set; }
    public virtual IList<string> SupportedVersions { get; set; } = [];
    public virtual string Author { get; set; }
    public virtual int DisplayOrder { get; set; }
    [JsonProperty("FileName")] public virtual string AssemblyFileName { get; set; }
    public virtual string Description { get; set; }
    public virtual IList<int> LimitedToStores { get; set; } = [];
    public virtual IList<int> LimitedToCustomerRoles { get; set; } = [];
    [JsonProperty("DependsOnSystemNames")] public virtual IList<string> DependsOn { get; set; } = [];
    [JsonIgnore] public virtual bool Installed { get; set; }
    [JsonIgnore] public virtual Type PluginType { get; set; }
    [JsonIgnore] public virtual string OriginalAssemblyFile { get; set; }
    [JsonIgnore] public virtual IList<string> PluginFiles { get; set; }
    [JsonIgnore] public virtual Assembly ReferencedAssembly { get; set; }
    [JsonIgnore] public virtual bool ShowInPluginsList { get; set; } = true;

    /// <summary>Builds an object of a type that need not be registered; set by the host the plugin runs in.</summary>
    [JsonIgnore] internal Func<Type, object> Build { get; set; }

    public static PluginDescriptor GetPluginDescriptorFromText(string text)
    {
        var descriptor = string.IsNullOrEmpty(text) ? new PluginDescriptor() : JsonConvert.DeserializeObject<PluginDescriptor>(text);
        if (descriptor.SupportedVersions.Count == 0 && !string.IsNullOrEmpty(text))
            descriptor.SupportedVersions.Add("2.00");
        return descriptor;
    }

    /// <summary>A new object of the plugin's class, or null where it is of another kind.</summary>
    public virtual TPlugin Instance<TPlugin>() where TPlugin : class, IPlugin
    {
        var plugin = Build?.Invoke(PluginType) as TPlugin;
        if (plugin is not null)
            plugin.PluginDescriptor = this;
        return plugin;
    }

    public int CompareTo(PluginDescriptor other) => DisplayOrder != other.DisplayOrder ? DisplayOrder.CompareTo(other.DisplayOrder) : base.CompareTo(other);

    public override string ToString() => FriendlyName;
}

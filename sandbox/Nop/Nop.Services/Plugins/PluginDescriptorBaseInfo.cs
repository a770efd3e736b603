namespace Nop.Services.Plugins;

/// <summary>Name and version of a plugin.</summary>
public class PluginDescriptorBaseInfo : IComparable<PluginDescriptorBaseInfo>
{
    public virtual string SystemName { get; set; }
    public virtual string Version { get; set; }

    public int CompareTo(PluginDescriptorBaseInfo other) => StringComparer.InvariantCultureIgnoreCase.Compare(SystemName, other.SystemName);

    public override bool Equals(object value) => value is PluginDescriptorBaseInfo other && SystemName == other.SystemName;

    public override int GetHashCode() => SystemName?.GetHashCode() ?? 0;
}

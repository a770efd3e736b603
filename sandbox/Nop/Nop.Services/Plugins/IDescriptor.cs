namespace Nop.Services.Plugins;

/// <summary>Names a plugin or theme.</summary>
public interface IDescriptor
{
    string SystemName { get; set; }
    string FriendlyName { get; set; }
}

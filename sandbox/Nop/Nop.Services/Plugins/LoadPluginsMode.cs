namespace Nop.Services.Plugins;

/// <summary>Which plugins are meant.</summary>
public enum LoadPluginsMode
{
    All = 0,
    InstalledOnly = 10,
    NotInstalledOnly = 20
}

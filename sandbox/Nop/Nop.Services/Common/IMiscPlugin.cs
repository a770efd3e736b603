using Nop.Services.Plugins;

namespace Nop.Services.Common;

/// <summary>A plugin of no particular kind; it has a configuration page.</summary>
public interface IMiscPlugin : IPlugin;

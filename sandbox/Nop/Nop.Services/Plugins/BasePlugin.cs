namespace Nop.Services.Plugins;

/// <summary>Base of plugins: every step does nothing unless overridden.</summary>
public abstract class BasePlugin : IPlugin
{
    public virtual PluginDescriptor PluginDescriptor { get; set; }

    public virtual string GetConfigurationPageUrl() => null;
    public virtual Task InstallAsync() => Task.CompletedTask;
    public virtual Task InstallSampleDataAsync() => Task.CompletedTask;
    public virtual Task UninstallAsync() => Task.CompletedTask;
    public virtual Task UpdateAsync(string currentVersion, string targetVersion) => Task.CompletedTask;
    public virtual Task PreparePluginToUninstallAsync() => Task.CompletedTask;
}

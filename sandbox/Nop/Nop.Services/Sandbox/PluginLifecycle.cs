using Microsoft.Extensions.DependencyInjection;
using Nop.Data.Migrations;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Plugins;
using Nop.Services.Security;

namespace Nop.Services.Sandbox;

/// <summary>
/// Takes a plugin through its life in the host's order. A failure is logged as the host logs it, and thrown as well; what was done before it stays done.
/// </summary>
internal sealed class PluginLifecycle(PluginCatalog catalog, IServiceScopeFactory scopes)
{
    /// <summary>What every start of the host does: schema migrations of all plugins, and permissions that are new.</summary>
    internal Task StartAsync() => InScopeAsync(async services =>
    {
        foreach (var plugin in catalog.Plugins)
            services.GetRequiredService<IMigrationManager>().ApplyUpSchemaMigrations(plugin.ReferencedAssembly);
        await services.GetRequiredService<IPermissionService>().InsertPermissionsAsync();
    });

    /// <summary>Installation migrations, InstallAsync; Update migrations are only marked as applied.</summary>
    internal async Task InstallAsync(string systemName)
    {
        var plugin = catalog.Find(systemName);
        await StartAsync();
        await AttemptAsync(plugin, "Admin.Plugins.Errors.NotInstalled", async services =>
        {
            var migrations = services.GetRequiredService<IMigrationManager>();
            migrations.ApplyUpMigrations(plugin.ReferencedAssembly);
            migrations.ApplyUpMigrations(plugin.ReferencedAssembly, MigrationProcessType.Update, commitVersionOnly: true);
            await Instance(services, plugin).InstallAsync();
            catalog.Mark(plugin, installed: true);
        });
    }

    /// <summary>UninstallAsync, then every Down; a migration without one stops here, with the settings already gone.</summary>
    internal async Task UninstallAsync(string systemName)
    {
        var plugin = catalog.Find(systemName);
        await InScopeAsync(services => Instance(services, plugin).PreparePluginToUninstallAsync());
        await AttemptAsync(plugin, "Admin.Plugins.Errors.NotUninstalled", async services =>
        {
            await Instance(services, plugin).UninstallAsync();
            services.GetRequiredService<IMigrationManager>().ApplyDownMigrations(plugin.ReferencedAssembly);
            catalog.Mark(plugin, installed: false);
        });
    }

    /// <summary>Update migrations, then UpdateAsync from the given version to that of the plugin.</summary>
    internal async Task UpdateAsync(string systemName, string fromVersion)
    {
        var plugin = catalog.Find(systemName);
        await StartAsync();
        await InScopeAsync(async services =>
        {
            services.GetRequiredService<IMigrationManager>().ApplyUpMigrations(plugin.ReferencedAssembly, MigrationProcessType.Update);
            await Instance(services, plugin).UpdateAsync(fromVersion, plugin.Version);
            catalog.Mark(plugin, installed: true);
        });
    }

    private async Task AttemptAsync(PluginDescriptor plugin, string failure, Func<IServiceProvider, Task> step)
    {
        try
        {
            await InScopeAsync(step);
        }
        catch (Exception exception)
        {
            await InScopeAsync(async services =>
            {
                var text = await services.GetRequiredService<ILocalizationService>().GetResourceAsync(failure);
                await services.GetRequiredService<ILogger>().ErrorAsync(string.Format(text, plugin.SystemName), exception);
            });
            throw;
        }
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        await step(scope.ServiceProvider);
    }

    private static IPlugin Instance(IServiceProvider services, PluginDescriptor plugin) => ((PluginService)services.GetRequiredService<IPluginService>()).Instance<IPlugin>(plugin);
}

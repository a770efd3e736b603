using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.FileProviders;
using Nop.Services.Localization;
using Nop.Services.Sandbox;
using Nop.Web.Framework.Sandbox;
using Shop.Areas.Admin.Factories;
using Shop.Localization;
using HostOptions = Nop.Services.Sandbox.HostOptions;

namespace Shop.Hosting;

/// <summary>A shop that runs: its own database, the plugins of its folder, its admin on a port.</summary>
internal sealed class ShopHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string? _ownFolder;

    private ShopHost(WebApplication app, Uri address, IReadOnlyList<LoadedPlugin> plugins, string? ownFolder)
    {
        _app = app;
        _ownFolder = ownFolder;
        Address = address;
        Plugins = plugins;
    }

    public Uri Address { get; }

    public IReadOnlyList<LoadedPlugin> Plugins { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Creates the database, installs the plugins and listens.</summary>
    public static async Task<ShopHost> StartAsync(ShopOptions options, CancellationToken cancellationToken = default)
    {
        var plugins = PluginFolder.Load(options.PluginsFolder);
        var ownFolder = options.DatabaseFile is null ? Directory.CreateTempSubdirectory("shop-").FullName : null;
        var address = new Uri($"http://127.0.0.1:{(options.Port > 0 ? options.Port : FreePort())}/");
        var app = Build(options, plugins, options.DatabaseFile ?? Path.Combine(ownFolder!, "shop.db"), address);
        var host = new ShopHost(app, address, plugins, ownFolder);
        try
        {
            await host.PrepareAsync(options);
            if (options.Listen)
                await app.StartAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_ownFolder is null)
            return;
        SqliteConnection.ClearAllPools();
        try
        {
            Directory.Delete(_ownFolder, recursive: true);
        }
        catch (IOException)
        {
            // a file of the temporary folder is still open somewhere; the system clears it away
        }
    }

    private static WebApplication Build(ShopOptions options, IReadOnlyList<LoadedPlugin> plugins, string databaseFile, Uri address)
    {
        var assemblies = plugins.Select(plugin => plugin.Assembly).ToArray();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ShopHost).Assembly.GetName().Name,
            ContentRootPath = Path.GetDirectoryName(Path.GetFullPath(databaseFile)),
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(address.ToString());
        // standard output belongs to the commands
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // what stops the host is thrown at the caller, who words it
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

        var services = builder.Services;
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddCurrentUser();
        services.AddSingleton(options);
        services.AddNopCommerce(new HostOptions
        {
            DatabaseFile = databaseFile,
            Database = options.Database,
            StoreUrl = address.ToString(),
            Time = options.Time,
            PrimaryCurrency = options.PrimaryCurrency,
            Culture = options.Culture,
        }, assemblies);
        var parts = services.AddNopWebFramework(assemblies).PartManager.ApplicationParts;
        // as the host adds plugins: a plain part, without the views compiled into it
        foreach (var assembly in assemblies.Where(assembly => !parts.OfType<AssemblyPart>().Any(part => part.Assembly == assembly)))
            parts.Add(new AssemblyPart(assembly));
        services.AddScoped<OrderModelFactory>();
        services.AddScoped<ShipmentModelFactory>();
        services.AddSingleton(provider => new PluginChanges(provider.GetRequiredService<IServiceScopeFactory>()));
        if (options.RunDueTasks)
            services.AddHostedService<DueTasks>();
        options.ConfigureServices?.Invoke(services);

        var app = builder.Build();
        app.UseErrorPage();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(options.Culture),
            RequestCultureProviders = [],
        });
        app.UseStaticFiles();
        app.UseStaticFiles(new StaticFileOptions { RequestPath = "/Plugins", FileProvider = new PhysicalFileProvider(options.PluginsFolder), ContentTypeProvider = PluginFiles() });
        app.UseRouting();
        app.UseAuthentication();
        app.UseCurrentUser();
        app.Services.GetRequiredService<HostStartups>().Configure(app);
        app.UseAuthorization();
        app.MapNopRoutes(assemblies);
        app.MapControllerRoute("areaRoute", "{area:exists}/{controller=Home}/{action=Index}/{id?}");
        app.MapControllerRoute("Login", "login", new { controller = "Customer", action = "Login" });
        app.MapControllerRoute("Logout", "logout", new { controller = "Customer", action = "Logout" });
        app.MapGet("/", () => Results.Redirect("/Admin"));
        return app;
    }

    private async Task PrepareAsync(ShopOptions options)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HostDatabase>().CreateAsync();
        await scope.ServiceProvider.GetRequiredService<ILocalizationService>().AddOrUpdateLocaleResourceAsync(HostResources.All);
        if (!options.InstallPlugins)
            return;
        foreach (var plugin in Plugins)
            await scope.ServiceProvider.GetRequiredService<PluginLifecycle>().InstallAsync(plugin.SystemName);
    }

    // the host serves a plugin's folder by known extensions, its assemblies never
    private static FileExtensionContentTypeProvider PluginFiles()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings.Remove(".dll");
        return types;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

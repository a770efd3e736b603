using System.Text.RegularExpressions;
using AmazonSimulator;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Services.ScheduleTasks;
using Shop.Demo;
using Shop.Hosting;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Support;

/// <summary>The sandbox shop with its pages, the plugin loaded from a folder as the host does it, and a simulator.</summary>
public sealed partial class ShopSite : IAsyncDisposable
{
    private readonly string _plugins = Directory.CreateTempSubdirectory("plugins-").FullName;
    private ShopHost _shop = null!;

    public SellingPartnerSimulator Amazon { get; private set; } = null!;

    public Uri Address => _shop.Address;

    /// <summary>The shop with the plugin installed and nothing configured, and a simulator without orders.</summary>
    public static async Task<ShopSite> StartEmptyAsync(SimulatorOptions? amazon = null, TimeProvider? time = null)
    {
        var site = new ShopSite();
        site.LayOutPlugin();
        site.Amazon = await SellingPartnerSimulator.StartAsync(amazon ?? new SimulatorOptions());
        site._shop = await ShopHost.StartAsync(new ShopOptions { Port = 0, PluginsFolder = site._plugins, Time = time ?? TimeProvider.System });
        return site;
    }

    public static async Task<ShopSite> StartAsync(params TestOrder[] orders)
    {
        var site = await StartEmptyAsync();
        await site.AddProductAsync("MUG", "Mug", 100);
        await site.DoAsync(services => services.GetRequiredService<AccountService>().SaveAsync(new AmazonAccount
        {
            Name = "Test seller",
            Region = AmazonRegion.Custom,
            CustomEndpoint = site.Amazon.Endpoint.ToString(),
            CustomTokenEndpoint = site.Amazon.TokenEndpoint.ToString(),
            ClientId = site.Amazon.Seller.ClientId,
            OrdersPlacedAfterUtc = DateTime.UtcNow.AddDays(-30)
        }, site.Amazon.Seller.ClientSecret, site.Amazon.Seller.RefreshToken));
        var now = DateTimeOffset.UtcNow;
        foreach (var order in orders)
            site.Amazon.Orders.Put((order with { Created = now.AddHours(-2), Updated = now.AddHours(-1) }).ToJson());
        await site.SyncAsync();
        return site;
    }

    public async Task SyncAsync()
    {
        await RunTaskAsync(AmazonChannelDefaults.SynchronizationTaskName);
        await RunTaskAsync(AmazonChannelDefaults.OutboundTaskName);
    }

    private Task RunTaskAsync(string name) => DoAsync(async services =>
    {
        var task = (await services.GetRequiredService<IScheduleTaskService>().GetAllTasksAsync()).Single(task => task.Name == name);
        await services.GetRequiredService<IScheduleTaskRunner>().ExecuteAsync(task, forceRun: true, throwException: true, ensureRunOncePerPeriod: false);
    });

    public Task AddProductAsync(string sku, string name, int stock, int vendorId = 0) => DoAsync(services =>
        ActivatorUtilities.CreateInstance<CatalogWriter>(services).AddAsync(new CatalogProduct { Sku = sku, Name = name, Price = 20, Stock = stock, VendorId = vendorId }));

    public List<T> All<T>() where T : BaseEntity
    {
        using var scope = _shop.Services.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<IRepository<T>>().Table.OrderBy(entity => entity.Id)];
    }

    public int OrderIdOf(string amazonOrderId) => All<AmazonOrder>().Single(row => row.AmazonOrderId == amazonOrderId).OrderId;

    public async Task DoAsync(Func<IServiceProvider, Task> step)
    {
        await using var scope = _shop.Services.CreateAsyncScope();
        await step(scope.ServiceProvider);
    }

    public SqliteConnection OpenDatabase()
    {
        var connection = new SqliteConnection(_shop.Services.GetRequiredService<ShopDatabase>().ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>A browser without scripts, logged in.</summary>
    public async Task<HttpClient> LogInAsync(string user = "admin@yourstore.com")
    {
        var client = new HttpClient { BaseAddress = Address };
        var login = await client.GetStringAsync("login");
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(login).Groups[1].Value,
            ["Email"] = user,
            ["Password"] = "admin"
        });
        using var answer = await client.PostAsync("login", form);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>The antiforgery token of a page.</summary>
    public static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        await _shop.DisposeAsync();
        await Amazon.DisposeAsync();
        Directory.Delete(_plugins, recursive: true);
    }

    private void LayOutPlugin()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_plugins, AmazonChannelDefaults.SystemName)).FullName;
        foreach (var file in new[] { typeof(AmazonChannelPlugin).Assembly.Location, Path.Combine(AppContext.BaseDirectory, "Plugin", "plugin.json") })
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

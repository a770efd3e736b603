using System.Text.Json.Nodes;
using AmazonSimulator;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Tests.Databases;
using Nop.Services.Catalog;
using Nop.Services.Sandbox;
using Nop.Services.ScheduleTasks;
using Nop.Web.Framework.Sandbox;
using HostOptions = Nop.Services.Sandbox.HostOptions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Support;

/// <summary>A host on a database of its own, a SQLite file unless said otherwise, with the plugin installed, against a simulator of its own.</summary>
public sealed class TestShop : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = TestOrder.Placed.AddHours(1);

    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly TestDatabase? _database;
    private ServiceProvider _services = null!;

    private TestShop(string? databaseFile, ManualTimeProvider time, TestDatabase? database)
    {
        _database = database;
        _ownsFolder = databaseFile is null;
        _folder = databaseFile is null ? Directory.CreateTempSubdirectory("amazon-channel-").FullName : Path.GetDirectoryName(databaseFile)!;
        DatabaseFile = databaseFile ?? Path.Combine(_folder, "shop.db");
        Time = time;
    }

    public ManualTimeProvider Time { get; }

    public string DatabaseFile { get; }

    public SellingPartnerSimulator Amazon { get; private set; } = null!;

    /// <summary>Called before each write of the host; throws to break the import off.</summary>
    public Action<string>? BeforeWrite { get; set; }

    /// <summary>Called before each statement with which a migration writes; throws to break it off.</summary>
    public Action<string>? BeforeMigration { get; set; }

    public IServiceProvider Services => _services;

    public static async Task<TestShop> StartAsync(Func<SimulatorOptions, SimulatorOptions>? simulator = null, bool connect = true, bool install = true, TestDatabase? database = null)
    {
        var shop = new TestShop(null, new ManualTimeProvider(Start), database);
        var options = new SimulatorOptions { Time = shop.Time };
        shop.Amazon = await SellingPartnerSimulator.StartAsync(simulator is null ? options : simulator(options));
        shop.BuildServices();
        await shop._services.GetRequiredService<HostDatabase>().CreateAsync();
        if (install)
            await shop.Lifecycle.InstallAsync(AmazonChannelDefaults.SystemName);
        if (install && connect)
            await shop.ConnectAsync();
        return shop;
    }

    /// <summary>A second node on the same database.</summary>
    public TestShop Node()
    {
        var node = new TestShop(DatabaseFile, Time, _database) { Amazon = Amazon };
        node.BuildServices();
        return node;
    }

    internal PluginLifecycle Lifecycle => _services.GetRequiredService<PluginLifecycle>();

    public async Task ConnectAsync(Action<AmazonAccount>? change = null) => await DoAsync(async services =>
    {
        var account = new AmazonAccount
        {
            Name = "Test seller",
            Region = AmazonRegion.Custom,
            CustomEndpoint = Amazon.Endpoint.ToString(),
            CustomTokenEndpoint = Amazon.TokenEndpoint.ToString(),
            ClientId = Amazon.Seller.ClientId,
            OrdersPlacedAfterUtc = TestOrder.Placed.AddDays(-10).UtcDateTime
        };
        change?.Invoke(account);
        await services.GetRequiredService<AccountService>().SaveAsync(account, Amazon.Seller.ClientSecret, Amazon.Seller.RefreshToken);
    });

    public async Task ChangeAccountAsync(Action<AmazonAccount> change) => await DoAsync(async services =>
    {
        var accounts = services.GetRequiredService<AccountService>();
        var account = (await accounts.GetAllAsync())[0];
        change(account);
        await accounts.SaveAsync(account, null, null);

        // what is none of the page's settings
        var whole = (await accounts.GetAllAsync())[0];
        change(whole);
        await services.GetRequiredService<IRepository<AmazonAccount>>().UpdateAsync(whole, false);
    });

    public async Task<Product> AddProductAsync(string sku, int stock = 50, Action<Product>? change = null) => await DoAsync(async services =>
    {
        var product = new Product
        {
            Name = sku, Sku = sku, Price = 20, StockQuantity = stock, ManageInventoryMethod = ManageInventoryMethod.ManageStock, Published = true, IsShipEnabled = true,
            OrderMaximumQuantity = 1000, OrderMinimumQuantity = 1, VisibleIndividually = true, ProductType = ProductType.SimpleProduct,
            CreatedOnUtc = Time.GetUtcNow().UtcDateTime, UpdatedOnUtc = Time.GetUtcNow().UtcDateTime
        };
        change?.Invoke(product);
        await services.GetRequiredService<IProductService>().InsertProductAsync(product);
        return product;
    });

    public Task AddAliasAsync(string? sku, string? asin, Product product, int combinationId = 0) => DoAsync(services =>
        services.GetRequiredService<IRepository<AmazonSkuAlias>>().InsertAsync(new AmazonSkuAlias
        {
            AccountId = 1, SellerSku = sku ?? "", Asin = sku is null ? asin ?? "" : "", ProductId = product.Id, CombinationId = combinationId, CreatedOnUtc = Time.GetUtcNow().UtcDateTime
        }));

    /// <summary>Lets Amazon say something, and the clock reach the moment when a sync may ask for it.</summary>
    public void AmazonSays(params TestOrder[] orders)
    {
        foreach (var order in orders)
            Amazon.Orders.Put(order.ToJson());
        var newest = orders.Max(order => order.Updated).AddMinutes(10);
        if (newest > Time.GetUtcNow())
            Time.Advance(newest - Time.GetUtcNow());
    }

    /// <summary>One run of each schedule task, as the host's scheduler does it: first what is read, then what is sent.</summary>
    public async Task SyncAsync()
    {
        await RunTaskAsync(AmazonChannelDefaults.SynchronizationTaskName);
        await SendAsync();
    }

    /// <summary>One run of the schedule task that sends.</summary>
    public Task SendAsync() => RunTaskAsync(AmazonChannelDefaults.OutboundTaskName);

    private Task RunTaskAsync(string name) => DoAsync(async services =>
    {
        var tasks = await services.GetRequiredService<IScheduleTaskService>().GetAllTasksAsync(showHidden: true);
        var task = tasks.Single(task => task.Name == name);
        await services.GetRequiredService<IScheduleTaskRunner>().ExecuteAsync(task, forceRun: true, throwException: true, ensureRunOncePerPeriod: false);
    });

    public async Task SyncAsync(params TestOrder[] orders)
    {
        AmazonSays(orders);
        await SyncAsync();
    }

    /// <summary>Imports one answer past the sync.</summary>
    public Task<ImportOutcome> ImportAsync(JsonNode order) => DoAsync(async services =>
        await services.GetRequiredService<OrderImporter>().ImportAsync((await services.GetRequiredService<AccountService>().GetAllAsync())[0], order.ToJsonString()));

    public Task<ImportOutcome> ImportAsync(TestOrder order) => ImportAsync(order.ToJson());

    public List<T> All<T>() where T : BaseEntity
    {
        using var scope = _services.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<IRepository<T>>().Table.OrderBy(entity => entity.Id)];
    }

    public AmazonOrder Row(string amazonOrderId) => All<AmazonOrder>().Single(row => row.AmazonOrderId == amazonOrderId);

    public AmazonOrder Row() => All<AmazonOrder>().Single();

    public Order ShopOrder() => All<Order>().Single();

    public AmazonSyncState State() => All<AmazonSyncState>().Single();

    public int Stock(Product product) => All<Product>().Single(one => one.Id == product.Id).StockQuantity;

    public IReadOnlyList<string> Notes() => [.. All<OrderNote>().Select(note => note.Note)];

    public async Task DoAsync(Func<IServiceProvider, Task> step)
    {
        await using var scope = _services.CreateAsyncScope();
        await step(scope.ServiceProvider);
    }

    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> step)
    {
        await using var scope = _services.CreateAsyncScope();
        return await step(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_ownsFolder)
            return;
        await Amazon.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void BuildServices()
    {
        var plugin = typeof(AmazonChannelPlugin).Assembly;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(new MigrationStatements(statement => BeforeMigration?.Invoke(statement))));
        services.AddSingleton(new AmazonQuotas(options => new ManualTokenBucket(options, Time)));
        services.AddNopCommerce(new HostOptions
        {
            DatabaseFile = DatabaseFile,
            Database = _database is null ? null : _database.Open,
            Time = Time,
            PluginDirectory = Path.Combine(AppContext.BaseDirectory, "Plugin"),
            BeforeWrite = text => BeforeWrite?.Invoke(text)
        }, plugin);
        services.AddNopWebFramework(plugin);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}

using System.Text.Json.Nodes;
using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Catalog;
using Nop.Services.Shipping;
using Shop.Hosting;

namespace Bench.Outbound;

/// <summary>Shops with open Amazon orders that are packed and not yet set as shipped. The orders are imported once; each measurement gets a copy.</summary>
internal sealed class OpenShop : IDisposable
{
    /// <summary>When the shop opens.</summary>
    public static readonly DateTimeOffset Start = TestOrder.Placed.AddHours(6);

    private readonly string _folder = Directory.CreateTempSubdirectory("outbound-").FullName;
    private readonly int _accounts;
    private readonly int _shipments;

    private OpenShop(int accounts, int shipments)
    {
        _accounts = accounts;
        _shipments = shipments;
    }

    public static async Task<OpenShop> MakeAsync(int accounts, int shipments)
    {
        var open = new OpenShop(accounts, shipments);
        Directory.CreateDirectory(open.Original);
        await using var shop = await ShopHost.StartAsync(new ShopOptions { DatabaseFile = Path.Combine(open.Original, "shop.db"), Listen = false });
        await using var scope = shop.Services.CreateAsyncScope();
        await open.FillAsync(scope.ServiceProvider);
        return open;
    }

    /// <summary>A copy of the shop, and Amazon for each of its accounts.</summary>
    public async Task<(ShopHost Shop, IReadOnlyList<SellingPartnerSimulator> Amazon)> CopyAsync(VirtualClock clock, TimeSpan latency)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Path.GetRandomFileName())).FullName;
        foreach (var file in Directory.GetFiles(Original))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var shop = await ShopHost.StartAsync(new ShopOptions
        {
            DatabaseFile = Path.Combine(folder, "shop.db"),
            Listen = false,
            InstallPlugins = false,
            Time = clock,
            ConfigureServices = services =>
            {
                services.AddSingleton(new AmazonQuotas(options => new ManualTokenBucket(options, clock)));
                services.AddSingleton<Watched.Phase>();
                Watch(services);
                services.AddHttpClient(Nop.Plugin.Sales.AmazonChannel.AmazonChannelDefaults.SystemName).AddHttpMessageHandler(() => new Distance(clock, latency));
            }
        });
        var amazon = new List<SellingPartnerSimulator>();
        await using var scope = shop.Services.CreateAsyncScope();
        foreach (var account in await scope.ServiceProvider.GetRequiredService<AccountService>().GetAllAsync())
        {
            var simulator = await SellingPartnerSimulator.StartAsync(new SimulatorOptions { Time = clock });
            simulator.Orders.Put(Orders(account.Id));
            amazon.Add(simulator);
            account.CustomEndpoint = simulator.Endpoint.ToString();
            account.CustomTokenEndpoint = simulator.TokenEndpoint.ToString();
            await scope.ServiceProvider.GetRequiredService<AccountService>().SaveAsync(account, simulator.Seller.ClientSecret, simulator.Seller.RefreshToken);
            // the copy answers at another port from another folder, and is no copy that must not send
            account.StoreUrl = null;
            account.InstallationHash = null;
            await scope.ServiceProvider.GetRequiredService<IRepository<AmazonAccount>>().UpdateAsync(account, false);
        }

        return (shop, amazon);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Watch(IServiceCollection services)
    {
        services.AddScoped<IOrderRefresher>(provider => new Watched.Refresher(provider.GetRequiredService<OrderRefresher>(), provider.GetRequiredService<Watched.Phase>()));
        foreach (var sender in services.Where(service => service.ServiceType == typeof(ISubmissionSender)).ToList())
        {
            services.Remove(sender);
            services.AddScoped<ISubmissionSender>(provider => new Watched((ISubmissionSender)sender.ImplementationFactory!(provider), provider.GetRequiredService<Watched.Phase>()));
        }
    }

    private string Original => Path.Combine(_folder, "original");

    private IEnumerable<JsonObject> Orders(int accountId) => Enumerable.Range(1, _shipments)
        .Select(number => new TestOrder { Id = $"{accountId:000}-{number / 10_000_000:0000000}-{number % 10_000_000:0000000}" }.ToJson());

    private async Task FillAsync(IServiceProvider services)
    {
        await services.GetRequiredService<IProductService>().InsertProductAsync(new Product
        {
            Name = "Mug", Sku = "MUG", Price = 20, StockQuantity = 10 * _accounts * _shipments, ManageInventoryMethod = ManageInventoryMethod.ManageStock, Published = true, IsShipEnabled = true,
            OrderMaximumQuantity = 1000, OrderMinimumQuantity = 1, ProductType = ProductType.SimpleProduct, CreatedOnUtc = Start.UtcDateTime, UpdatedOnUtc = Start.UtcDateTime
        });
        for (var number = 1; number <= _accounts; number++)
        {
            var account = new AmazonAccount
            {
                Name = $"Seller {number}", Region = AmazonRegion.Custom, CustomEndpoint = "http://127.0.0.1:9/", CustomTokenEndpoint = "http://127.0.0.1:9/",
                ClientId = "amzn1.application-oa2-client.simulated", DefaultCarrier = "UPS", OrdersPlacedAfterUtc = TestOrder.Placed.AddDays(-10).UtcDateTime
            };
            await services.GetRequiredService<AccountService>().SaveAsync(account, "secret", "token");
            foreach (var order in Orders(account.Id))
                await services.GetRequiredService<OrderImporter>().ImportAsync(account, order.ToJsonString());
        }

        await PackAsync(services);
    }

    private static async Task PackAsync(IServiceProvider services)
    {
        var shipments = services.GetRequiredService<IShipmentService>();
        var lines = (await services.GetRequiredService<IRepository<AmazonOrderItem>>().Table.ToListAsync()).ToLookup(line => line.AmazonOrderRowId);
        foreach (var row in await services.GetRequiredService<IRepository<AmazonOrder>>().Table.OrderBy(row => row.Id).ToListAsync())
        {
            if (row.OrderId == 0)
                throw new InvalidOperationException($"Order {row.AmazonOrderId} was not imported: {row.ProblemText}");
            var shipment = new Shipment { OrderId = row.OrderId, TrackingNumber = $"1Z{row.Id:0000000000}", CreatedOnUtc = Start.UtcDateTime };
            await shipments.InsertShipmentAsync(shipment);
            foreach (var line in lines[row.Id])
                await shipments.InsertShipmentItemAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = line.OrderItemId, Quantity = line.QuantityOrdered });
        }
    }
}

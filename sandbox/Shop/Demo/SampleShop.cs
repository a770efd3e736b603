using AmazonSimulator;
using AmazonSimulator.Samples;
using Nop.Plugin.Sales.AmazonChannel;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.ScheduleTasks;
using Shop.Hosting;

namespace Shop.Demo;

/// <summary>Fills a shop with what the sample orders need, and lets them in.</summary>
internal sealed class SampleShop(ShopHost shop, SellingPartnerSimulator amazon)
{
    public async Task FillAsync()
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await AddProductsAsync(scope.ServiceProvider);
        await ConnectSampleAccountAsync(scope.ServiceProvider);
    }

    public async Task SynchroniseAsync()
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var tasks = await scope.ServiceProvider.GetRequiredService<IScheduleTaskService>().GetAllTasksAsync();
        var task = tasks.FirstOrDefault(one => one.Name == AmazonChannelDefaults.SynchronizationTaskName)
            ?? throw new InvalidOperationException($"The plugin installed no schedule task \"{AmazonChannelDefaults.SynchronizationTaskName}\"; there are: {string.Join(", ", tasks.Select(one => one.Name))}.");
        await scope.ServiceProvider.GetRequiredService<IScheduleTaskRunner>().ExecuteAsync(task, forceRun: true, throwException: true, ensureRunOncePerPeriod: false);
    }

    private static async Task AddProductsAsync(IServiceProvider services)
    {
        var writer = ActivatorUtilities.CreateInstance<CatalogWriter>(services);
        var vendor = await services.GetRequiredService<ICustomerService>().GetCustomerByEmailAsync("vendor@yourstore.com");
        foreach (var sample in SampleOrders.Products)
        {
            await writer.AddAsync(new CatalogProduct
            {
                Sku = sample.Sku,
                Name = sample.Name,
                Price = sample.PriceUsd,
                Stock = sample.Stock,
                // one is the vendor's, who then sees its orders
                VendorId = sample == SampleOrders.Products[0] ? vendor.VendorId : 0,
                Variants = [.. sample.Combinations.Select(variant => new CatalogVariant(variant.Sku, variant.Stock, variant.Attributes))],
            });
        }
    }

    /// <summary>Connects the simulated seller, as an admin would on the plugin's page.</summary>
    private async Task ConnectSampleAccountAsync(IServiceProvider services)
    {
        var account = new AmazonAccount
        {
            Name = "Sample seller",
            Region = AmazonRegion.Custom,
            CustomEndpoint = amazon.Endpoint.ToString(),
            CustomTokenEndpoint = amazon.TokenEndpoint.ToString(),
            ClientId = amazon.Seller.ClientId,
            OrdersPlacedAfterUtc = DateTime.UtcNow.AddDays(-30),
        };
        await services.GetRequiredService<AccountService>().SaveAsync(account, amazon.Seller.ClientSecret, amazon.Seller.RefreshToken);
        await AddAliasAsync(services, account);
    }

    // one sample line comes without a SKU, as Amazon allows
    private static async Task AddAliasAsync(IServiceProvider services, AmazonAccount account)
    {
        var product = await services.GetRequiredService<IProductService>().GetProductBySkuAsync("BOTTLE-750");
        await services.GetRequiredService<IRepository<AmazonSkuAlias>>().InsertAsync(new AmazonSkuAlias
        {
            AccountId = account.Id,
            Asin = SampleOrders.AsinWithoutSku,
            ProductId = product.Id,
            CreatedOnUtc = DateTime.UtcNow,
        });
    }
}

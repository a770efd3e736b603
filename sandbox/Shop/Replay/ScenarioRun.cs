using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.RateLimiting;
using AmazonSimulator;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Directory;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Services.Configuration;
using Nop.Services.Directory;
using Nop.Services.ScheduleTasks;
using Shop.Commands;
using Shop.Demo;
using Shop.Hosting;

namespace Shop.Replay;

/// <summary>Plays one scenario in a fresh shop against a fresh simulator.</summary>
internal sealed class ScenarioRun(Scenario scenario)
{
    private static readonly DateTime Connected = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    // the report counts mails to buyers; a shop that runs out would write to its owner too
    private const int NeverNotify = -1_000_000;

    private readonly ReplayClock _clock = new();

    internal async Task<JsonObject> PlayAsync()
    {
        // the host runs a task in a request, whose culture is that of the store's language
        CultureInfo.CurrentCulture = CultureOf(scenario.Shop.Culture);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
        await using var amazon = await SellingPartnerSimulator.StartAsync(new SimulatorOptions { Time = _clock, EnforceQuotas = false, ReplayOrders = true });
        await using var shop = await ShopHost.StartAsync(new ShopOptions
        {
            Time = _clock,
            Culture = scenario.Shop.Culture,
            Listen = false,
            ConfigureServices = services => services.AddSingleton(new AmazonQuotas(Unlimited))
        });
        await InScopeAsync(shop, services => SetUpAsync(services, amazon));
        foreach (var sync in scenario.Syncs)
        {
            await InScopeAsync(shop, services => AddAsync(services, sync.Currencies, sync.Products, sync.Aliases));
            amazon.Orders.ReplaceAll(sync.Orders);
            if (NewestUpdate(sync.Orders) is { } newest)
                _clock.MoveTo(newest.AddMinutes(10));
            await InScopeAsync(shop, SynchroniseAsync);
        }

        JsonObject? report = null;
        await InScopeAsync(shop, async services => report = await new ScenarioReport(services, amazon).MakeAsync(scenario.Name));
        return report!;
    }

    private async Task SetUpAsync(IServiceProvider services, SellingPartnerSimulator amazon)
    {
        await SetPrimaryCurrencyAsync(services, scenario.Shop.PrimaryCurrency);
        var account = new AmazonAccount
        {
            Name = "Replay",
            Region = AmazonRegion.Custom,
            CustomEndpoint = amazon.Endpoint.ToString(),
            CustomTokenEndpoint = amazon.TokenEndpoint.ToString(),
            ClientId = amazon.Seller.ClientId,
            OrdersPlacedAfterUtc = Connected
        };
        await AddAsync(services, scenario.Shop.Currencies, scenario.Shop.Products, []);
        var products = services.GetRequiredService<IRepository<Product>>();
        AccountSettings.Apply(account, scenario.Shop.Settings, sku => products.Table.FirstOrDefault(product => product.Sku == sku)?.Id);
        await services.GetRequiredService<AccountService>().SaveAsync(account, amazon.Seller.ClientSecret, amazon.Seller.RefreshToken);
        await AddAsync(services, new Dictionary<string, decimal>(), [], scenario.Shop.Aliases);
    }

    // the shop has the scenario's currencies and no other
    private static async Task SetPrimaryCurrencyAsync(IServiceProvider services, string code)
    {
        var currencies = services.GetRequiredService<ICurrencyService>();
        var primary = await currencies.GetCurrencyByCodeAsync(code);
        if (primary is null)
            await currencies.InsertCurrencyAsync(primary = NewCurrency(code, 1));
        primary.Rate = 1;
        await currencies.UpdateCurrencyAsync(primary);
        var settings = services.GetRequiredService<CurrencySettings>();
        settings.PrimaryStoreCurrencyId = settings.PrimaryExchangeRateCurrencyId = primary.Id;
        await services.GetRequiredService<ISettingService>().SaveSettingAsync(settings);
        foreach (var other in (await currencies.GetAllCurrenciesAsync(showHidden: true)).Where(currency => currency.Id != primary.Id).ToList())
            await currencies.DeleteCurrencyAsync(other);
    }

    private static Currency NewCurrency(string code, decimal rate) =>
        new() { Name = code, CurrencyCode = code, Rate = rate, Published = true, DisplayLocale = "", CustomFormatting = "" };

    private static CultureInfo CultureOf(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new ArgumentsException($"There is no culture \"{name}\".");
        }
    }

    private static async Task AddAsync(IServiceProvider services, IReadOnlyDictionary<string, decimal> rates, IReadOnlyList<ScenarioProduct> products, IReadOnlyList<ScenarioAlias> aliases)
    {
        var currencies = services.GetRequiredService<ICurrencyService>();
        foreach (var (code, rate) in rates)
            if (await currencies.GetCurrencyByCodeAsync(code) is null)
                await currencies.InsertCurrencyAsync(NewCurrency(code, rate));

        var catalog = ActivatorUtilities.CreateInstance<CatalogWriter>(services);
        foreach (var product in products)
            await catalog.AddAsync(new CatalogProduct
            {
                Sku = product.Sku,
                Name = product.Name ?? product.Sku,
                Price = product.Price,
                Stock = product.Stock,
                Published = product.Published,
                Deleted = product.Deleted,
                ManageStock = product.ManageStock,
                NotifyAdminBelow = NeverNotify,
                Variants = [.. product.Combinations.Select(combination => new CatalogVariant(combination.Sku, combination.Stock, combination.Attributes))]
            });

        foreach (var alias in aliases)
            await AddAliasAsync(services, alias);
    }

    private static async Task AddAliasAsync(IServiceProvider services, ScenarioAlias alias)
    {
        var combination = services.GetRequiredService<IRepository<ProductAttributeCombination>>().Table.FirstOrDefault(one => one.Sku == alias.Product);
        var product = combination is null ? services.GetRequiredService<IRepository<Product>>().Table.FirstOrDefault(one => one.Sku == alias.Product) : null;
        if (combination is null && product is null)
            throw new ArgumentsException($"The alias for {alias.Sku ?? alias.Asin} names the product \"{alias.Product}\", and the shop has no product or combination with that SKU.");
        var account = services.GetRequiredService<IRepository<AmazonAccount>>().Table.First();
        await services.GetRequiredService<IRepository<AmazonSkuAlias>>().InsertAsync(new AmazonSkuAlias
        {
            AccountId = account.Id,
            SellerSku = alias.Sku ?? "",
            Asin = alias.Sku is null ? alias.Asin ?? "" : "",
            ProductId = combination?.ProductId ?? product!.Id,
            CombinationId = combination?.Id ?? 0,
            CreatedOnUtc = DateTime.UtcNow
        });
    }

    private static async Task SynchroniseAsync(IServiceProvider services)
    {
        var tasks = await services.GetRequiredService<IScheduleTaskService>().GetAllTasksAsync();
        foreach (var name in new[] { AmazonChannelDefaults.SynchronizationTaskName, AmazonChannelDefaults.OutboundTaskName })
            await services.GetRequiredService<IScheduleTaskRunner>().ExecuteAsync(tasks.Single(one => one.Name == name), forceRun: true, throwException: true, ensureRunOncePerPeriod: false);
    }

    private static async Task InScopeAsync(ShopHost shop, Func<IServiceProvider, Task> step)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await step(scope.ServiceProvider);
    }

    private static DateTimeOffset? NewestUpdate(IEnumerable<JsonObject> orders) => orders
        .Select(order => order["lastUpdatedTime"] is JsonValue value && value.TryGetValue<string>(out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment.Year < 9000 ? moment : (DateTimeOffset?)null)
        .Max();

    private static RateLimiter Unlimited(TokenBucketRateLimiterOptions _) => new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = int.MaxValue });
}

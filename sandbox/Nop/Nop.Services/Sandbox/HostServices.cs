using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Configuration;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Data.Migrations;
using Nop.Services.Catalog;
using Nop.Services.Cms;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Events;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Plugins;
using Nop.Services.ScheduleTasks;
using Nop.Services.Security;
using Nop.Services.Shipping;
using Nop.Services.Stores;
using Nop.Services.Vendors;

namespace Nop.Services.Sandbox;

/// <summary>Makes a host of a service collection, with or without a web application around it.</summary>
internal static class HostServices
{
    /// <summary>Registers the host and what it finds in the plugins: settings, consumers, start-ups.</summary>
    internal static IServiceCollection AddNopCommerce(this IServiceCollection services, HostOptions options, params Assembly[] plugins)
    {
        var types = new TypeScan(plugins, options.SeesType);
        services.AddSingleton(options);
        services.AddSingleton(options.Time);
        services.AddSingleton(types).AddSingleton<ITypeFinder>(types);
        services.AddHttpContextAccessor();
        services.TryAddSingleton<IHostEnvironment>(_ => new HostingEnvironment { ContentRootPath = Path.GetDirectoryName(Path.GetFullPath(options.DatabaseFile)) });
        services.TryAddSingleton<IConfiguration>(_ => new ConfigurationBuilder().Build());

        var database = options.Database?.Invoke(options.BeforeWrite) ?? new SqliteDatabase(options.DatabaseFile, options.BeforeWrite);
        services.AddSingleton(_ => database);
        services.AddMigrations(database, plugins, options.SeesType);
        services.AddScoped<INopDataProvider, DataProvider>();
        services.AddScoped(typeof(IRepository<>), typeof(EntityRepository<>));

        services.AddSingleton<IStaticCacheManager, MemoryCache>();
        services.AddScoped<IShortTermCacheManager, ScopeCache>();
        services.AddSingleton(provider => options.Locker ?? new MemoryLocker(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<IEventPublisher, EventPublisher>();

        AddShop(services);
        AddFindings(services, types);
        AddStartups(services, types);
        return services;
    }

    private static void AddShop(IServiceCollection services)
    {
        services.AddSingleton<PluginCatalog>().AddSingleton<PluginLifecycle>().AddSingleton<HostDatabase>().AddSingleton<TaskRunner>();
        services.AddScoped<SandboxWorkContext>().AddScoped<IWorkContext>(provider => provider.GetRequiredService<SandboxWorkContext>());
        services.AddScoped<IStoreContext, SandboxStoreContext>().AddScoped<IWebHelper, WebHelper>();
        services.AddScoped<NotificationService>().AddScoped<INotificationService>(provider => provider.GetRequiredService<NotificationService>());

        services.AddScoped<ISettingService, SettingService>();
        services.AddScoped<ILogger, DefaultLogger>();
        services.AddScoped<ILanguageService, LanguageService>().AddScoped<ILocalizationService, LocalizationService>();
        services.AddScoped<IStoreService, StoreService>().AddScoped<IVendorService, VendorService>();
        services.AddScoped<CustomerRoles>().AddScoped<ICustomerService, CustomerService>();
        services.AddScoped<IPermissionService, PermissionService>().AddScoped<IEncryptionService, EncryptionService>();
        services.AddScoped<ICountryService, CountryService>().AddScoped<IStateProvinceService, StateProvinceService>().AddScoped<ICurrencyService, CurrencyService>();
        services.AddScoped<IAddressService, AddressService>().AddScoped<IGenericAttributeService, GenericAttributeService>();
        services.AddScoped<IDateTimeHelper, DateTimeHelper>();
        services.AddScoped<IQueuedEmailService, QueuedEmailService>().AddScoped<IEmailAccountService, EmailAccountService>().AddScoped<IWorkflowMessageService, WorkflowMessageService>();
        services.AddScoped<StockHistory>().AddScoped<Inventory>().AddScoped<IProductService, ProductService>();
        services.AddScoped<IProductAttributeService, ProductAttributeService>().AddScoped<IProductAttributeParser, ProductAttributeParser>().AddScoped<IProductAttributeFormatter, ProductAttributeFormatter>();
        services.AddScoped<IPriceCalculationService, PriceCalculationService>().AddScoped<IPriceFormatter, PriceFormatter>();
        services.AddScoped<IShippingService, ShippingService>().AddScoped<IWarehouseService, WarehouseService>().AddScoped<IShipmentService, ShipmentService>();
        services.AddScoped<IOrderService, OrderService>().AddScoped<ICustomNumberFormatter, CustomNumberFormatter>();
        services.AddScoped<OrderNotes>().AddScoped<OrderStock>().AddScoped<OrderStatusChanger>().AddScoped<IOrderProcessingService, OrderProcessingService>();
        services.AddScoped<IScheduleTaskService, ScheduleTaskService>().AddScoped<IScheduleTaskRunner, ScheduleTaskRunner>();
        services.AddScoped<IPluginService, PluginService>().AddScoped(typeof(IPluginManager<>), typeof(PluginManager<>)).AddScoped<IWidgetPluginManager, WidgetPluginManager>();
    }

    private static void AddFindings(IServiceCollection services, TypeScan types)
    {
        foreach (var settings in types.FindClassesOfType<ISettings>())
            services.AddScoped(settings, provider =>
                provider.GetRequiredService<ISettingService>().LoadSetting(settings, provider.GetRequiredService<IStoreContext>().GetCurrentStore().Id));
        foreach (var consumer in types.FindClassesOfType(typeof(IConsumer<>)))
            foreach (var contract in TypeScan.InterfacesOf(consumer, typeof(IConsumer<>)))
                services.AddScoped(contract, consumer);
    }

    private static void AddStartups(IServiceCollection services, TypeScan types)
    {
        var startups = new HostStartups([.. types.FindClassesOfType<INopStartup>().Select(type => (INopStartup)Activator.CreateInstance(type)).OrderBy(startup => startup.Order)]);
        services.AddSingleton(startups);
        var configuration = services.LastOrDefault(service => service.ServiceType == typeof(IConfiguration))?.ImplementationInstance as IConfiguration ?? new ConfigurationBuilder().Build();
        foreach (var startup in startups.InOrder)
            startup.ConfigureServices(services, configuration);
    }
}

/// <summary>The start-ups of the plugins; a web application lets them configure its pipeline.</summary>
internal sealed record HostStartups(IReadOnlyList<INopStartup> InOrder)
{
    internal void Configure(IApplicationBuilder application)
    {
        foreach (var startup in InOrder)
            startup.Configure(application);
    }
}

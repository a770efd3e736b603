using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Nop.Core.Infrastructure;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Import.DryRun;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing.Export;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Calls;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Plugin.Sales.AmazonChannel.Services.Skus;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;
using Nop.Plugin.Sales.AmazonChannel.Validators;
using Nop.Web.Framework.Infrastructure.Extensions;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>Registers the plugin's services, and its compiled views with the host's.</summary>
public class NopStartup : INopStartup
{
    /// <inheritdoc />
    public int Order => 3000;

    /// <inheritdoc />
    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddMvcCore().PartManager.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(NopStartup).Assembly));
        services.TryAddSingleton(TimeProvider.System);
        AddAmazon(services);
        AddAccounts(services);
        AddImport(services);
        AddOutbound(services);
        AddUpkeep(services);
        AddListing(services);
        AddScreens(services);
    }

    /// <inheritdoc />
    public void Configure(IApplicationBuilder application)
    {
    }

    private static void AddAmazon(IServiceCollection services)
    {
        services.TryAddSingleton<AmazonQuotas>();
        services.TryAddSingleton<AccessTokens>();
        var client = services.AddHttpClient(AmazonChannelDefaults.SystemName).AddTypedClient(MakeClient);
        client.WithProxy();
        client.ConfigurePrimaryHttpMessageHandler(FollowNoRedirect);
        services.AddTransient<ISellingPartnerApi, SellingPartnerApi>();
        services.AddTransient<IFeedsApi, FeedsApi>();
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddScoped<AccountCredentials>();
        services.AddScoped<AccountService>();
        services.AddScoped<AccountWriter>();
        services.AddScoped<AccountSuccession>();
        services.AddScoped<OrdersWithoutAccount>();
        services.AddScoped<AccountChange>();
        services.AddScoped<AccountLeavings>();
        services.AddScoped<SyncSchedule>();
        services.AddScoped<ConnectionTest>();
        services.AddScoped<ChannelLog>();
        services.AddScoped<ICallObserver, DebugLog>();
        services.TryAddSingleton(_ => ClaimingProcess.Current);
        services.TryAddSingleton<ClaimWatch>();
        services.AddScoped<ChannelClaims>();
        services.AddScoped<ChannelTexts>();
        services.AddScoped<SnapshotStore>();
        services.AddScoped<OrderNoteWriter>();
    }

    private static void AddImport(IServiceCollection services)
    {
        services.AddScoped<StockReader>();
        services.AddScoped<StockLedger>();
        services.AddScoped<ReservedStock>();
        services.AddScoped<ProductMatcher>();
        services.AddScoped<ShopReader>();
        services.AddScoped<ShopOrderPrint>();
        services.AddScoped<CustomerWriter>();
        services.AddScoped<AddressFields>();
        services.AddScoped<AddressWriter>();
        services.AddScoped<CompletedAddresses>();
        services.AddScoped<OrderLineWriter>();
        services.AddScoped<ShopOrderWriter>();
        services.AddScoped<WarehouseBookings>();
        services.AddScoped<WarehouseStock>();
        services.AddScoped<StockMarks>();
        services.AddScoped<HostStock>();
        services.AddScoped<HealingOrders>();
        services.AddScoped<StockCheck>();
        services.AddScoped<ShipmentWriter>();
        services.AddScoped<OrderWriter>();
        services.AddScoped<OrderSuccession>();
        services.AddScoped<OrderImporter>();
        services.AddScoped<DryRunPreviewer>();
        services.AddScoped<KeptPreviews>();
        services.AddScoped<SyncStates>();
        services.AddScoped<WindowReader>();
        services.AddScoped<WaitingOrders>();
        services.AddScoped<OrderSynchronizer>();
        services.AddScoped<OrderRefresher>();
        services.AddScoped<IOrderRefresher>(provider => provider.GetRequiredService<OrderRefresher>());
        services.AddScoped<SyncNow>();
    }

    private static void AddOutbound(IServiceCollection services)
    {
        services.TryAddSingleton(provider => InstallationMark.Of(provider.GetRequiredService<IHostEnvironment>()));
        services.AddScoped<StoreAddresses>();
        services.AddScoped<AdminRequest>();
        services.AddScoped<ReadOnlyMode>();
        services.AddScoped<Submissions>();
        services.AddScoped<Withdrawals>();
        services.AddScoped<OutboundDecisions>();
        services.AddScoped<SubmissionRecorder>();
        services.AddScoped<FeedStore>();
        services.AddScoped<SendOnce>();
        services.AddScoped<FeedSender>();
        services.AddScoped<FeedReports>();
        services.AddScoped<FeedPoller>();
        services.TryAddSingleton<OutboxRhythm>();
        services.AddScoped<SubmittedOrders>();
        services.AddScoped<KindPauses>();
        services.AddScoped<KindRun>();
        services.AddScoped<AccountOutbox>();
        services.AddScoped<Outbox>();
        services.AddScoped<CancelFacts>();
        services.AddScoped<CancelRequests>();
        services.AddScoped<CancelContent>();
        services.AddScoped<CancelSettlement>();
        AddOneOf<ISubmissionSender, CancelSender>(services);
        services.AddScoped<CarrierNames>();
        services.AddScoped<ShipmentReader>();
        services.AddScoped<ShipmentRequests>();
        AddOneOf<IOutboundScan, UntoldShipments>(services);
        AddOneOf<IOutboundScan, CorrectedShipments>(services);
        services.AddScoped<ShipFeedContent>();
        services.AddScoped<ShipmentSettlement>();
        services.AddScoped<CallTurns>();
        services.AddScoped<CallSender>();
        services.AddScoped<ShipContent>();
        AddOneOf<ISubmissionSender, ShipSender>(services);
        services.AddScoped<RefundFacts>();
        AddOneOf<IOutboundScan, RefundRequests>(services);
        services.AddScoped<RefundDecisions>();
        services.AddScoped<RefundContent>();
        AddOneOf<ISubmissionSender, RefundSender>(services);
    }

    private static void AddUpkeep(IServiceCollection services)
    {
        services.AddScoped<UpkeepRunner>();
        services.AddScoped<OutboxHealthReader>();
        services.AddScoped<PersonalDataErasure>();
        services.AddScoped<RemovedAccounts>();
        services.AddScoped<OrderEraser>();
        services.AddScoped<ShopOrderEraser>();
        services.AddScoped<AddressEraser>();
        services.AddScoped<CustomerEraser>();
        services.AddScoped<ChannelHealthReader>();
        SystemWarnings.Register(services);
    }

    private static void AddListing(IServiceCollection services)
    {
        services.AddScoped<UnmatchedSkus>();
        services.AddScoped<SkuSuggestions>();
        services.AddScoped<SkuAliases>();
        services.AddScoped<SkuMatching>();
        services.AddScoped<SkuFile>();
        services.AddScoped<ProductSearch>();
        services.AddScoped<AmazonOrderWords>();
        services.AddScoped<AmazonOrderList>();
        services.AddScoped<ShopOrderNumbers>();
        services.AddScoped<EmptyListReason>();
        services.AddScoped<OrderFetcher>();
        services.AddScoped<OrderBatch>();
        services.AddScoped<SubmissionBatch>();
        services.AddScoped<ShippingAddressEditor>();
        services.AddScoped<AmazonOrderExport>();
    }

    private static void AddScreens(IServiceCollection services)
    {
        services.AddScoped<AmazonRefundFactory>();
        services.AddScoped<SkuModelFactory>();
        services.AddScoped<ChannelLogModelFactory>();
        services.AddScoped<DashboardModelFactory>();
        services.AddScoped<FindOrderFactory>();
        services.AddScoped<AccountModelFactory>();
        services.AddScoped<AccountCardFactory>();
        services.AddScoped<DryRunModelFactory>();
        services.AddScoped<OutboxAlertFactory>();
        services.AddScoped<AccountLookup>();
        services.AddScoped<AccountChecks>();
        services.AddScoped<AmazonOrderFilterFactory>();
        services.AddScoped<AmazonOrderListFactory>();
        services.AddScoped<OrderCardsFactory>();
        services.AddScoped<BadgeFactory>();
        services.AddScoped<AmazonOrderDetailsFactory>();
        services.AddScoped<AmazonOrderItemsFactory>();
        services.AddScoped<AmazonOrderTrackingFactory>();
        services.AddScoped<AmazonOrderAddressFactory>();
        services.AddScoped<AmazonOrderHistoryFactory>();
        services.AddScoped<OutboundFactory>();
        services.AddScoped<OrderCardFactory>();
        services.AddScoped<ShipmentPanelFactory>();
        services.AddScoped<ShipmentStateFactory>();
        services.AddScoped<CarrierListFactory>();
    }

    // made by a function: the host warns the shop owner of every service that has several types
    private static void AddOneOf<TService, TImplementation>(IServiceCollection services)
        where TService : class
        where TImplementation : class, TService
    {
        services.AddScoped<TImplementation>();
        services.AddScoped<TService>(provider => provider.GetRequiredService<TImplementation>());
    }

    // the host's handler stays as it is otherwise: its proxy is the shop's
    private static void FollowNoRedirect(HttpMessageHandler handler, IServiceProvider services)
    {
        switch (handler)
        {
            case HttpClientHandler client:
                client.AllowAutoRedirect = false;
                break;
            case SocketsHttpHandler sockets:
                sockets.AllowAutoRedirect = false;
                break;
            default:
                throw new InvalidOperationException($"The shop's HTTP handler {handler.GetType().Name} cannot be kept from following redirects, and secrets would go along.");
        }
    }

    // made in the caller's scope: settings are scoped, and a typed client's configuration is not
    private static SellingPartnerHttp MakeClient(HttpClient http, IServiceProvider services)
    {
        http.Timeout = TimeSpan.FromSeconds(Math.Clamp(services.GetRequiredService<AmazonChannelSettings>().RequestTimeoutSeconds, 5, 100));
        return ActivatorUtilities.CreateInstance<SellingPartnerHttp>(services, http);
    }
}

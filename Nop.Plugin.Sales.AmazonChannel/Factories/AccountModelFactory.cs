using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Services;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Stores;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the model of an account's page, and reads it back.</summary>
public sealed class AccountModelFactory(AccountLookup lookup, AccountLeavings leavings, CarrierNames carrierNames, IStoreService stores, IDateTimeHelper dates, ILocalizationService localization)
{
    /// <summary>The page of an account, or of a new one.</summary>
    public async Task<AccountModel> PrepareAccountModelAsync(AmazonAccount account)
    {
        var model = new AccountModel
        {
            Id = account.Id,
            Name = account.Name,
            Active = account.Active,
            RegionId = account.RegionId == 0 ? (int)AmazonRegion.NorthAmerica : account.RegionId,
            CustomEndpoint = account.CustomEndpoint,
            CustomTokenEndpoint = account.CustomTokenEndpoint,
            ClientId = account.ClientId,
            MarketplaceIds = account.MarketplaceIds,
            ImportOrders = account.ImportOrders,
            OrdersPlacedAfter = account.OrdersPlacedAfterUtc == default ? null : ToMinute(await dates.ConvertToUserTimeAsync(account.OrdersPlacedAfterUtc, DateTimeKind.Utc)),
            StoreId = account.StoreId,
            MarketplaceStores = account.MarketplaceStores,
            CustomerCreationId = account.CustomerCreationId,
            FixedCustomerId = account.FixedCustomerId,
            OrderNumberSourceId = account.OrderNumberSourceId,
            OrderNumberPrefix = account.OrderNumberPrefix,
            NewOrderStatusId = account.NewOrderStatusId,
            ReserveStockForPendingOrders = account.ReserveStockForPendingOrders,
            PendingReservationDays = account.PendingReservationDays,
            ImportAmazonFulfilledOrders = account.ImportAmazonFulfilledOrders,
            UnknownSkuId = account.UnknownSkuId,
            PlaceholderProductId = account.PlaceholderProductId,
            CancelOnBuyerRequest = account.CancelOnBuyerRequest,
            ConfirmShipments = account.ConfirmShipments,
            DefaultCarrier = account.DefaultCarrier,
            SendRefunds = account.SendRefunds,
            UseCancelOrder = account.UseCancelOrder,
            SellerId = account.SellerId
        };
        return await PrepareChoicesAsync(model, account);
    }

    /// <summary>Puts the choices onto the page of an account; secrets are never among them.</summary>
    public async Task<AccountModel> PrepareChoicesAsync(AccountModel model, AmazonAccount account)
    {
        model.Leaving = account.Id > 0 ? await leavings.OfAsync(account.Id) : new AccountLeaving(0, 0);
        model.DryRun = account is { Id: > 0, DryRun: true };
        model.ClientSecret = null;
        model.RefreshToken = null;
        model.HasClientSecret = account.ClientSecret.Length > 0;
        model.HasRefreshToken = account.RefreshToken.Length > 0;
        model.Regions = await ChoicesAsync<AmazonRegion>();
        model.CustomerCreations = await ChoicesAsync<CustomerCreation>();
        model.OrderNumberSources = await ChoicesAsync<OrderNumberSource>();
        model.UnknownSkuBehaviors = await ChoicesAsync<UnknownSkuBehavior>();
        model.OrderStatuses = [.. (await OrderStatus.Processing.ToSelectListAsync(false, [(int)OrderStatus.Cancelled]))];
        model.FixedCustomerText = await lookup.CustomerAsync(model.FixedCustomerId);
        model.PlaceholderProductText = await lookup.ProductAsync(model.PlaceholderProductId);
        model.Marketplaces = Marketplaces(KnownMarketplaces.Split(model.MarketplaceIds));
        model.OutboundStoppedReason = account.OutboundStoppedReason;
        model.Carriers = await carrierNames.SuggestedAsync();
        model.Stores = [.. (await stores.GetAllStoresAsync()).Select(store => new SelectListItem(store.Name, $"{store.Id}"))];
        return model;
    }

    /// <summary>Takes what was entered onto the account; secrets are taken separately.</summary>
    public async Task ReadAsync(AccountModel model, AmazonAccount account)
    {
        account.Name = model.Name?.Trim() ?? "";
        account.Active = model.Active;
        account.RegionId = model.RegionId;
        account.CustomEndpoint = model.CustomEndpoint?.Trim();
        account.CustomTokenEndpoint = model.CustomTokenEndpoint?.Trim();
        account.ClientId = model.ClientId?.Trim() ?? "";
        account.MarketplaceIds = string.Join(',', KnownMarketplaces.Split(model.MarketplaceIds));
        account.ImportOrders = model.ImportOrders;
        await ReadDateAsync(model, account);
        account.StoreId = model.StoreId;
        account.MarketplaceStores = model.MarketplaceStores?.Trim() ?? "";
        account.CustomerCreationId = model.CustomerCreationId;
        account.FixedCustomerId = model.FixedCustomerId;
        account.OrderNumberSourceId = model.OrderNumberSourceId;
        account.OrderNumberPrefix = model.OrderNumberPrefix?.Trim() ?? "";
        account.NewOrderStatusId = model.NewOrderStatusId;
        account.ReserveStockForPendingOrders = model.ReserveStockForPendingOrders;
        account.PendingReservationDays = model.PendingReservationDays;
        account.ImportAmazonFulfilledOrders = model.ImportAmazonFulfilledOrders;
        account.UnknownSkuId = model.UnknownSkuId;
        account.PlaceholderProductId = model.PlaceholderProductId;
        account.CancelOnBuyerRequest = model.CancelOnBuyerRequest;
        account.ConfirmShipments = model.ConfirmShipments;
        account.DefaultCarrier = model.DefaultCarrier?.Trim() ?? "";
        account.SendRefunds = model.SendRefunds;
        account.UseCancelOrder = model.UseCancelOrder;
        account.SellerId = model.SellerId?.Trim().ToUpperInvariant() ?? "";
    }

    private static DateTime ToMinute(DateTime moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute));

    // the page has whole minutes: what was not touched must not become another moment
    private async Task ReadDateAsync(AccountModel model, AmazonAccount account)
    {
        if (model.OrdersPlacedAfter is not { } entered)
            return;
        var moment = dates.ConvertToUtcTime(entered, await dates.GetCurrentTimeZoneAsync());
        if ((moment - account.OrdersPlacedAfterUtc).Duration() >= TimeSpan.FromMinutes(1))
            account.OrdersPlacedAfterUtc = moment;
    }

    /// <summary>What Amazon says of the seller's marketplaces, with those that are chosen and not among them.</summary>
    public async Task<IList<MarketplaceChoiceModel>> MarketplacesAsync(IReadOnlyList<MarketplaceParticipation> participations, IReadOnlyList<string> chosen)
    {
        var notSelling = await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Account.Marketplaces.NotSelling");
        var suspended = await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Account.Marketplaces.Suspended");
        var sold = participations.Where(one => one.Participation.IsParticipating || chosen.Contains(one.Marketplace.Id))
            .Select(one => new MarketplaceChoiceModel(one.Marketplace.Id, one.Marketplace.Name ?? KnownMarketplaces.NameOf(one.Marketplace.Id),
                !one.Participation.IsParticipating ? notSelling : one.Participation.HasSuspendedListings ? suspended : "")).ToList();
        return [.. sold, .. chosen.Where(id => sold.TrueForAll(one => one.Id != id)).Select(id => new MarketplaceChoiceModel(id, KnownMarketplaces.NameOf(id), notSelling))];
    }

    // all of them: the page shows those of the region that is chosen on it
    private static List<MarketplaceChoiceModel> Marketplaces(IReadOnlyList<string> chosen) =>
    [
        .. KnownMarketplaces.All.Select(one => new MarketplaceChoiceModel(one.Id, one.Name, RegionId: (int)one.Region)),
        .. chosen.Where(id => KnownMarketplaces.All.All(one => one.Id != id)).Select(id => new MarketplaceChoiceModel(id, KnownMarketplaces.NameOf(id)))
    ];

    private async Task<List<SelectListItem>> ChoicesAsync<TEnum>() where TEnum : struct, Enum
    {
        var choices = new List<SelectListItem>();
        foreach (var value in Enum.GetValues<TEnum>())
            choices.Add(new SelectListItem(await localization.GetLocalizedEnumAsync(value), $"{Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)}"));
        return choices;
    }
}

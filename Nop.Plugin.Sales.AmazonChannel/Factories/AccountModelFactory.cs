using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Services;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Stores;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Makes the models of the configuration pages, and reads them back.</summary>
public sealed class AccountModelFactory(AccountService accounts, AmazonChannelSettings settings, IStoreService stores, IDateTimeHelper dates, ILocalizationService localization)
{
    /// <summary>The configuration page.</summary>
    public async Task<ConfigurationModel> PrepareConfigurationModelAsync()
    {
        var model = new ConfigurationModel
        {
            OverlapMinutes = settings.OverlapMinutes,
            RequestTimeoutSeconds = settings.RequestTimeoutSeconds,
            LogRetentionDays = settings.LogRetentionDays,
            PendingSweepHours = settings.PendingSweepHours,
            PendingSweepLimit = settings.PendingSweepLimit
        };
        return await PrepareCardsAsync(model);
    }

    /// <summary>Puts the account cards onto a configuration page.</summary>
    public async Task<ConfigurationModel> PrepareCardsAsync(ConfigurationModel model)
    {
        model.Accounts = [];
        foreach (var account in await accounts.GetAllAsync())
        {
            var sync = await accounts.GetSyncStateAsync(account.Id);
            var status = StatusOf(account);
            model.Accounts.Add(new AccountCardModel
            {
                Id = account.Id,
                Name = account.Name,
                Region = await localization.GetLocalizedEnumAsync(account.Region),
                Status = status,
                StatusText = await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Account.Status.{status}"),
                Problem = account.AttentionReason ?? sync?.LastError,
                LastSync = sync?.LastSuccessOnUtc is { } moment ? await dates.ConvertToUserTimeAsync(moment, DateTimeKind.Utc) : null
            });
        }

        return model;
    }

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
            OrdersPlacedAfter = account.OrdersPlacedAfterUtc == default ? null : await dates.ConvertToUserTimeAsync(account.OrdersPlacedAfterUtc, DateTimeKind.Utc),
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
            CancelOnBuyerRequest = account.CancelOnBuyerRequest
        };
        return await PrepareChoicesAsync(model, account);
    }

    /// <summary>Puts the choices onto the page of an account; secrets are never among them.</summary>
    public async Task<AccountModel> PrepareChoicesAsync(AccountModel model, AmazonAccount account)
    {
        model.ClientSecret = null;
        model.RefreshToken = null;
        model.HasClientSecret = account.ClientSecret.Length > 0;
        model.HasRefreshToken = account.RefreshToken.Length > 0;
        model.Regions = await ChoicesAsync<AmazonRegion>();
        model.CustomerCreations = await ChoicesAsync<CustomerCreation>();
        model.OrderNumberSources = await ChoicesAsync<OrderNumberSource>();
        model.UnknownSkuBehaviors = await ChoicesAsync<UnknownSkuBehavior>();
        model.OrderStatuses = [.. (await OrderStatus.Processing.ToSelectListAsync(false, [(int)OrderStatus.Cancelled]))];
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
        account.MarketplaceIds = string.Join(',', (model.MarketplaceIds ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        account.ImportOrders = model.ImportOrders;
        if (model.OrdersPlacedAfter is { } moment)
            account.OrdersPlacedAfterUtc = dates.ConvertToUtcTime(moment, await dates.GetCurrentTimeZoneAsync());
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
    }

    private async Task<List<SelectListItem>> ChoicesAsync<TEnum>() where TEnum : struct, Enum
    {
        var choices = new List<SelectListItem>();
        foreach (var value in Enum.GetValues<TEnum>())
            choices.Add(new SelectListItem(await localization.GetLocalizedEnumAsync(value), $"{Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)}"));
        return choices;
    }

    private static string StatusOf(AmazonAccount account) =>
        account.AttentionReason is not null ? "Attention"
        : !account.Active ? "Paused"
        : account.ClientSecret.Length == 0 || account.RefreshToken.Length == 0 ? "NotConnected" : "Connected";
}

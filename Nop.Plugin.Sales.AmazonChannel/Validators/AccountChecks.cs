using System.Globalization;
using System.Text.RegularExpressions;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Sales.AmazonChannel.Validators;

/// <summary>Something on an account's page that cannot be saved.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record AccountFault(string Field, string Message);

/// <summary>Checks of an account's page that need the shop's data; <see cref="AccountValidator"/> has those that do not.</summary>
public sealed partial class AccountChecks(AccountLookup lookup, IStoreService stores, ILocalizationService localization)
{
    private const int MostMarketplaces = 50;

    /// <summary>Everything that is wrong with the page of an account that is stored as given; a new one is stored as nothing.</summary>
    public async Task<IReadOnlyList<AccountFault>> CheckAsync(AccountModel model, AmazonAccount entered, AmazonAccount? stored)
    {
        var faults = new List<AccountFault>();
        if (stored is not null && !AccountCredentials.MayReuse(entered, stored))
        {
            if (string.IsNullOrWhiteSpace(model.ClientSecret))
                await AddAsync(nameof(AccountModel.ClientSecret), "ClientSecret.Again");
            if (string.IsNullOrWhiteSpace(model.RefreshToken))
                await AddAsync(nameof(AccountModel.RefreshToken), "RefreshToken.Again");
        }

        var marketplaces = KnownMarketplaces.Split(model.MarketplaceIds);
        if (marketplaces.FirstOrDefault(id => !MarketplaceId().IsMatch(id)) is { } wrong)
            await AddAsync(nameof(AccountModel.MarketplaceIds), "MarketplaceIds.Invalid", wrong);
        if (marketplaces.Count > MostMarketplaces)
            await AddAsync(nameof(AccountModel.MarketplaceIds), "MarketplaceIds.TooMany", $"{marketplaces.Count}");

        if (!model.ImportOrders)
            return faults;

        var storeIds = (await stores.GetAllStoresAsync()).Select(store => store.Id).ToHashSet();
        if (model.StoreId != 0 && !storeIds.Contains(model.StoreId))
            await AddAsync(nameof(AccountModel.StoreId), "StoreId.Unknown");
        foreach (var pair in MarketplaceStore.Parse(model.MarketplaceStores))
        {
            if (pair.MarketplaceId is null)
                await AddAsync(nameof(AccountModel.MarketplaceStores), "MarketplaceStores.Invalid", pair.Text);
            else if (!storeIds.Contains(pair.StoreId))
                await AddAsync(nameof(AccountModel.MarketplaceStores), "MarketplaceStores.UnknownStore", pair.Text, string.Join(", ", storeIds.Order()));
        }

        if (model.CustomerCreationId == (int)CustomerCreation.Fixed && model.FixedCustomerId > 0 && await lookup.CustomerAsync(model.FixedCustomerId) is null)
            await AddAsync(nameof(AccountModel.FixedCustomerId), "FixedCustomerId.Unknown");
        if (model.UnknownSkuId == (int)UnknownSkuBehavior.Placeholder && model.PlaceholderProductId > 0 && await lookup.ProductAsync(model.PlaceholderProductId) is null)
            await AddAsync(nameof(AccountModel.PlaceholderProductId), "PlaceholderProductId.Unknown");
        return faults;

        async Task AddAsync(string field, string key, params object[] arguments) => faults.Add(new AccountFault(field, FilledText.Of(CultureInfo.CurrentCulture,
            await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Account.Fields.{key}"), arguments)));
    }

    [GeneratedRegex("^[A-Z0-9]{10,16}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarketplaceId();
}

using Nop.Core;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Services.Configuration;
using Nop.Services.Stores;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Holds back what changes something at Amazon: while an admin wants it, and by itself once the shop answers at another address than at connection, as a copied database does.</summary>
public sealed class ReadOnlyMode(
    IRepository<AmazonAccount> accounts,
    IRepository<AccountPlace> places,
    AmazonChannelSettings settings,
    ISettingService settingService,
    IStoreService storeService,
    IWebHelper webHelper,
    ChannelLog log)
{
    /// <summary>True when nothing may be sent. Switches itself on, once and for good, when an account was connected at another address.</summary>
    public async Task<bool> IsOnAsync()
    {
        if (settings.ReadOnlyMode)
            return true;

        var here = webHelper.GetStoreLocation();
        var stores = (await storeService.GetAllStoresAsync()).Select(store => store.Url ?? "").ToList();
        var connected = await accounts.Table.Where(account => account.StoreUrl != null && account.StoreUrl != "").ToListAsync();
        if (connected.Find(account => !IsStillHere(account.StoreUrl!, here, stores)) is not { } foreign)
            return false;

        await SaveAsync(true);
        await log.WriteAsync(ChannelLogLevel.Warning, foreign.Id, "ReadOnlyMode",
            $"Read-only mode was switched on: account \"{foreign.Name}\" was connected at {foreign.StoreUrl}, and the shop now answers at {here}. "
            + "Nothing is sent to Amazon. If this is the real shop, switch read-only mode off on the configuration page.");
        return true;
    }

    /// <summary>Switches it by hand. Off means that this address is the real shop's, whatever it was at connection.</summary>
    public async Task SwitchAsync(bool on)
    {
        if (settings.ReadOnlyMode == on)
            return;
        if (!on)
        {
            var here = webHelper.GetStoreLocation();
            foreach (var place in await places.Table.ToListAsync())
            {
                place.StoreUrl = here;
                await places.UpdateAsync(place, false);
            }
        }

        await SaveAsync(on);
    }

    /// <summary>True when a shop that was connected at one address is the one that now answers at another: the same address, or both are stores of this shop.</summary>
    public static bool IsStillHere(string connectedAt, string here, IReadOnlyCollection<string> stores) =>
        IsSameShop(connectedAt, here) || stores.Any(store => IsSameShop(connectedAt, store)) && stores.Any(store => IsSameShop(here, store));

    /// <summary>True when two addresses are one shop's: scheme, a leading www and the path do not count.</summary>
    public static bool IsSameShop(string connectedAt, string here) =>
        Uri.TryCreate(connectedAt, UriKind.Absolute, out var one) && Uri.TryCreate(here, UriKind.Absolute, out var other)
            ? string.Equals(Host(one), Host(other), StringComparison.OrdinalIgnoreCase) && (one.IsDefaultPort && other.IsDefaultPort || one.Port == other.Port)
            : string.Equals(connectedAt, here, StringComparison.OrdinalIgnoreCase);

    private static string Host(Uri address) => address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;

    private async Task SaveAsync(bool on)
    {
        settings.ReadOnlyMode = on;
        await settingService.SaveSettingAsync(settings);
    }
}

using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Services.Configuration;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Holds back what changes something at Amazon: while an admin wants it, and by itself once this is a copy of the shop that connected an account. A request's host never switches it.</summary>
public sealed class ReadOnlyMode(
    IRepository<AmazonAccount> accounts,
    IRepository<AccountPlace> places,
    AmazonChannelSettings settings,
    ISettingService settingService,
    StoreAddresses addresses,
    InstallationMark mark,
    OutboxRhythm rhythm,
    ChannelLog log)
{
    /// <summary>True when nothing may be sent. Switches itself on, once and for good, in a copy of the shop.</summary>
    public async Task<bool> IsOnAsync()
    {
        if (settings.ReadOnlyMode)
            return true;

        var all = await accounts.Table.OrderBy(account => account.Id).ToListAsync();
        if (CopyCheck.Of(all, await addresses.AllAsync(), mark.Read()) is not { } copy)
        {
            await AdoptAsync([.. all.Where(account => string.IsNullOrEmpty(account.InstallationHash))]);
            return false;
        }

        await SaveAsync(true);
        await log.WriteAsync(ChannelLogLevel.Warning, copy.Account.Id, "ReadOnlyMode",
            $"Read-only mode was switched on: {copy.Why}. Nothing is sent to Amazon. If this is the real shop, switch read-only mode off on the configuration page.");
        return true;
    }

    /// <summary>Switches it by hand. Off means that this is the real shop, wherever it was at connection: its stores' addresses and a new mark are kept.</summary>
    /// <exception cref="InstallationMarkException">The installation cannot be marked; nothing was switched.</exception>
    public async Task SwitchAsync(bool on)
    {
        if (settings.ReadOnlyMode == on)
            return;
        if (!on)
        {
            var hash = mark.Renew();
            foreach (var account in await accounts.Table.OrderBy(account => account.Id).ToListAsync())
                await places.UpdateAsync(new AccountPlace { Id = account.Id, StoreUrl = await addresses.UrlAsync(account.StoreId), InstallationHash = hash }, false);
        }

        await SaveAsync(on);
    }

    // accounts that were connected before installations were marked
    private async Task AdoptAsync(IReadOnlyCollection<AmazonAccount> unmarked)
    {
        if (unmarked.Count == 0)
            return;
        try
        {
            var hash = mark.Ensure();
            foreach (var account in unmarked)
                await places.UpdateAsync(new AccountPlace { Id = account.Id, StoreUrl = account.StoreUrl, InstallationHash = hash }, false);
        }
        catch (InstallationMarkException exception)
        {
            // the addresses still tell
            if (rhythm.MaySay(nameof(InstallationMark)))
                await log.WriteAsync(ChannelLogLevel.Warning, unmarked.First().Id, "InstallationMark", exception.Message);
        }
    }

    private async Task SaveAsync(bool on)
    {
        settings.ReadOnlyMode = on;
        await settingService.SaveSettingAsync(settings);
    }
}

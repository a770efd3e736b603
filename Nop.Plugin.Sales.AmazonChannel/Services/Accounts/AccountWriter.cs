using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>
/// Changes accounts. An admin, a running sync and the outbox do so at the same time: each holds the account for a moment, looks at what is stored by then,
/// and writes its own columns and no others.
/// </summary>
public sealed class AccountWriter(
    IRepository<AmazonAccount> accounts,
    IRepository<AccountSettings> settings,
    IRepository<AccountSecrets> secrets,
    IRepository<AccountSwitches> switches,
    IRepository<AccountStops> stops,
    IRepository<AccountWindow> windows,
    ChannelClaims claims)
{
    /// <summary>Saves what stands on the account's page. Other credentials, or another address for them, let an account go on that Amazon did not let in.</summary>
    /// <param name="account">The account with what was entered.</param>
    /// <param name="hasSecrets">True when secrets were entered.</param>
    public Task SaveAsync(AmazonAccount account, bool hasSecrets) => HoldAsync(account.Id, async stored =>
    {
        account.RulesVersion = stored.RulesVersion + (OrderRules.Of(stored).IsSameAs(OrderRules.Of(account)) ? 0 : 1);
        account.WindowVersion = stored.WindowVersion + (ReachesFurther(account, stored) ? 1 : 0);
        await settings.UpdateAsync(account, false);
        if (hasSecrets)
            await secrets.UpdateAsync(new AccountSecrets
            {
                Id = account.Id, ClientSecret = account.ClientSecret, RefreshToken = account.RefreshToken, SecretEnteredOnUtc = account.SecretEnteredOnUtc
            }, false);
        if (hasSecrets || !AccountCredentials.LeadToTheSame(account, stored))
            await stops.UpdateAsync(new AccountStops { Id = account.Id, OutboundStoppedReason = hasSecrets ? null : stored.OutboundStoppedReason }, false);
    });

    /// <summary>Pauses an account, or lets one go on that was paused or that Amazon did not let in.</summary>
    public Task SetActiveAsync(int accountId, bool active) => HoldAsync(accountId, async stored =>
    {
        await switches.UpdateAsync(SwitchesOf(stored, stored => stored.Active = active), false);
        if (active)
            await stops.UpdateAsync(new AccountStops { Id = accountId }, false);
    });

    /// <summary>Ends the dry run.</summary>
    public Task StartImportingAsync(int accountId) => HoldAsync(accountId, stored => switches.UpdateAsync(SwitchesOf(stored, stored => stored.DryRun = false), false));

    /// <summary>Sends on to Amazon after it did not let the account send.</summary>
    public Task StartSendingAsync(int accountId) => HoldAsync(accountId, stored =>
        stops.UpdateAsync(new AccountStops { Id = accountId, AttentionReason = stored.AttentionReason }, false));

    /// <summary>Lets the next sync read from the beginning. The version of the window from now on; null when the account is gone.</summary>
    public async Task<int?> ReadAgainAsync(int accountId)
    {
        int? version = null;
        await HoldAsync(accountId, async stored =>
        {
            await windows.UpdateAsync(new AccountWindow { Id = accountId, WindowVersion = stored.WindowVersion + 1 }, false);
            version = stored.WindowVersion + 1;
        });
        return version;
    }

    /// <summary>Stops reading until a person enters credentials again. False when that has happened already, or the account is gone.</summary>
    /// <param name="account">The account as it was used.</param>
    /// <param name="reason">Why, in words.</param>
    public Task<bool> StopReadingAsync(AmazonAccount account, string reason) =>
        StopAsync(account, stored => new AccountStops { Id = stored.Id, AttentionReason = reason, OutboundStoppedReason = stored.OutboundStoppedReason });

    /// <summary>Stops sending until a person starts it again. False when credentials were entered since, or the account is gone.</summary>
    /// <param name="account">The account as it was used.</param>
    /// <param name="reason">Why, in words.</param>
    public Task<bool> StopSendingAsync(AmazonAccount account, string reason) =>
        StopAsync(account, stored => new AccountStops { Id = stored.Id, AttentionReason = stored.AttentionReason, OutboundStoppedReason = reason });

    private async Task<bool> StopAsync(AmazonAccount account, Func<AmazonAccount, AccountStops> stop)
    {
        var isStopped = false;
        await HoldAsync(account.Id, async stored =>
        {
            // what Amazon refused was not what is stored by now
            if (!AccountCredentials.AreTheSame(account, stored))
                return;
            await stops.UpdateAsync(stop(stored), false);
            isStopped = true;
        });
        return isStopped;
    }

    private async Task HoldAsync(int accountId, Func<AmazonAccount, Task> action)
    {
        await using var claim = await claims.ClaimAsync(FormattableString.Invariant($"account/{accountId}"));
        if (await accounts.Table.FirstOrDefaultAsync(account => account.Id == accountId) is { } stored)
            await action(stored);
    }

    private static AccountSwitches SwitchesOf(AmazonAccount stored, Action<AmazonAccount> change)
    {
        var before = OrderRules.Of(stored);
        change(stored);
        return new AccountSwitches
        {
            Id = stored.Id,
            Active = stored.Active,
            DryRun = stored.DryRun,
            RulesVersion = stored.RulesVersion + (before.IsSameAs(OrderRules.Of(stored)) ? 0 : 1)
        };
    }

    // an earlier date or another marketplace: orders that Amazon was never asked for
    private static bool ReachesFurther(AmazonAccount account, AmazonAccount stored)
    {
        var known = KnownMarketplaces.Split(stored.MarketplaceIds);
        var wanted = KnownMarketplaces.Split(account.MarketplaceIds);
        return account.OrdersPlacedAfterUtc < stored.OrdersPlacedAfterUtc || known.Count > 0 && (wanted.Count == 0 || wanted.Except(known).Any());
    }
}

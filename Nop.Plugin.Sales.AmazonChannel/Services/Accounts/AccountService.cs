using Nop.Core;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>The accounts of the shop.</summary>
public sealed class AccountService(
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonSyncState> states,
    IRepository<SyncRemoval> removals,
    IRepository<AmazonOrder> orders,
    IRepository<AmazonSkuAlias> aliases,
    AccountCredentials credentials,
    AccountWriter writer,
    StoreAddresses addresses,
    InstallationMark mark,
    IStoreContext storeContext,
    TimeProvider time)
{
    /// <summary>All accounts, oldest first.</summary>
    public async Task<IList<AmazonAccount>> GetAllAsync() => await accounts.Table.OrderBy(account => account.Id).ToListAsync();

    /// <summary>An account; null when it is not there.</summary>
    public async Task<AmazonAccount?> GetAsync(int id) => await accounts.Table.FirstOrDefaultAsync(account => account.Id == id);

    /// <summary>How far the sync of an account has come; null before its first run.</summary>
    public async Task<AmazonSyncState?> GetSyncStateAsync(int accountId) => await states.Table.FirstOrDefaultAsync(state => state.AccountId == accountId);

    /// <summary>Adds an account, or changes what stands on its page. Secrets are given in clear and stored encrypted; blank ones leave the stored ones alone.</summary>
    public async Task SaveAsync(AmazonAccount account, string? clientSecret, string? refreshToken)
    {
        var now = time.GetUtcNow();
        var hasSecrets = credentials.Set(account, clientSecret, refreshToken, now);
        if (account.Id != 0)
        {
            await writer.SaveAsync(account, hasSecrets);
            return;
        }

        account.ConnectedOnUtc = now.UtcDateTime;
        if (account.OrdersPlacedAfterUtc == default)
            account.OrdersPlacedAfterUtc = now.UtcDateTime;
        if (account.SecretEnteredOnUtc == default)
            account.SecretEnteredOnUtc = now.UtcDateTime;
        if (account.StoreId == 0)
            account.StoreId = (await storeContext.GetCurrentStoreAsync()).Id;
        account.StoreUrl ??= await addresses.UrlAsync(account.StoreId);
        account.InstallationHash ??= mark.Ensure();
        await accounts.InsertAsync(account, false);
    }

    /// <summary>Removes an account. Orders that it brought and its aliases stay, and with them what tells an account of the same seller that they are its.</summary>
    public async Task DeleteAsync(AmazonAccount account)
    {
        if (await orders.Table.AnyAsync(row => row.AccountId == account.Id) || await aliases.Table.AnyAsync(alias => alias.AccountId == account.Id))
            await KeepAsync(account);
        else
            await states.DeleteAsync(state => state.AccountId == account.Id);
        await accounts.DeleteAsync(account, false);
    }

    private async Task KeepAsync(AmazonAccount account)
    {
        if (await GetSyncStateAsync(account.Id) is not { } state)
            await states.InsertAsync(state = new AmazonSyncState { AccountId = account.Id }, false);
        await removals.UpdateAsync(new SyncRemoval
        {
            Id = state.Id, RemovedOnUtc = time.GetUtcNow().UtcDateTime, RemovedName = account.Name, RemovedRegionId = account.RegionId, RemovedSellerId = account.SellerId
        }, false);
    }
}

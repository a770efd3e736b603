using Nop.Core;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>The accounts of the shop.</summary>
public sealed class AccountService(
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonSyncState> states,
    AccountCredentials credentials,
    AccountWriter writer,
    IWebHelper webHelper,
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
        account.StoreUrl ??= webHelper.GetStoreLocation();
        await accounts.InsertAsync(account, false);
    }

    /// <summary>Removes an account with its sync state. Orders that it brought stay.</summary>
    public async Task DeleteAsync(AmazonAccount account)
    {
        await states.DeleteAsync(state => state.AccountId == account.Id);
        await accounts.DeleteAsync(account, false);
    }
}

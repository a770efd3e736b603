using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>Saves an account that was changed by hand, and sees to it that the change reaches the orders that are already known.</summary>
public sealed class AccountChange(
    AccountService accounts, AccountWriter writer, AccountSuccession succession, IRepository<AmazonOrder> orders, IRepository<OrderTurn> turns, IRepository<AmazonPause> pauses, TimeProvider time)
{
    private const int Batch = 500;

    // who saves the page waits for it; the next sync goes on
    private static readonly TimeSpan SuccessionBudget = TimeSpan.FromSeconds(10);

    /// <summary>Saves the account; true when orders that were left out or are stuck will be looked at again by the next sync.</summary>
    /// <param name="account">The account with what was entered.</param>
    /// <param name="before">The account as it is stored; null for a new one.</param>
    /// <param name="clientSecret">A new secret in clear; blank keeps the stored one.</param>
    /// <param name="refreshToken">A new token in clear; blank keeps the stored one.</param>
    public async Task<bool> SaveAsync(AmazonAccount account, AmazonAccount? before, string? clientSecret, string? refreshToken)
    {
        await accounts.SaveAsync(account, clientSecret, refreshToken);
        await succession.TakeOverAsync(account, new RunBudget(time, SuccessionBudget));
        if (before is null)
            return false;
        if (!string.IsNullOrWhiteSpace(clientSecret) || !string.IsNullOrWhiteSpace(refreshToken))
            await TryPausedAsync(account);
        if (OrderSettings(account) == OrderSettings(before))
            return false;
        await LookAgainAsync(account);
        return true;
    }

    /// <summary>Stops reading and booking until <see cref="ResumeAsync"/>.</summary>
    public Task PauseAsync(AmazonAccount account) => writer.SetActiveAsync(account.Id, false);

    /// <summary>Reads on where it was paused, or stopped because Amazon did not let it in.</summary>
    public async Task ResumeAsync(AmazonAccount account)
    {
        await writer.SetActiveAsync(account.Id, true);
        await TryPausedAsync(account);
    }

    /// <summary>Ends the dry run. Its orders are all due, so the next sync imports them as the dry run said.</summary>
    public Task StartImportingAsync(AmazonAccount account) => writer.StartImportingAsync(account.Id);

    /// <summary>Sends on to Amazon after it did not let the account send.</summary>
    public async Task StartSendingAsync(AmazonAccount account)
    {
        await writer.StartSendingAsync(account.Id);
        await TryPausedAsync(account);
    }

    // what Amazon did not let through is tried with the next run, not in an hour
    private async Task TryPausedAsync(AmazonAccount account)
    {
        foreach (var pause in await pauses.Table.Where(pause => pause.AccountId == account.Id && pause.NextTryOnUtc != null).ToListAsync())
        {
            pause.NextTryOnUtc = time.GetUtcNow().UtcDateTime;
            await pauses.UpdateAsync(pause, false);
        }
    }

    private async Task LookAgainAsync(AmazonAccount account)
    {
        var now = time.GetUtcNow().UtcDateTime;
        for (var lastId = 0; ;)
        {
            var ids = await orders.Table
                .Where(row => row.AccountId == account.Id && row.Id > lastId && row.StateId == (int)ImportState.NeedsAttention)
                .OrderBy(row => row.Id).Take(Batch).Select(row => row.Id).ToListAsync();
            if (ids.Count == 0)
                return;
            lastId = ids[^1];
            await turns.UpdateAsync([.. ids.Select(id => new OrderTurn { Id = id, NextAttemptOnUtc = now })], false);
        }
    }

    private static string OrderSettings(AmazonAccount account) => FormattableString.Invariant(
        $"""
        {account.ImportOrders} {account.OrdersPlacedAfterUtc:O} {account.StoreId} {account.MarketplaceStores}
        {account.CustomerCreationId} {account.FixedCustomerId} {account.OrderNumberSourceId} {account.OrderNumberPrefix}
        {account.NewOrderStatusId} {account.ReserveStockForPendingOrders} {account.PendingReservationDays}
        {account.ImportAmazonFulfilledOrders} {account.UnknownSkuId} {account.PlaceholderProductId} {account.CancelOnBuyerRequest}
        """);
}

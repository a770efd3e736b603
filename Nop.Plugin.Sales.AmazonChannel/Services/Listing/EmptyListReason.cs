using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>Says why a list of Amazon orders is empty.</summary>
public sealed class EmptyListReason(AmazonOrderList list, AccountService accounts, AmazonOrderWords words)
{
    /// <summary>The reason in words, a line an account.</summary>
    public async Task<string> OfAsync(AmazonOrderFilter filter)
    {
        if (!filter.IsEmpty && await list.AnyAsync())
            return await words.TextAsync("Orders.Empty.Filtered");
        var all = await accounts.GetAllAsync();
        if (all.Count == 0)
            return await words.TextAsync("Orders.Empty.NoAccount");

        var reasons = new List<string>();
        foreach (var account in all)
        {
            reasons.Add(await OfAsync(account));
            if (!account.ImportOrders)
                reasons.Add(await words.TextAsync("Orders.Empty.ImportOff", account.Name));
        }

        return string.Join('\n', reasons);
    }

    private async Task<string> OfAsync(AmazonAccount account)
    {
        if (!string.IsNullOrEmpty(account.AttentionReason))
            return await words.TextAsync("Orders.Empty.Attention", account.Name, account.AttentionReason);
        if (!account.Active)
            return await words.TextAsync("Orders.Empty.Paused", account.Name);
        var state = await accounts.GetSyncStateAsync(account.Id);
        if (state?.LastSuccessOnUtc is { } success)
            return await words.TextAsync("Orders.Empty.NothingYet", account.Name, await words.TimeTextAsync(account.OrdersPlacedAfterUtc), await words.TimeTextAsync(success));
        if (!string.IsNullOrEmpty(state?.LastError))
            return await words.TextAsync("Orders.Empty.Failed", account.Name, state.LastError);
        return await words.TextAsync("Orders.Empty.JustConnected", account.Name, await words.TimeTextAsync(account.ConnectedOnUtc));
    }
}

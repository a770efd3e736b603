using System.Globalization;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>Finds open orders whose account was removed: nothing of them is read or sent any more.</summary>
public sealed class OrdersWithoutAccount(IRepository<AmazonAccount> accounts, IRepository<AmazonSyncState> states, IRepository<AmazonOrder> orders)
{
    /// <summary>How many there are and what to do, in words; null when there is none.</summary>
    public async Task<ChannelMessage?> FindAsync()
    {
        var removed = await states.Table.Where(state => state.RemovedOnUtc != null && !accounts.Table.Any(account => account.Id == state.AccountId))
            .Select(state => new { state.AccountId, state.RemovedName }).ToListAsync();
        if (removed.Count == 0)
            return null;

        var ids = removed.ConvertAll(state => state.AccountId);
        var open = await orders.Table.Where(row => ids.Contains(row.AccountId)).Where(OpenOrders.AtAmazon)
            .GroupBy(row => row.AccountId).Select(group => new { AccountId = group.Key, Count = group.Count() }).ToListAsync();
        if (open.Count == 0)
            return null;
        var names = removed.Where(state => open.Exists(group => group.AccountId == state.AccountId))
            .Select(state => state.RemovedName ?? state.AccountId.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.OrdinalIgnoreCase);
        return new ChannelMessage("Warnings.OrdersWithoutAccount", open.Sum(group => group.Count).ToString(CultureInfo.InvariantCulture), string.Join(", ", names));
    }
}

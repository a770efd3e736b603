using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Orders whose problem goes away once a product has changed. Called with every change of a product, so it looks only at the few that wait.</summary>
public sealed class HealingOrders(
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonOrder> orders,
    IRepository<AmazonOrderItem> items,
    IRepository<OrderTurn> turns,
    StockLedger ledger,
    TimeProvider time)
{
    /// <summary>Lets the next sync look at them, from what is stored.</summary>
    public async Task LookAgainAsync(int productId)
    {
        // what an order takes heals none
        if (ledger.IsTaking)
            return;

        var now = time.GetUtcNow().UtcDateTime;
        foreach (var accountId in await accounts.Table.Select(account => account.Id).ToListAsync())
        {
            var waiting = await orders.Table
                .Where(row => row.AccountId == accountId && row.NextAttemptOnUtc > now
                    && items.Table.Any(line => line.AmazonOrderRowId == row.Id && line.ProductId == productId))
                .Select(row => new { row.Id, row.Problems }).ToListAsync();
            foreach (var row in waiting.Where(row => OrderProblems.Parse(row.Problems).Any(PlanProblems.Heals)))
                await turns.UpdateAsync(new OrderTurn { Id = row.Id, NextAttemptOnUtc = now }, false);
        }
    }
}

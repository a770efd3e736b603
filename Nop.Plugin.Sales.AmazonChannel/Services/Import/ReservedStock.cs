using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Stock that orders hold which are none of the shop's yet, since they are Pending at Amazon.</summary>
public sealed class ReservedStock(IRepository<AmazonOrder> rows, IRepository<AmazonOrderItem> items, IRepository<AmazonAccount> accounts, StockLedger ledger)
{
    /// <summary>Gives back what is held for accounts that were removed: nobody reads any more what becomes of those orders.</summary>
    /// <exception cref="ClaimHeldException">An importer holds the stock of one of the products; the next run goes on.</exception>
    public async Task ReleaseAsync()
    {
        var holding = await (
            from line in items.Table
            join row in rows.Table on line.AmazonOrderRowId equals row.Id
            where row.OrderId == 0 && (line.StockTaken != 0 || line.StockIntent != 0) && !accounts.Table.Any(account => account.Id == row.AccountId)
            select new { Row = row, Line = line }).ToListAsync();
        foreach (var held in holding)
            await ledger.ReleaseAsync(held.Row, held.Line);
    }
}

using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>A person has looked at stock that the channel could not be certain of: from then on the shop's figures are right with what the order holds.</summary>
public sealed class StockCheck(
    IRepository<AmazonOrder> orders,
    IRepository<AmazonOrderItem> items,
    AccountService accounts,
    OrderImporter importer,
    SnapshotStore store,
    ChannelClaims claims,
    ChannelTexts texts,
    ChannelLog log)
{
    /// <summary>Takes the problem off an order and writes down who did it. False when it has none, or is not there.</summary>
    /// <exception cref="TimeoutException">An importer holds the order.</exception>
    public async Task<bool> ConfirmAsync(int rowId)
    {
        if (await orders.Table.FirstOrDefaultAsync(row => row.Id == rowId) is not { } row || await accounts.GetAsync(row.AccountId) is not { } account)
            return false;
        if (!await ClearAsync(row))
            return false;

        await log.WriteAsync(ChannelLogLevel.Information, account.Id, "StockChecked", await texts.ToTextAsync(new ChannelMessage("StockChecked")), row.AmazonOrderId);
        await importer.RetryAsync(account, row.AmazonOrderId);
        return true;
    }

    private async Task<bool> ClearAsync(AmazonOrder row)
    {
        await using var claim = await claims.ClaimAsync(OrderImporter.ClaimName(row.AmazonOrderId));
        var uncertain = await items.Table.Where(line => line.AmazonOrderRowId == row.Id && line.StockUncertain).ToListAsync();
        foreach (var line in uncertain)
        {
            line.StockUncertain = false;
            await items.UpdateAsync(line, false);
        }

        // an order whose answer was erased is not looked at again
        if (uncertain.Count > 0 && await orders.Table.FirstOrDefaultAsync(fresh => fresh.Id == row.Id) is { } present && store.Json(present) is null)
        {
            present.Problems = OrderProblems.Format(OrderProblems.Parse(present.Problems).Where(problem => problem != OrderProblem.StockUncertain));
            present.ProblemText = null;
            await store.SaveRowAsync(present);
        }

        return uncertain.Count > 0;
    }
}

using System.Text.Json;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import.DryRun;

/// <summary>Plans every stored order of an account by the rules of the import, one after the other as the import would, and carries out none of the plans.</summary>
public sealed class DryRunPreviewer(
    IRepository<AmazonOrder> orders,
    IRepository<AmazonOrderItem> items,
    SnapshotStore store,
    ShopReader shop,
    ProductMatcher matcher,
    TimeProvider time)
{
    private const int Batch = 200;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);

    /// <summary>What would become of the account's orders.</summary>
    public async Task<DryRunPreview> PreviewAsync(AmazonAccount account)
    {
        matcher.Remember();
        var budget = new RunBudget(time, Budget);
        var tally = new DryRunTally();
        var mine = orders.Table.Where(row => row.AccountId == account.Id && row.OrderId == 0);
        var count = await mine.CountAsync();
        for (var lastId = 0; !budget.IsSpent;)
        {
            var rows = await mine.Where(row => row.Id > lastId).OrderBy(row => row.Id).Take(Batch).ToListAsync();
            if (rows.Count == 0)
                break;
            lastId = rows[^1].Id;
            var lines = await LinesAsync(rows);
            foreach (var row in rows)
                await JudgeAsync(account, row, [.. lines[row.Id]], tally);
        }

        return tally.ToPreview(count);
    }

    private async Task<ILookup<int, AmazonOrderItem>> LinesAsync(IEnumerable<AmazonOrder> rows)
    {
        var ids = rows.Select(row => row.Id).ToList();
        return (await items.Table.Where(line => ids.Contains(line.AmazonOrderRowId)).OrderBy(line => line.Id).ToListAsync()).ToLookup(line => line.AmazonOrderRowId);
    }

    private async Task JudgeAsync(AmazonAccount account, AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, DryRunTally tally)
    {
        try
        {
            if (store.Json(row) is not { } json)
            {
                tally.Add(OrderProblem.Unreadable);
                return;
            }

            var input = await shop.ReadAsync(account, row, lines, SnapshotStore.Read(json));
            var seen = tally.Seen(input with { Rules = input.Rules with { DryRun = false } });
            tally.Add(seen, OrderPlanner.Plan(seen));
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException)
        {
            tally.Add(OrderProblem.Unreadable);
        }
    }
}

using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>Works on the orders that a person has ticked; ends by itself after a while.</summary>
public sealed class OrderBatch(
    IRepository<AmazonOrder> orders,
    AccountService accounts,
    OrderImporter importer,
    OrderRefresher refresher,
    AmazonQuotas quotas,
    AmazonOrderWords words,
    TimeProvider time)
{
    /// <summary>Most orders of one request: a page of the list.</summary>
    public const int Limit = 100;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);

    /// <summary>Tries again to import from what is stored; no call is made. Answers in words.</summary>
    public Task<OrderBatchResult> ImportAsync(IReadOnlyCollection<int> ids) => RunAsync(ids, "Orders.Bulk.Imported", async (account, row) =>
    {
        if (account.DryRun && row.OrderId == 0)
            return await words.TextAsync("Orders.Bulk.DryRun", account.Name);
        await importer.RetryAsync(account, row.AmazonOrderId);
        var now = await orders.Table.FirstOrDefaultAsync(one => one.Id == row.Id);
        return now?.State == ImportState.NeedsAttention ? now.ProblemText : null;
    }, (_, _) => true);

    /// <summary>Reads each order from Amazon while the allowance for it lasts. Answers in words.</summary>
    public Task<OrderBatchResult> RefreshAsync(IReadOnlyCollection<int> ids) => RunAsync(ids, "Orders.Bulk.Refreshed",
        (_, row) => refresher.RefreshAsync(row.Id), (account, _) => quotas.Available(account.Id, AmazonOperation.GetOrder) > 0);

    private async Task<OrderBatchResult> RunAsync(IReadOnlyCollection<int> ids, string summary, Func<AmazonAccount, AmazonOrder, Task<string?>> step, Func<AmazonAccount, AmazonOrder, bool> mayGoOn)
    {
        var end = time.GetUtcNow() + Budget;
        var asked = ids.Distinct().Take(Limit).ToList();
        var rows = await orders.Table.Where(row => asked.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync();
        var byId = (await accounts.GetAllAsync()).ToDictionary(account => account.Id);
        var problems = new List<string>();
        var done = 0;
        foreach (var row in rows)
        {
            if (!byId.TryGetValue(row.AccountId, out var account))
            {
                problems.Add(await words.TextAsync("Orders.Bulk.NoAccount", row.AmazonOrderId));
                continue;
            }

            if (time.GetUtcNow() > end || !mayGoOn(account, row))
            {
                problems.Add(await words.TextAsync(time.GetUtcNow() > end ? "Orders.Bulk.TimeIsUp" : "Orders.Bulk.AllowanceIsUsed"));
                break;
            }

            if (await step(account, row) is { } problem)
                problems.Add($"{row.AmazonOrderId}: {problem}");
            else
                done++;
        }

        return new OrderBatchResult(await words.TextAsync(summary, done, ids.Count), problems);
    }
}

/// <summary>What became of the ticked orders.</summary>
/// <param name="Summary">How many went well, in words.</param>
/// <param name="Problems">What stood in the way, one each.</param>
public sealed record OrderBatchResult(string Summary, IReadOnlyList<string> Problems);

using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>Erases the personal data of every order whose time has come, whether its account is active, paused or removed. What a run does not reach is left to the next one.</summary>
public sealed class PersonalDataErasure(
    IRepository<AmazonOrder> orders,
    RemovedAccounts removed,
    OrderEraser eraser,
    ChannelLog log,
    AmazonChannelSettings settings,
    ILogger logger,
    TimeProvider time)
{
    private const int Batch = 50;

    /// <summary>Erases until nothing is due or the time is up. The number of orders that were erased.</summary>
    public async Task<int> RunAsync(RunBudget budget)
    {
        var days = Math.Clamp(settings.PersonalDataRetentionDays, 1, PersonalDataExpiry.LongestDays);
        var rule = new ErasureRule(time.GetUtcNow().UtcDateTime.AddDays(-days), await removed.EndedAsync());
        var failures = new List<string>();
        var erased = 0;
        var lastId = 0;
        while (!budget.IsSpent && await DueAsync(rule, lastId) is { Count: > 0 } due)
        {
            foreach (var row in due.TakeWhile(_ => !budget.IsSpent))
            {
                lastId = row.Id;
                if (await TryAsync(row, rule, failures))
                    erased++;
            }
        }

        if (failures.Count > 0)
            await log.WriteAsync(ChannelLogLevel.Error, 0, "PersonalDataNotErased",
                $"Personal data of {failures.Count} orders could not be erased; it is tried again at every sync. The first: {failures[0]}");
        return erased;
    }

    private async Task<List<AmazonOrder>> DueAsync(ErasureRule rule, int lastId) => await orders.Table
        .Where(row => row.Id > lastId && row.PersonalDataErasedOnUtc == null
            && (row.RetentionFromUtc <= rule.CountedUntil || rule.EndedAccounts.Contains(row.AccountId)))
        .OrderBy(row => row.Id).Take(Batch)
        .Select(row => new AmazonOrder { Id = row.Id, AccountId = row.AccountId, AmazonOrderId = row.AmazonOrderId }).ToListAsync();

    // an order that cannot be erased holds up no other
    private async Task<bool> TryAsync(AmazonOrder row, ErasureRule rule, List<string> failures)
    {
        try
        {
            return await eraser.EraseAsync(row.AccountId, row.AmazonOrderId, rule);
        }
        catch (Exception exception)
        {
            // the message may quote what was to be written; the host's log gets the place only
            failures.Add($"{row.AmazonOrderId} ({exception.GetType().Name})");
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: personal data of Amazon order {row.AmazonOrderId} could not be erased; it is tried again. "
                + $"{exception.GetType().FullName}{Environment.NewLine}{exception.StackTrace}");
            return false;
        }
    }
}

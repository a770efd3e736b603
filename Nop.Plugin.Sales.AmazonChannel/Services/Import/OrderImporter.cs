using System.Text.Json;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Takes one order from Amazon's answer into the shop. A failure stays with its order.</summary>
public sealed class OrderImporter(
    SnapshotStore store,
    OrderSuccession succession,
    ShopReader shop,
    OrderWriter writer,
    StockLedger stock,
    WarehouseStock warehouses,
    HostStock host,
    ChannelClaims claims,
    ChannelTexts texts,
    ChannelLog log,
    ILogger logger,
    TimeProvider time)
{
    /// <summary>Stores an order as Amazon sent it and acts on it.</summary>
    /// <param name="account">Account that it came through.</param>
    /// <param name="json">The order, raw.</param>
    /// <param name="isAsked">True when it is the answer to a question (<see cref="AmazonOrder.AskAgainOnUtc"/>): it is counted, and judged although nothing has changed.</param>
    /// <exception cref="Exception">The order could not even be stored: the page must be read again.</exception>
    public async Task<ImportOutcome> ImportAsync(AmazonAccount account, string json, bool isAsked = false)
    {
        OrderSnapshot order;
        try
        {
            order = SnapshotStore.Read(json);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException)
        {
            return await UnreadableAsync(account, json, Reason(exception));
        }

        await using var claim = await claims.ClaimAsync(ClaimName(order.OrderId));
        var known = await store.FindAsync(account.Id, order.OrderId) ?? await succession.TakeOverAsync(account.Id, order.OrderId);
        if (isAsked && known is not null)
            await AnsweredAsync(known);
        if (known is not null && order.LastUpdatedTime.UtcDateTime < Comparable(known.LastUpdatedOnUtc))
            return ImportOutcome.Stale;
        if (known is not null && PersonalDataExpiry.BeginsAnew(known, order))
            known.PersonalDataErasedOnUtc = null;
        if (known?.PersonalDataErasedOnUtc is not null)
        {
            json = SnapshotStore.Permitted(known, json);
            order = SnapshotStore.Read(json);
        }

        var answer = OrderAnswer.Of(json, order, () => known is null ? null : store.Json(known), known is null ? null : new KnownFulfillment(known.FulfilledBy, known.AmazonStatus));
        if (known is { Applied: true } && known.SnapshotHash == ContentHash.Of(answer.Json) && known.ItemsMissing == answer.ItemsMissing && !store.IsSealed(known))
            return isAsked ? await ApplyAsync(account, known, answer.Order, isResumed: false) : ImportOutcome.Unchanged;

        var isResumed = known is { Applied: false };
        return await StoreAsync(account, known, answer) is { } row ? await ApplyAsync(account, row, answer.Order, isResumed) : ImportOutcome.Failed;
    }

    /// <summary>Looks again at an order that is stored: its problem may be gone, an earlier attempt failed, or the account's rules were changed.</summary>
    /// <param name="account">Account that it came through.</param>
    /// <param name="amazonOrderId">The order.</param>
    /// <param name="isJudgedAgain">True when other rules are the only reason to look.</param>
    public async Task<ImportOutcome> RetryAsync(AmazonAccount account, string amazonOrderId, bool isJudgedAgain = false)
    {
        await using var claim = await claims.TryClaimAsync(ClaimName(amazonOrderId));
        if (claim is null || await store.FindAsync(account.Id, amazonOrderId) is not { } row)
            return ImportOutcome.Unchanged;
        if (store.Json(row) is not { } json)
            return await WithoutAnswerAsync(row);

        OrderSnapshot order;
        try
        {
            order = SnapshotStore.Read(json);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException)
        {
            await store.SaveUnreadableAsync(account, amazonOrderId, json, OrderProblem.Unreadable,
                await texts.ToTextAsync(new ChannelMessage("Problem.Unreadable", amazonOrderId, Reason(exception))));
            return ImportOutcome.Failed;
        }

        var isResumed = !row.Applied;
        var problems = OrderProblems.Parse(row.Problems);
        var isHalfStored = isResumed || problems.Contains(OrderProblem.Unreadable) || problems.Contains(OrderProblem.Failed) || (await store.LinesAsync(row)).Count < order.OrderItems.Count;
        if (isHalfStored && await StoreAsync(account, row, new OrderAnswer(json, order, row.ItemsMissing || order.OrderItems.Count == 0)) is null)
            return ImportOutcome.Failed;
        return await ApplyAsync(account, row, order, isResumed, isJudgedAgain && !isResumed && !isHalfStored);
    }

    /// <summary>Puts off asking for an order that Amazon gave no answer about.</summary>
    public async Task PutOffAskingAsync(AmazonAccount account, string amazonOrderId, TimeSpan pause)
    {
        await using var claim = await claims.ClaimAsync(ClaimName(amazonOrderId));
        if (await store.FindAsync(account.Id, amazonOrderId) is not { } row)
            return;
        PlanMarks.SetAsked(row, AskSchedule.PutOff(AskSchedule.Parse(row.Asking), time.GetUtcNow(), pause));
        await store.SaveRowAsync(row);
    }

    // before the answer is looked at, so that one which cannot be worked on is not asked for over and over
    private async Task AnsweredAsync(AmazonOrder row)
    {
        PlanMarks.SetAsked(row, AskSchedule.Answered(AskSchedule.Parse(row.Asking), time.GetUtcNow()));
        await store.SaveRowAsync(row);
    }

    private async Task<ImportOutcome> WithoutAnswerAsync(AmazonOrder row)
    {
        if (store.IsSealed(row))
        {
            await store.SaveProblemAsync(row, OrderProblem.Unreadable, await texts.ToTextAsync(new ChannelMessage("Problem.Sealed", row.AmazonOrderId)));
            return ImportOutcome.Failed;
        }

        row.NextAttemptOnUtc = null;
        row.RulesVersion = AmazonOrder.BeyondRules;
        await store.SaveRowAsync(row);
        return ImportOutcome.Unchanged;
    }

    // null when the order could not be stored as it is; then it is stored as far as it can be, and tried again
    private async Task<AmazonOrder?> StoreAsync(AmazonAccount account, AmazonOrder? known, OrderAnswer answer)
    {
        var (json, order, _) = answer;
        try
        {
            return await store.SaveAsync(account, known, answer);
        }
        catch (Exception exception)
        {
            var words = await texts.ToTextAsync(new ChannelMessage("Problem.Failed", exception.Message));
            await store.SaveUnreadableAsync(account, order.OrderId, json, OrderProblem.Failed, words);
            await log.WriteAsync(ChannelLogLevel.Error, account.Id, exception.GetType().Name, words, order.OrderId);
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: Amazon order {order.OrderId} could not be stored; it is tried again", exception);
            return null;
        }
    }

    private async Task<ImportOutcome> ApplyAsync(AmazonAccount account, AmazonOrder row, OrderSnapshot order, bool isResumed, bool isJudgedAgain = false)
    {
        try
        {
            var lines = await store.LinesAsync(row);
            await succession.TakeUpAsync(row, lines);
            await stock.SettleAsync(lines);
            await warehouses.SettleAsync(row, lines);
            if (await host.ReckonAsync(row, lines, isResumed) is { } until)
                return await LaterAsync(row, until);
            var input = await shop.ReadAsync(account, row, lines, order);
            var plan = isJudgedAgain ? JudgedAgain.Of(input, OrderPlanner.Plan(input)) : OrderPlanner.Plan(input);

            if (PlanMarks.Announce(row, plan))
                await store.SaveRowAsync(row);
            // an import that was broken off has stored the customer before anything else, and may have been held back since
            await writer.ApplyAsync(account, row, lines, order, plan, input.Known, isResumed || row is { OrderId: 0, CustomerId: not 0 });
            await FinishAsync(account, row, plan, [.. lines.Where(line => line.StockUncertain)]);
            return ImportOutcome.Applied;
        }
        catch (Exception exception)
        {
            await FailAsync(account, row, exception);
            return ImportOutcome.Failed;
        }
    }

    // nothing is done yet: the shop is in the middle of something
    private async Task<ImportOutcome> LaterAsync(AmazonOrder row, DateTime until)
    {
        row.NextAttemptOnUtc = until;
        await store.SaveRowAsync(row);
        return ImportOutcome.Unchanged;
    }

    private async Task FinishAsync(AmazonAccount account, AmazonOrder row, OrderPlan plan, IReadOnlyCollection<AmazonOrderItem> uncertain)
    {
        var problems = new Dictionary<OrderProblem, ChannelMessage>(plan.Problems);
        if (uncertain.Count > 0)
            problems[OrderProblem.StockUncertain] = new ChannelMessage("Problem.StockUncertain", string.Join(", ", uncertain.Select(line => line.SellerSku.Length > 0 ? line.SellerSku : line.AmazonItemId)));

        var words = new List<string>();
        foreach (var problem in problems.OrderBy(problem => problem.Key))
            words.Add(await texts.ToTextAsync(problem.Value));
        var action = await texts.ToTextAsync(plan.Summary);
        await RecordAsync(account, row, plan, problems.Keys, action, words);

        PlanMarks.Finish(row, plan, time.GetUtcNow());
        row.Problems = OrderProblems.Format(problems.Keys);
        row.ProblemText = words.Count > 0 ? string.Join('\n', words) : null;
        row.LastAction = action;
        row.HeldBack = plan.IsHeldBack;
        row.RulesVersion = IsBeyondRules(row) ? AmazonOrder.BeyondRules : account.RulesVersion;
        await store.SaveRowAsync(row);
    }

    // one entry for each thing that is new, so that the log tells the order's history
    private async Task RecordAsync(AmazonAccount account, AmazonOrder row, OrderPlan plan, IEnumerable<OrderProblem> problems, string action, IReadOnlyCollection<string> words)
    {
        var text = words.Count > 0 ? string.Join('\n', words) : null;
        if (row.State == plan.State && row.LastAction == action && row.ProblemText == text)
            return;
        var level = plan.State == ImportState.NeedsAttention ? ChannelLogLevel.Warning : ChannelLogLevel.Information;
        await log.WriteAsync(level, account.Id, text is null ? plan.State.ToString() : OrderProblems.Format(problems), string.Join(" ", [action, .. words.Where(word => word != action)]), row.AmazonOrderId);
    }

    // on the row as it is stored: what the attempt had not come to store must not pass for done
    private async Task FailAsync(AmazonAccount account, AmazonOrder attempted, Exception exception)
    {
        var row = await store.FindAsync(account.Id, attempted.AmazonOrderId) ?? attempted;
        row.Attempts++;
        row.NextAttemptOnUtc = RetryPause.After(row.Attempts, time.GetUtcNow());
        row.Problems = OrderProblems.Format([.. OrderProblems.Parse(row.Problems), OrderProblem.Failed]);
        row.ProblemText = await texts.ToTextAsync(new ChannelMessage("Problem.Failed", exception.Message));
        row.LastAction = row.ProblemText;
        if (row.OrderId == 0)
            row.State = ImportState.NeedsAttention;
        await store.SaveRowAsync(row);
        await log.WriteAsync(ChannelLogLevel.Error, account.Id, exception.GetType().Name, row.ProblemText, row.AmazonOrderId);
        await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: Amazon order {row.AmazonOrderId} could not be worked on; it is tried again", exception);
    }

    private async Task<ImportOutcome> UnreadableAsync(AmazonAccount account, string json, string reason)
    {
        var id = SnapshotStore.ReadId(json);
        var words = await texts.ToTextAsync(new ChannelMessage("Problem.Unreadable", id ?? "?", reason));
        if (id is not null)
        {
            await using var claim = await claims.ClaimAsync(ClaimName(id));
            if (await store.FindAsync(account.Id, id) is { } known && known.SnapshotHash == ContentHash.Of(SnapshotStore.Permitted(known, json)))
                return ImportOutcome.Unchanged;
            await store.SaveUnreadableAsync(account, id, json, OrderProblem.Unreadable, words);
        }

        await log.WriteAsync(ChannelLogLevel.Error, account.Id, nameof(OrderProblem.Unreadable), words, id ?? "");
        return ImportOutcome.Failed;
    }

    // the reader names types with their name space, which tells a shop owner nothing
    private static string Reason(Exception exception) =>
        exception.Message.Replace(typeof(OrderSnapshot).Namespace + ".", "", StringComparison.Ordinal);

    private static bool IsBeyondRules(AmazonOrder row) =>
        row is { HeldBack: false, ClosedOnUtc: not null, State: not (ImportState.Waiting or ImportState.NeedsAttention or ImportState.Skipped) };

    // some databases keep fewer digits of a second than Amazon sends
    private static DateTime Comparable(DateTime stored) => stored.AddTicks(-(stored.Ticks % TimeSpan.TicksPerMillisecond));

    /// <summary>Name of the claim on an order: one for all accounts, since two of one seller bring the same order.</summary>
    public static string ClaimName(string amazonOrderId) => $"order/{amazonOrderId}";
}

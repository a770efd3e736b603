using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import.DryRun;

/// <summary>Counts what the plans of a preview would do.</summary>
internal sealed class DryRunTally
{
    private readonly SortedDictionary<string, decimal> _totals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DryRunReason> _flaws = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DryRunReason> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DryRunReason> _skipped = new(StringComparer.Ordinal);
    private readonly DryRunShelf _shelf = new();
    private int _judged;
    private int _imported;

    /// <summary>The order as the ones before it would leave the shop.</summary>
    internal PlanInput Seen(PlanInput input) => _shelf.Seen(input);

    /// <summary>Takes a plan in.</summary>
    internal void Add(PlanInput input, OrderPlan plan)
    {
        _judged++;
        _shelf.Move(input, plan);
        if (plan.State == ImportState.Imported)
        {
            _imported++;
            foreach (var problem in plan.Problems.Keys)
                Count(_flaws, [problem], null);
            if (plan.ShopOrder is { } order)
                _totals[order.CurrencyCode] = _totals.GetValueOrDefault(order.CurrencyCode) + order.Money.Total;
            return;
        }

        Count(plan.State == ImportState.Skipped || plan.State.IsCancelled() ? _skipped : _waiting, plan.State == ImportState.NeedsAttention ? plan.Problems.Keys : [], plan.Summary);
    }

    /// <summary>Takes an order in that cannot be judged.</summary>
    internal void Add(OrderProblem problem)
    {
        _judged++;
        Count(_waiting, [problem], null);
    }

    /// <summary>The sum.</summary>
    internal DryRunPreview ToPreview(int orders) => new()
    {
        Orders = orders,
        Judged = _judged,
        Imported = _imported,
        Totals = _totals,
        Flaws = Sorted(_flaws),
        Waiting = Sorted(_waiting),
        Skipped = Sorted(_skipped),
        Stock = _shelf.Moves
    };

    private static void Count(Dictionary<string, DryRunReason> reasons, IEnumerable<OrderProblem> problems, ChannelMessage? message)
    {
        var named = problems.Order().ToList();
        var key = named.Count > 0 ? OrderProblems.Format(named) : string.Join('\n', [message?.Key, .. message?.Arguments ?? []]);
        reasons[key] = reasons.TryGetValue(key, out var known) ? known with { Count = known.Count + 1 } : new DryRunReason(1, named, named.Count > 0 ? null : message);
    }

    private static List<DryRunReason> Sorted(Dictionary<string, DryRunReason> reasons) =>
        [.. reasons.OrderByDescending(reason => reason.Value.Count).ThenBy(reason => reason.Key, StringComparer.Ordinal).Select(reason => reason.Value)];
}

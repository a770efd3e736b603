using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// What becomes of an order whose last answer named no lines: no shop order is made of it, one that is there goes on with the lines it has,
/// and Amazon is asked again. Pure.
/// </summary>
public static class ItemsMissing
{
    // asked on daily, so that it heals by itself
    private static readonly AskAgain Ask = new(AskReason.ItemsMissing, [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromDays(1)], RepeatsLast: true);

    private const int TimesUntilProblem = 3;

    /// <summary>True when the answer named none.</summary>
    public static bool In(PlanInput input) => input.Known.ItemsMissing || input.Order.OrderItems.Count == 0;

    /// <summary>The plan of an order that cannot become a shop order until there are lines. What it holds of the stock it keeps.</summary>
    public static OrderPlan Waiting(PlanInput input) => new()
    {
        State = IsProblem(input) ? ImportState.NeedsAttention : ImportState.Waiting,
        Summary = new ChannelMessage("Summary.ItemsMissing", OrderFacts.Status(input.Order))
    };

    /// <summary>The plan of a shop order of which not even an earlier answer's lines are known: nothing is touched.</summary>
    public static OrderPlan LeftAsItIs(PlanInput input) => new()
    {
        State = input.Known.State,
        Problems = PlanProblems.Kept(input),
        Summary = new ChannelMessage("Summary.Status", OrderFacts.Status(input.Order))
    };

    /// <summary>Adds to a plan that Amazon is asked again, and the problem once it was asked in vain.</summary>
    public static OrderPlan Asked(PlanInput input, OrderPlan plan)
    {
        if (!In(input) || plan.State is not (ImportState.Waiting or ImportState.NeedsAttention or ImportState.Imported))
            return plan;
        var asking = plan with { AskAgain = [.. plan.AskAgain, Ask] };
        return IsProblem(input)
            ? asking with { Problems = new Dictionary<OrderProblem, ChannelMessage>(plan.Problems) { [OrderProblem.ItemsMissing] = new("Problem.ItemsMissing", input.Order.OrderId) } }
            : asking;
    }

    private static bool IsProblem(PlanInput input) => input.Known.Asked.GetValueOrDefault(AskReason.ItemsMissing)?.Answers >= TimesUntilProblem;
}

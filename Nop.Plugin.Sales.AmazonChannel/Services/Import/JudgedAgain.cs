using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>A plan that was made again because the account's rules were changed, and for no other reason. Pure.</summary>
public static class JudgedAgain
{
    /// <summary>
    /// What of the plan is carried out. What stands in a shop order is not rewritten: the shop has acted on that answer, and an admin since then perhaps.
    /// What the buyer gets cancelled under the new rules is taken out.
    /// </summary>
    public static OrderPlan Of(PlanInput input, OrderPlan plan) =>
        input.Known is { ShopOrderStatus: not null, HeldBack: false } && !Cancels(input, plan)
            ? plan with
            {
                State = input.Known.State.IsCancelledByChannel() ? input.Known.State : plan.State,
                ShopOrder = null,
                Stock = new Dictionary<string, StockTarget>()
            }
            : plan;

    private static bool Cancels(PlanInput input, OrderPlan plan) => plan.ShopOrder is { Cancel: true }
        || plan.Problems.ContainsKey(OrderProblem.CancelLineAtAmazon) && !input.Known.Problems.Contains(OrderProblem.CancelLineAtAmazon);
}

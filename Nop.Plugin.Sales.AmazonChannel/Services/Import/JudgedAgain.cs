using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>A plan that was made again because the account's rules were changed, and for no other reason. Pure.</summary>
public static class JudgedAgain
{
    /// <summary>What of the plan is carried out. What stands in a shop order is not rewritten: the shop has acted on that answer, and an admin since then perhaps. A cancellation is.</summary>
    public static OrderPlan Of(PlanInput input, OrderPlan plan) =>
        input.Known is { ShopOrderStatus: not null, HeldBack: false } && plan.ShopOrder is not { Cancel: true }
            ? plan with
            {
                State = input.Known.State.IsCancelledByChannel() ? input.Known.State : plan.State,
                ShopOrder = null,
                Stock = new Dictionary<string, StockTarget>()
            }
            : plan;
}

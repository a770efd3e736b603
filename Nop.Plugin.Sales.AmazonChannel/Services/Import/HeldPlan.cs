using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>A plan in a dry run: what would be done is told and not done, and the order is due as soon as the dry run ends. Pure.</summary>
public static class HeldPlan
{
    /// <summary>Holds a plan back. An order that is in the shop already goes on as ever.</summary>
    public static OrderPlan Of(PlanInput input, OrderPlan plan)
    {
        if (input.Known.ShopOrderStatus is not null || input.Known.ShopOrderDeleted)
            return plan;

        var isImport = plan.State == ImportState.Imported;
        return new OrderPlan
        {
            State = isImport ? ImportState.Waiting : plan.State,
            Summary = isImport ? new ChannelMessage("Summary.DryRun", OrderFacts.Status(input.Order)) : plan.Summary,
            // a problem of an order that is imported in spite of it belongs to the import
            Problems = plan.State == ImportState.NeedsAttention ? plan.Problems : new Dictionary<OrderProblem, ChannelMessage>(),
            IsHeldBack = true,
            LookAgainOn = input.Now,
            AskAgain = isImport ? [] : plan.AskAgain
        };
    }
}

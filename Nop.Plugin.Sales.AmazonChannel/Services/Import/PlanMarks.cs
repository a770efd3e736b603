using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>What a plan leaves on the row of its order, before it is carried out and afterwards. Nothing is saved here.</summary>
public static class PlanMarks
{
    /// <summary>
    /// Marks what is about to happen, so that a later run can tell its own half-done work from an admin's: a shop order that is cancelled while the row says nothing of it
    /// was cancelled by a person. False when there is nothing to mark.
    /// </summary>
    public static bool Announce(AmazonOrder row, OrderPlan plan)
    {
        var before = (row.State, row.Problems, row.CancelledHash, row.KeptDespiteRequest);
        if (plan.ShopOrder is null && plan.Stock.Count == 0)
            return false;

        row.Problems = OrderProblems.Format(plan.Problems.Keys);
        row.KeptDespiteRequest = plan.KeptDespiteRequest;
        if (plan.ShopOrder is { Cancel: true } && plan.State.IsCancelledByChannel())
            row.State = plan.State;
        else if (plan.ShopOrder is { Reinstates: true })
            (row.State, row.CancelledHash) = (ImportState.CancelledForBuyer, "");
        return before != (row.State, row.Problems, row.CancelledHash, row.KeptDespiteRequest);
    }

    /// <summary>Marks that the plan was carried out.</summary>
    public static void Finish(AmazonOrder row, OrderPlan plan, DateTimeOffset now)
    {
        row.State = plan.State;
        row.KeptDespiteRequest = plan.KeptDespiteRequest;
        if (!plan.State.IsCancelledByChannel())
            row.CancelledHash = "";
        row.Applied = true;
        row.Attempts = 0;
        row.NextAttemptOnUtc = plan.LookAgainOn?.UtcDateTime;
        SetAsked(row, AskSchedule.Follow(AskSchedule.Parse(row.Asking), plan.AskAgain, now));
    }

    /// <summary>Marks when Amazon is asked for the order again.</summary>
    public static void SetAsked(AmazonOrder row, IReadOnlyDictionary<AskReason, Asked> asked)
    {
        row.Asking = AskSchedule.Format(asked);
        row.AskAgainOnUtc = AskSchedule.FirstOf(asked);
    }
}

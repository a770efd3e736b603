using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Decides whether a Pending order holds stock, and for how long. Before it is given back, Amazon is asked once more: it may say what it did not bring by itself. Pure.</summary>
/// <param name="Holds">True when the stock is held.</param>
/// <param name="LookAgainOn">When to decide again; null for never.</param>
/// <param name="AskAgain">The question to Amazon.</param>
public sealed record PendingHold(bool Holds, DateTimeOffset? LookAgainOn, IReadOnlyList<AskAgain> AskAgain)
{
    // an order that Amazon cannot be asked for holds its stock no longer than this
    private static readonly TimeSpan LongestWithoutAnswer = TimeSpan.FromDays(1);

    private static readonly PendingHold Nothing = new(false, null, []);

    /// <summary>Decides.</summary>
    public static PendingHold Of(PlanInput input, string status, BuyerCancellation buyer)
    {
        if (!input.Rules.ReserveStockForPendingOrders || status is not (AmazonValues.Pending or AmazonValues.PendingAvailability))
            return Nothing;

        var releaseOn = (input.Known.FirstSeenOn ?? input.Now) + input.Rules.PendingReservation;
        var isDue = input.Now >= releaseOn;
        var isUnanswered = input.Known.Asked.GetValueOrDefault(AskReason.PendingReservation) is { Answers: 0 };
        if (isDue && (!isUnanswered || input.Now >= releaseOn + LongestWithoutAnswer))
            return Nothing;

        var isUnmatched = LineTargets.Unknown(input, buyer).Count > 0;
        var untilAsked = releaseOn > input.Now ? releaseOn - input.Now : TimeSpan.Zero;
        return new PendingHold(true, isUnmatched ? input.Now : isDue ? releaseOn + LongestWithoutAnswer : releaseOn, [new AskAgain(AskReason.PendingReservation, [untilAsked])]);
    }
}

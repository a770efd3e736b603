using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>When a kind of message pauses, and for how long. Pure.</summary>
public static class PauseRules
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Then = TimeSpan.FromHours(1);
    private static readonly TimeSpan SaidFor = TimeSpan.FromDays(1);

    /// <summary>
    /// Puts a refusal without a reason onto what is known. One order's refusal concerns that order; a second order's, or one that no order is behind, concerns the kind: it pauses for 15 minutes,
    /// then for an hour each time it is tried again in vain. True when the kind is paused.
    /// </summary>
    /// <param name="pause">What is known, changed by this.</param>
    /// <param name="amazonOrderRowId">Order that was refused; 0 for none in particular.</param>
    /// <param name="now">When it was refused.</param>
    public static bool Refused(AmazonPause pause, int amazonOrderRowId, DateTimeOffset now)
    {
        if (pause.NextTryOnUtc is null && amazonOrderRowId != 0 && amazonOrderRowId == pause.AmazonOrderRowId)
            return false;
        // answers to calls that were under way when it was paused change nothing
        if (pause.NextTryOnUtc is { } next && next.AsUtc() > now)
            return true;
        pause.Tries++;
        pause.NextTryOnUtc = (now + (pause.Tries == 1 ? First : Then)).UtcDateTime;
        return true;
    }

    /// <summary>True when it is time to say that a kind is paused: when it begins, and once a day while it lasts.</summary>
    public static bool IsToBeSaid(AmazonPause pause, DateTimeOffset now) => pause.LoggedOnUtc is not { } said || now - said.AsUtc() >= SaidFor;

    /// <summary>How far a kind may go now.</summary>
    /// <param name="pause">What stands against it; null for nothing.</param>
    /// <param name="now">Now.</param>
    public static KindGate GateOf(AmazonPause? pause, DateTimeOffset now) =>
        pause?.NextTryOnUtc is not { } next ? KindGate.Open : next.AsUtc() > now ? KindGate.Shut : KindGate.ForOne;
}

/// <summary>How far a kind of message may go in a run.</summary>
public enum KindGate
{
    /// <summary>All that is due goes out.</summary>
    Open,

    /// <summary>One message is tried.</summary>
    ForOne,

    /// <summary>Nothing goes out.</summary>
    Shut
}

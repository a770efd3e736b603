namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>How long to wait before looking again at an order whose problem goes away by itself once the shop has changed; from what is stored, without a call. Pure.</summary>
public static class HealingPause
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>As long as the order is known, so that each pause is twice the one before: from a quarter of an hour up to a day.</summary>
    /// <param name="firstSeenOn">When the order was first seen; null for one that is new.</param>
    /// <param name="now">The present.</param>
    public static TimeSpan After(DateTimeOffset? firstSeenOn, DateTimeOffset now)
    {
        var age = now - (firstSeenOn ?? now);
        return age < Shortest ? Shortest : age > Longest ? Longest : age;
    }
}

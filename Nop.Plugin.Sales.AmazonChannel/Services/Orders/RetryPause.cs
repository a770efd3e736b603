namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>Pauses between attempts at an order that failed.</summary>
public static class RetryPause
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    /// <summary>When to try again after a number of failed attempts: at the next sync first, then in growing pauses up to six hours, for ever.</summary>
    public static DateTime After(int attempts, DateTimeOffset now) => (now + Pauses[Math.Clamp(attempts - 1, 0, Pauses.Length - 1)]).UtcDateTime;
}

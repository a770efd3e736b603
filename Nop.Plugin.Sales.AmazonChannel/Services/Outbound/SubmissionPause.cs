namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Pauses after attempts that failed on the way.</summary>
public static class SubmissionPause
{
    private static readonly TimeSpan[] First = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];
    private static readonly TimeSpan Then = TimeSpan.FromHours(6);
    private const int TimesThen = 12;

    /// <summary>How long something that is missing is waited for before it is looked for again.</summary>
    public static TimeSpan LookAgain { get; } = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait after so many failed attempts: 1, 5, 15, 60 minutes, then 6 hours for three days; null when it is enough.</summary>
    public static TimeSpan? After(int attempts) =>
        attempts <= First.Length ? First[Math.Max(attempts, 1) - 1]
        : attempts <= First.Length + TimesThen ? Then
        : null;
}

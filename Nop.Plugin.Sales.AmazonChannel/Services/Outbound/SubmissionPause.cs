using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Pauses after attempts that failed on the way.</summary>
public static class SubmissionPause
{
    private static readonly TimeSpan[] First = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];
    private static readonly TimeSpan Then = TimeSpan.FromHours(6);
    private const int TimesThen = 12;

    // nothing that a minute or five would mend
    private const int SkippedWhenDenied = 2;

    /// <summary>Attempts after which what the channel cannot work on is left to a person.</summary>
    public const int AttemptsWhenBroken = 3;

    /// <summary>How long something that is missing is waited for before it is looked for again.</summary>
    public static TimeSpan LookAgain { get; } = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait after so many failed attempts: 1, 5, 15, 60 minutes, then 6 hours for three days; null when it is enough. Without the first two where Amazon denies it.</summary>
    public static TimeSpan? After(int attempts, AmazonFailure failure = AmazonFailure.Transient)
    {
        var step = attempts + (failure == AmazonFailure.Denied ? SkippedWhenDenied : 0);
        return step <= First.Length ? First[Math.Max(step, 1) - 1]
            : step <= First.Length + TimesThen ? Then
            : null;
    }
}

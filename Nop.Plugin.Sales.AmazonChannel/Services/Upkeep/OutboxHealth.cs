using System.Globalization;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>A kind of message that Amazon lets nothing through of, in words.</summary>
/// <param name="AccountId">Account that is refused.</param>
/// <param name="Kind">The kind in words.</param>
/// <param name="Pause">What stands against it.</param>
public sealed record PausedKind(int AccountId, string Kind, AmazonPause Pause);

/// <summary>What the health of the outbox is judged by.</summary>
public sealed record OutboxFacts
{
    /// <summary>All accounts.</summary>
    public required IReadOnlyList<AmazonAccount> Accounts { get; init; }

    /// <summary>Kinds that Amazon lets nothing through of.</summary>
    public IReadOnlyList<PausedKind> Paused { get; init; } = [];

    /// <summary>Messages that wait to be sent.</summary>
    public int Waiting { get; init; }

    /// <summary>Messages that have waited for more than <see cref="OutboxHealth.Patience"/>.</summary>
    public int Old { get; init; }

    /// <summary>Since when the oldest of them has; null when there is none.</summary>
    public DateTime? OldestOnUtc { get; init; }

    /// <summary>True while read-only mode is on.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Messages that wait or are not answered, by account.</summary>
    public IReadOnlyDictionary<int, int> Open { get; init; } = new Dictionary<int, int>();

    /// <summary>Feeds that Amazon has not answered in time.</summary>
    public IReadOnlyList<AmazonFeed> Unanswered { get; init; } = [];

    /// <summary>Hours that Amazon has for its answer.</summary>
    public int AnswerHours { get; init; }

    /// <summary>The schedule task that sends; null when it was deleted.</summary>
    public ScheduleTask? Task { get; init; }
}

/// <summary>Says why nothing goes to Amazon, or no answer comes. Pure: the same facts give the same findings.</summary>
public static class OutboxHealth
{
    /// <summary>How long a message may wait before somebody is told.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(10);

    /// <summary>The findings; none when all is well, and none while no account is set up.</summary>
    /// <param name="facts">What it is judged by.</param>
    /// <param name="now">The present.</param>
    public static IReadOnlyList<HealthFinding> Of(OutboxFacts facts, DateTimeOffset now) => facts.Accounts.Count == 0 ? [] :
    [
        .. OfTask(facts, now),
        .. OfReadOnly(facts),
        .. facts.Accounts.SelectMany(account => OfAccount(facts, account)),
        .. OfOld(facts),
        .. facts.Unanswered.Select(feed => Finding(HealthLevel.Warning, "Warnings.FeedUnanswered", feed.FeedId.Length > 0 ? feed.FeedId : feed.FeedType, NameOf(facts, feed.AccountId), Time(feed.SubmittedOnUtc),
            Number(facts.AnswerHours)))
    ];

    private static IEnumerable<HealthFinding> OfTask(OutboxFacts facts, DateTimeOffset now)
    {
        if (facts.Task is not { } task)
        {
            yield return Finding(HealthLevel.Fail, "Warnings.OutboxGone", AmazonChannelDefaults.OutboundTaskName);
            yield break;
        }

        if (!task.Enabled)
        {
            yield return Finding(HealthLevel.Fail, "Warnings.OutboxOff", task.Name);
            yield break;
        }

        var pause = 3 * TimeSpan.FromSeconds(task.Seconds);
        var since = task.LastSuccessUtc ?? task.LastEnabledUtc ?? facts.Accounts.Min(account => account.ConnectedOnUtc);
        if (now - since.AsUtc() > (pause > ShortestPause ? pause : ShortestPause))
            yield return Finding(HealthLevel.Fail, "Warnings.OutboxNotRun", Time(since), task.Name);
    }

    private static IEnumerable<HealthFinding> OfReadOnly(OutboxFacts facts)
    {
        if (facts.IsReadOnly)
            yield return Finding(HealthLevel.Warning, "Warnings.ReadOnly", Number(facts.Waiting));
    }

    private static IEnumerable<HealthFinding> OfAccount(OutboxFacts facts, AmazonAccount account)
    {
        if (account.OutboundStoppedReason is { } reason)
            yield return Finding(HealthLevel.Fail, "Warnings.SendingStopped", account.Name, reason);
        foreach (var paused in facts.Paused.Where(paused => paused.AccountId == account.Id))
            yield return Finding(HealthLevel.Warning, "Warnings.KindPaused", account.Name, paused.Kind, Time(paused.Pause.RefusedOnUtc), paused.Pause.Reason ?? "");
        if (!account.Active && facts.Open.GetValueOrDefault(account.Id) is var open and > 0)
            yield return Finding(HealthLevel.Warning, "Warnings.PausedAccount", account.Name, Number(open));
    }

    private static IEnumerable<HealthFinding> OfOld(OutboxFacts facts)
    {
        if (facts.Old > 0)
            yield return Finding(HealthLevel.Warning, "Warnings.OldMessages", Number(facts.Old), Time(facts.OldestOnUtc));
    }

    private static string NameOf(OutboxFacts facts, int accountId) => facts.Accounts.FirstOrDefault(account => account.Id == accountId)?.Name ?? Number(accountId);

    private static HealthFinding Finding(HealthLevel level, string key, params string[] arguments) => new(level, new ChannelMessage(key, arguments));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTime? utc) => utc?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-";
}

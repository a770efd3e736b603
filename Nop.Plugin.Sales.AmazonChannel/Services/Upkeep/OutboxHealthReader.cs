using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Services.Localization;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>Looks up what the health of the outbox is judged by.</summary>
public sealed class OutboxHealthReader(
    IRepository<AmazonAccount> accounts,
    IRepository<AmazonSubmission> submissions,
    IRepository<AmazonPause> pauses,
    IRepository<AmazonFeed> feeds,
    IScheduleTaskService tasks,
    AmazonChannelSettings settings,
    ILocalizationService localization,
    TimeProvider time)
{
    /// <summary>The findings of this moment.</summary>
    public async Task<IReadOnlyList<HealthFinding>> ReadAsync()
    {
        var known = await accounts.Table.OrderBy(account => account.Id).ToListAsync();
        if (known.Count == 0)
            return [];
        var ids = known.ConvertAll(account => account.Id);
        var now = time.GetUtcNow();
        var hours = Math.Max(1, settings.FeedAnswerHours);
        var late = now.UtcDateTime.AddHours(-hours);
        var old = await OldAsync(ids, now);
        return OutboxHealth.Of(new OutboxFacts
        {
            Accounts = known,
            Paused = await PausedAsync(ids),
            Waiting = await submissions.Table.Where(SubmissionStates.Waits).CountAsync(submission => ids.Contains(submission.AccountId)),
            Old = old.Count,
            OldestOnUtc = old.Count == 0 ? null : old.Min(),
            IsReadOnly = settings.ReadOnlyMode,
            Open = await OpenAsync(ids),
            Unanswered = await feeds.Table.Where(feed => ids.Contains(feed.AccountId) && feed.SubmittedOnUtc < late
                && (feed.StateId == (int)FeedState.Submitting || feed.StateId == (int)FeedState.Submitted)).OrderBy(feed => feed.Id).ToListAsync(),
            AnswerHours = hours,
            Task = await tasks.GetTaskByTypeAsync(AmazonChannelPlugin.OutboundTaskType)
        }, now);
    }

    private async Task<IReadOnlyList<PausedKind>> PausedAsync(List<int> ids)
    {
        var paused = new List<PausedKind>();
        foreach (var pause in await pauses.Table.Where(pause => pause.NextTryOnUtc != null && ids.Contains(pause.AccountId)).OrderBy(pause => pause.Id).ToListAsync())
            paused.Add(new PausedKind(pause.AccountId, await localization.GetLocalizedEnumAsync(pause.Kind), pause));
        return paused;
    }

    // one that was asked for again with a clean slate, and has not been tried since, waits from then on
    private async Task<List<DateTime>> OldAsync(List<int> ids, DateTimeOffset now)
    {
        var (present, oldest) = (now.UtcDateTime, (now - OutboxHealth.Patience).UtcDateTime);
        return await submissions.Table
            .Where(submission => ids.Contains(submission.AccountId) && submission.StateId == (int)SubmissionState.Requested && submission.CreatedOnUtc < oldest
                && (submission.UpdatedOnUtc < oldest || submission.Attempts > 0 || submission.NextAttemptOnUtc > present))
            .Select(submission => submission.CreatedOnUtc).ToListAsync();
    }

    private async Task<IReadOnlyDictionary<int, int>> OpenAsync(List<int> ids) =>
        (await submissions.Table.Where(SubmissionStates.IsOpen).Where(submission => ids.Contains(submission.AccountId))
            .GroupBy(submission => submission.AccountId).Select(group => new { AccountId = group.Key, Count = group.Count() }).ToListAsync())
        .ToDictionary(group => group.AccountId, group => group.Count);
}

using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Reads orders, and sends what waits, because a person asks for it. The host's lock keeps the reading from running twice, a claim the sending.</summary>
public sealed class SyncNow(IScheduleTaskService tasks, IScheduleTaskRunner runner, Outbox outbox)
{
    // what is left then goes out with the next minute
    private static readonly TimeSpan Sending = TimeSpan.FromSeconds(20);

    // a run takes about a minute; one that began long ago and has no end was killed
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);

    /// <summary>The schedule task; null when an admin deleted it.</summary>
    public async Task<ScheduleTask?> TaskAsync() => await tasks.GetTaskByTypeAsync(AmazonChannelPlugin.TaskType);

    /// <summary>Runs it to its end, then sends; a minute and a half at most. Null when there is no task.</summary>
    public async Task<SyncNowResult?> RunAsync()
    {
        if (await TaskAsync() is not { } task)
            return null;
        await runner.ExecuteAsync(task, forceRun: true, throwException: true, ensureRunOncePerPeriod: false);
        return new SyncNowResult(await outbox.RunAsync(Sending));
    }

    /// <summary>True while the sync of an account runs.</summary>
    public static bool IsRunning(AmazonSyncState state, DateTimeOffset now) =>
        state.LastStartOnUtc is { } start && (state.LastEndOnUtc is null || state.LastEndOnUtc < start) && now - start.AsUtc() < LongestRun;
}

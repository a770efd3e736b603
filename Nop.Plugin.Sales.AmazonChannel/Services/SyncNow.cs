using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Runs the schedule task because a person asks for it. The host's lock keeps it from running twice.</summary>
public sealed class SyncNow(IScheduleTaskService tasks, IScheduleTaskRunner runner)
{
    // a run takes about a minute; one that began long ago and has no end was killed
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);

    /// <summary>The schedule task; null when an admin deleted it.</summary>
    public async Task<ScheduleTask?> TaskAsync() => await tasks.GetTaskByTypeAsync(AmazonChannelPlugin.TaskType);

    /// <summary>Runs it to its end, about a minute at most. False when there is no task.</summary>
    public async Task<bool> RunAsync()
    {
        if (await TaskAsync() is not { } task)
            return false;
        await runner.ExecuteAsync(task, forceRun: true, throwException: true, ensureRunOncePerPeriod: false);
        return true;
    }

    /// <summary>True while the sync of an account runs.</summary>
    public static bool IsRunning(AmazonSyncState state, DateTimeOffset now) =>
        state.LastStartOnUtc is { } start && (state.LastEndOnUtc is null || state.LastEndOnUtc < start) && now - start.AsUtc() < LongestRun;
}

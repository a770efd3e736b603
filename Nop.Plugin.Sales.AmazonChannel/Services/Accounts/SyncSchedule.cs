using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>How often the sync runs, and what that takes of Amazon's allowance.</summary>
public sealed class SyncSchedule(IScheduleTaskService tasks)
{
    /// <summary>Shortest interval that Amazon's published allowance carries for long, in minutes.</summary>
    public const int ShortestMinutes = 3;

    /// <summary>Longest interval, in minutes: a day.</summary>
    public const int LongestMinutes = 1440;

    /// <summary>The schedule task; null when somebody deleted it.</summary>
    public async Task<ScheduleTask?> GetTaskAsync() => await tasks.GetTaskByTypeAsync(AmazonChannelPlugin.TaskType);

    /// <summary>Share of the searchOrders allowance that one sync every so many minutes uses, in percent.</summary>
    public static int SharePercent(double minutes, double rate) => (int)Math.Round(100 / (Math.Max(1, minutes) * 60 * rate), MidpointRounding.AwayFromZero);

    /// <summary>The same with the published rate.</summary>
    public static int SharePercent(double minutes) => SharePercent(minutes, AmazonOperation.SearchOrders.Rate);

    /// <summary>Stores the interval; true when it is another one than before. The host takes it up at its next start.</summary>
    public async Task<bool> ChangeIntervalAsync(int minutes)
    {
        if (await GetTaskAsync() is not { } task || task.Seconds == minutes * 60)
            return false;
        task.Seconds = minutes * 60;
        await tasks.UpdateTaskAsync(task);
        return true;
    }

    /// <summary>When an account is read next; null when nothing will run. A moment in the past means that it is due.</summary>
    public static DateTime? NextRun(ScheduleTask? task, AmazonAccount account, AmazonSyncState? state)
    {
        if (task is not { Enabled: true } || !account.Active || account.AttentionReason is not null)
            return null;
        var next = (task.LastStartUtc ?? task.LastEnabledUtc ?? DateTime.MinValue).AddSeconds(task.Seconds);
        return state?.PausedUntilUtc is { } pause && pause > next ? pause : next;
    }
}

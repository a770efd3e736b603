using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Sandbox;

namespace Nop.Services.ScheduleTasks;

/// <summary>
/// Runs a task under a lock that lasts its period, five minutes at most. A failure is logged and goes no further; a cancellation (a timeout too) leaves no trace at all.
/// </summary>
internal sealed class ScheduleTaskRunner(
    IServiceProvider services, IScheduleTaskService tasks, ILocker locker, ILogger logger, ILocalizationService texts, IStoreContext storeContext, TypeScan types, TimeProvider time)
    : IScheduleTaskRunner
{
    public async Task ExecuteAsync(ScheduleTask scheduleTask, bool forceRun = false, bool throwException = false, bool ensureRunOncePerPeriod = true)
    {
        if (scheduleTask is null || !forceRun && !scheduleTask.Enabled)
            return;
        if (ensureRunOncePerPeriod && (IsRunning(scheduleTask) || IsTooEarly(scheduleTask)))
            return;
        try
        {
            var expiration = TimeSpan.FromSeconds(Math.Min(scheduleTask.Seconds, 300) - 1);
            await locker.PerformActionWithLockAsync(scheduleTask.Type, expiration, () => PerformAsync(scheduleTask));
        }
        catch (Exception exception)
        {
            scheduleTask.Enabled = scheduleTask.Enabled && !scheduleTask.StopOnError;
            scheduleTask.LastEndUtc = time.UtcNow();
            await tasks.UpdateTaskAsync(scheduleTask);
            var store = await storeContext.GetCurrentStoreAsync();
            var text = await texts.GetResourceAsync("ScheduleTasks.Error");
            await logger.ErrorAsync(string.Format(text, scheduleTask.Name, exception.Message, scheduleTask.Type, store.Name, $"{store.Url}scheduletask/runtask"), exception);
            if (throwException)
                throw;
        }
    }

    private async Task PerformAsync(ScheduleTask scheduleTask)
    {
        if (Unregistered.Resolve(services, TypeOf(scheduleTask)) is not IScheduleTask task)
            return;
        scheduleTask.LastStartUtc = time.UtcNow();
        await tasks.UpdateTaskAsync(scheduleTask);
        await task.ExecuteAsync();
        scheduleTask.LastEndUtc = scheduleTask.LastSuccessUtc = time.UtcNow();
        await tasks.UpdateTaskAsync(scheduleTask);
    }

    private Type TypeOf(ScheduleTask scheduleTask) =>
        types.GetAssemblies().Select(assembly => assembly.GetType(scheduleTask.Type.Split(',')[0].Trim())).FirstOrDefault(type => type is not null)
        ?? Type.GetType(scheduleTask.Type)
        ?? throw new Exception($"Schedule task type {scheduleTask.Type} cannot be found. Give it as Namespace.Class, Assembly.");

    private bool IsRunning(ScheduleTask scheduleTask)
    {
        if (scheduleTask is { LastStartUtc: null, LastEndUtc: null })
            return false;
        var started = scheduleTask.LastStartUtc ?? time.UtcNow();
        return !(started < scheduleTask.LastEndUtc) && started.AddSeconds(scheduleTask.Seconds) > time.UtcNow();
    }

    private bool IsTooEarly(ScheduleTask scheduleTask) =>
        scheduleTask.LastStartUtc is { } started && Math.Round((time.UtcNow() - started).TotalSeconds) < scheduleTask.Seconds;
}

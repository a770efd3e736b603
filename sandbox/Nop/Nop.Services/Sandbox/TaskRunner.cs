using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Services.ScheduleTasks;

namespace Nop.Services.Sandbox;

/// <summary>Runs a schedule task in a scope of its own, as a request of the scheduler does.</summary>
internal sealed class TaskRunner(IServiceScopeFactory scopes)
{
    /// <summary>Runs the task as it is stored now; "Run now" of the admin is forceRun, throwException, not ensureRunOncePerPeriod.</summary>
    internal async Task RunAsync(ScheduleTask task, bool forceRun = false, bool throwException = false, bool ensureRunOncePerPeriod = true)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<IScheduleTaskService>().GetTaskByIdAsync(task.Id)
            ?? throw new InvalidOperationException($"Schedule task '{task.Name}' (id {task.Id}) is not stored. Insert it first.");
        await scope.ServiceProvider.GetRequiredService<IScheduleTaskRunner>().ExecuteAsync(stored, forceRun, throwException, ensureRunOncePerPeriod);
    }
}

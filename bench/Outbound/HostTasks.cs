using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Services.Sandbox;
using Nop.Services.ScheduleTasks;

namespace Bench.Outbound;

/// <summary>
/// Runs schedule tasks as the host's threads do: each has a timer of its own that ticks by its period, a run that is under way at a tick is waited for, and the task runner decides whether it is too early.
/// </summary>
internal sealed class HostTasks(IServiceProvider services, TimeProvider time)
{
    /// <summary>Marks what a task's run does, for whoever counts.</summary>
    public static readonly AsyncLocal<string?> Running = new();

    /// <summary>Ticks until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        IList<ScheduleTask> tasks;
        await using (var scope = services.CreateAsyncScope())
            tasks = await scope.ServiceProvider.GetRequiredService<IScheduleTaskService>().GetAllTasksAsync();
        await Task.WhenAll(tasks.Select(task => RunAsync(task, stop)));
    }

    private async Task RunAsync(ScheduleTask task, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(task.Seconds), time);
        Running.Value = task.Name;
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                await services.GetRequiredService<TaskRunner>().RunAsync(task);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // the host ends
        }
    }
}

using Nop.Services.ScheduleTasks;

namespace Shop.Hosting;

/// <summary>Runs schedule tasks when they are due, one after the other.</summary>
internal sealed class DueTasks(IServiceScopeFactory scopes, TimeProvider time, ILogger<DueTasks> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryAsync();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the shop ends
        }
    }

    private async Task TryAsync()
    {
        try
        {
            await RunAsync();
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Schedule tasks could not be run; they are tried again in {Pause}.", Pause);
        }
    }

    private async Task RunAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var task in await scope.ServiceProvider.GetRequiredService<IScheduleTaskService>().GetAllTasksAsync())
        {
            if (task.LastStartUtc is null || task.LastStartUtc.Value.AddSeconds(task.Seconds) <= now)
                await scope.ServiceProvider.GetRequiredService<IScheduleTaskRunner>().ExecuteAsync(task);
        }
    }
}

using Nop.Core.Caching;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>The schedule task that reads orders and clears up: takes the lock and runs. What is sent to Amazon has a task of its own (<see cref="OutboundTask"/>).</summary>
public class SynchronizationTask(ILocker locker, OrderSynchronizer synchronizer, UpkeepRunner upkeep) : IScheduleTask
{
    /// <inheritdoc />
    public Task ExecuteAsync() => locker.RunWithHeartbeatAsync(
        $"{AmazonChannelDefaults.SystemName}.{nameof(SynchronizationTask)}", TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(20), RunAsync);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await synchronizer.RunAsync(cancellationToken);
        await upkeep.RunAsync(cancellationToken);
    }
}

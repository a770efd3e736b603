using Nop.Core.Caching;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>The schedule task: takes the lock and runs.</summary>
public class SynchronizationTask(ILocker locker, OrderSynchronizer synchronizer, Outbox outbox, UpkeepRunner upkeep) : IScheduleTask
{
    /// <inheritdoc />
    public Task ExecuteAsync() => locker.RunWithHeartbeatAsync(
        $"{AmazonChannelDefaults.SystemName}.{nameof(SynchronizationTask)}", TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(20), RunAsync);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await synchronizer.RunAsync(cancellationToken);
        await outbox.RunAsync(cancellationToken);
        await upkeep.RunAsync(cancellationToken);
    }
}

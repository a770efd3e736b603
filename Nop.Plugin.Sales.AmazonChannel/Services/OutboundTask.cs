using Nop.Core.Caching;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>The schedule task that sends to Amazon, every minute. It ends before its minute is over: the host gives its lock up after 59 seconds, and a run that is late skips the next one.</summary>
public class OutboundTask(ILocker locker, Outbox outbox) : IScheduleTask
{
    /// <inheritdoc />
    public Task ExecuteAsync() => locker.RunWithHeartbeatAsync(
        $"{AmazonChannelDefaults.SystemName}.{nameof(OutboundTask)}", TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(20),
        cancellationToken => outbox.RunAsync(AmazonChannelDefaults.OutboxBudget, cancellationToken));
}

using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Calls;

/// <summary>Waits within a run until the own allowance lets the next call out.</summary>
public sealed class CallTurns(AmazonQuotas quotas, TimeProvider time)
{
    // no longer than one token of the slowest operation that is called within a run takes
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Turns that were taken since the process began.</summary>
    public long Taken(OutboundContext context, AmazonOperation operation) => quotas.Taken(context.Account.Id, operation);

    /// <summary>True when a call of the operation may go out now; false when the run is over before.</summary>
    /// <param name="context">The run.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="underWay">Calls of it that have begun and not taken their turn yet.</param>
    public async Task<bool> WaitAsync(OutboundContext context, AmazonOperation operation, Func<long>? underWay = null)
    {
        while (!context.IsOver)
        {
            if (quotas.Available(context.Account.Id, operation) > (underWay?.Invoke() ?? 0))
                return true;
            try
            {
                await Task.Delay(Step, time, context.CancellationToken);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        return false;
    }
}

using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Calls;

/// <summary>Waits within a run until the own allowance lets the next call out.</summary>
public sealed class CallTurns(AmazonQuotas quotas, TimeProvider time)
{
    // no longer than one token of the slowest operation that is called within a run takes
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>True when a call of the operation may go out now; false when the run is over before.</summary>
    public async Task<bool> WaitAsync(OutboundContext context, AmazonOperation operation)
    {
        while (!context.IsOver)
        {
            if (quotas.Available(context.Account.Id, operation) > 0)
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

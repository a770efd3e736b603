using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Calls;

/// <summary>Waits within a run until the own allowance lets the next call out.</summary>
public sealed class CallTurns(AmazonQuotas quotas, TimeProvider time)
{
    // no longer than one token of the slowest operation that is called within a run takes
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    // Amazon's bucket begins to fill when the first call arrives, the own one when it leaves: without a margin a slow first call ends in Amazon's 429
    private const int Margin = 1;

    /// <summary>True when a call of the operation may go out now; false when the run is over before.</summary>
    public async Task<bool> WaitAsync(OutboundContext context, AmazonOperation operation)
    {
        while (!context.IsOver)
        {
            if (quotas.Available(context.Account.Id, operation) > Margin)
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

    /// <summary>Begins a call and waits until it has taken its turn, so that the next one is not let out for the same.</summary>
    public async Task<Task<TEnd>> BeginAsync<TEnd>(OutboundContext context, AmazonOperation operation, Func<Task<TEnd>> call)
    {
        var taken = quotas.WhenTakenAsync(context.Account.Id, operation);
        var begun = call();
        await Task.WhenAny(taken, begun);
        return begun;
    }
}

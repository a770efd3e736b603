using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>What has to be done besides the sync: personal data is erased in time, what removed accounts hold is given back, old log entries and claims go.</summary>
public sealed class UpkeepRunner(
    PersonalDataErasure erasure,
    ReservedStock reserved,
    ChannelLog log,
    ChannelClaims claims,
    AmazonChannelSettings settings,
    ILogger logger,
    TimeProvider time)
{
    /// <summary>Does all of it once; what fails stops nothing else.</summary>
    /// <param name="cancellationToken">Ends the erasing between two orders; the next run goes on.</param>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await TryAsync("erasing personal data", () => erasure.RunAsync(new RunBudget(time, AmazonChannelDefaults.ErasingBudget, cancellationToken)));
        await TryAsync("giving back the stock that orders of removed accounts hold", reserved.ReleaseAsync);
        await TryAsync("trimming the log", () => log.TrimAsync(settings.LogRetentionDays));
        await TryAsync("trimming claims", claims.TrimAsync);
    }

    private async Task TryAsync(string what, Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: {what} failed; it is tried again at the next sync", exception);
        }
    }
}

using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>Writes every call to Amazon into the channel's log while the setting is on.</summary>
public sealed class DebugLog(ChannelLog log, AmazonChannelSettings settings, ILogger logger) : ICallObserver
{
    /// <inheritdoc />
    public async Task SeenAsync(ObservedCall call)
    {
        if (!settings.DebugLog)
            return;
        try
        {
            await log.CalledAsync(call, InWords(call));
        }
        catch (Exception exception)
        {
            // a log that cannot be written must not stop the call's work
            await logger.WarningAsync($"{AmazonChannelDefaults.SystemName}: a call could not be written into the debug log", exception);
        }
    }

    private static string InWords(ObservedCall call) => string.Create(CultureInfo.InvariantCulture,
        $"{(call.Status is { } status ? $"HTTP {status}" : "no answer")} after {call.Took.TotalMilliseconds:0} ms, limit {call.RateLimit ?? "not named"}");
}

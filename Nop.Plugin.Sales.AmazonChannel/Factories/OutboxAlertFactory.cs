using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;
using Nop.Services.Logging;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Puts the health of the outbox into words, for the pages.</summary>
public sealed class OutboxAlertFactory(OutboxHealthReader health, ChannelTexts texts, ILogger logger)
{
    /// <summary>What somebody must know now; none when all is well. A page is shown also where it cannot be told.</summary>
    public async Task<IReadOnlyList<OutboxAlertModel>> PrepareAsync()
    {
        try
        {
            var alerts = new List<OutboxAlertModel>();
            foreach (var finding in await health.ReadAsync())
                alerts.Add(new OutboxAlertModel(finding.Level == HealthLevel.Fail ? "danger" : "warning", await texts.ToTextAsync(finding.Message)));
            return alerts;
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: it cannot be told how the outbox stands", exception);
            return [];
        }
    }
}

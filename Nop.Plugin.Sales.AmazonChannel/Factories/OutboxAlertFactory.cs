using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Puts the health of the outbox into words, for the pages.</summary>
public sealed class OutboxAlertFactory(OutboxHealthReader health, ChannelTexts texts)
{
    /// <summary>What somebody must know now; none when all is well.</summary>
    public async Task<IReadOnlyList<OutboxAlertModel>> PrepareAsync()
    {
        var alerts = new List<OutboxAlertModel>();
        foreach (var finding in await health.ReadAsync())
            alerts.Add(new OutboxAlertModel(finding.Level == HealthLevel.Fail ? "danger" : "warning", await texts.ToTextAsync(finding.Message)));
        return alerts;
    }
}

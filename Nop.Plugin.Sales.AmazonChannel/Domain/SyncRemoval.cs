using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What is kept of a removed account beside the state of its sync (<see cref="AmazonSyncState"/>), so that its orders find the account that goes on with them.</summary>
public class SyncRemoval : BaseEntity
{
    /// <inheritdoc cref="AmazonSyncState.RemovedOnUtc" />
    public DateTime? RemovedOnUtc { get; set; }

    /// <inheritdoc cref="AmazonSyncState.RemovedName" />
    public string? RemovedName { get; set; }

    /// <inheritdoc cref="AmazonSyncState.RemovedRegionId" />
    public int RemovedRegionId { get; set; }

    /// <inheritdoc cref="AmazonSyncState.RemovedSellerId" />
    public string? RemovedSellerId { get; set; }
}

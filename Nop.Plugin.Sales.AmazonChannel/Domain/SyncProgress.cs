using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>How the last run of a sync goes or went (<see cref="AmazonSyncState"/>), written by itself.</summary>
public class SyncProgress : BaseEntity
{
    /// <inheritdoc cref="AmazonSyncState.PausedUntilUtc" />
    public DateTime? PausedUntilUtc { get; set; }

    /// <inheritdoc cref="AmazonSyncState.LastStartOnUtc" />
    public DateTime? LastStartOnUtc { get; set; }

    /// <inheritdoc cref="AmazonSyncState.LastEndOnUtc" />
    public DateTime? LastEndOnUtc { get; set; }

    /// <inheritdoc cref="AmazonSyncState.LastError" />
    public string? LastError { get; set; }

    /// <inheritdoc cref="AmazonSyncState.LastRunOrders" />
    public int LastRunOrders { get; set; }

    /// <inheritdoc cref="AmazonSyncState.LastRunChanged" />
    public int LastRunChanged { get; set; }

    /// <inheritdoc cref="AmazonSyncState.LastRunTotal" />
    public int LastRunTotal { get; set; }

    /// <inheritdoc cref="AmazonSyncState.LastRunAgain" />
    public int LastRunAgain { get; set; }

    /// <inheritdoc cref="AmazonSyncState.LastRunAgainTotal" />
    public int LastRunAgainTotal { get; set; }
}

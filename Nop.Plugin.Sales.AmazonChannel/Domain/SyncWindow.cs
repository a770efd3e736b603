using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What of Amazon's time the sync has read (<see cref="AmazonSyncState"/>), written by itself.</summary>
public class SyncWindow : BaseEntity
{
    /// <inheritdoc cref="AmazonSyncState.WatermarkUtc" />
    public DateTime? WatermarkUtc { get; set; }

    /// <inheritdoc cref="AmazonSyncState.WindowFromUtc" />
    public DateTime? WindowFromUtc { get; set; }

    /// <inheritdoc cref="AmazonSyncState.WindowUntilUtc" />
    public DateTime? WindowUntilUtc { get; set; }

    /// <inheritdoc cref="AmazonSyncState.PageToken" />
    public string? PageToken { get; set; }

    /// <inheritdoc cref="AmazonSyncState.PageTokenGivenOnUtc" />
    public DateTime? PageTokenGivenOnUtc { get; set; }

    /// <inheritdoc cref="AmazonSyncState.LastSuccessOnUtc" />
    public DateTime? LastSuccessOnUtc { get; set; }

    /// <inheritdoc cref="AmazonSyncState.WindowVersion" />
    public int WindowVersion { get; set; }
}

using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Why an <see cref="AmazonAccount"/> does not read or send, written by itself: the sync and the outbox say so, an admin takes it back.</summary>
public class AccountStops : BaseEntity
{
    /// <inheritdoc cref="AmazonAccount.AttentionReason" />
    public string? AttentionReason { get; set; }

    /// <inheritdoc cref="AmazonAccount.OutboundStoppedReason" />
    public string? OutboundStoppedReason { get; set; }
}

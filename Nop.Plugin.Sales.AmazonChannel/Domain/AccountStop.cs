using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>Of an <see cref="AmazonAccount"/> what the outbox writes, and nothing that an admin may be changing meanwhile.</summary>
public class AccountStop : BaseEntity
{
    /// <summary>See <see cref="AmazonAccount.OutboundStoppedReason"/>.</summary>
    public string? OutboundStoppedReason { get; set; }
}

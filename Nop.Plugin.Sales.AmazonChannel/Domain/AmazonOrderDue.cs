using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>When an order is looked at again: the one column of <see cref="AmazonOrder"/> that an event of the shop writes, whatever a running import has read.</summary>
public class AmazonOrderDue : BaseEntity
{
    /// <summary>As <see cref="AmazonOrder.NextAttemptOnUtc"/>.</summary>
    public DateTime? NextAttemptOnUtc { get; set; }
}

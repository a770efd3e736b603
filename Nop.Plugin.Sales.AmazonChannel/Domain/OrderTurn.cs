using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>When an <see cref="AmazonOrder"/> is looked at again, written by itself: a sync may be at work on the order.</summary>
public class OrderTurn : BaseEntity
{
    /// <inheritdoc cref="AmazonOrder.NextAttemptOnUtc" />
    public DateTime? NextAttemptOnUtc { get; set; }
}

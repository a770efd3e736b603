namespace Nop.Core.Domain.Orders;

/// <summary>A customer placed an order.</summary>
public class OrderPlacedEvent(Order order)
{
    public Order Order { get; } = order;
}

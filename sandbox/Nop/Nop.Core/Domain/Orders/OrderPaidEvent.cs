namespace Nop.Core.Domain.Orders;

/// <summary>An order was paid.</summary>
public class OrderPaidEvent(Order order)
{
    public Order Order { get; } = order;
}

namespace Nop.Core.Domain.Orders;

/// <summary>The payment of an order was voided.</summary>
public class OrderVoidedEvent(Order order)
{
    public Order Order { get; } = order;
}

namespace Nop.Core.Domain.Orders;

/// <summary>An amount of an order was refunded.</summary>
public class OrderRefundedEvent(Order order, decimal amount)
{
    public Order Order { get; } = order;
    public decimal Amount { get; } = amount;
}

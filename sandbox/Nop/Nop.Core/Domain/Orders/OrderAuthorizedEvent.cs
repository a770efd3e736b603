namespace Nop.Core.Domain.Orders;

/// <summary>The payment of an order was authorised.</summary>
public class OrderAuthorizedEvent(Order order)
{
    public Order Order { get; } = order;
}

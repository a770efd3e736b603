namespace Nop.Core.Domain.Orders;

/// <summary>The status of an order changed.</summary>
public class OrderStatusChangedEvent(Order order, OrderStatus previousOrderStatus)
{
    public Order Order { get; } = order;
    public OrderStatus PreviousOrderStatus { get; set; } = previousOrderStatus;
}

namespace Nop.Core.Domain.Orders;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    Pending = 10,
    Processing = 20,
    Complete = 30,
    Cancelled = 40
}

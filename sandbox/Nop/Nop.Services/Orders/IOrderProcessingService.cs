using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;

namespace Nop.Services.Orders;

/// <summary>Moves orders on: ship, deliver, pay, cancel, refund.</summary>
public interface IOrderProcessingService
{
    Task CheckOrderStatusAsync(Order order);
    Task DeleteOrderAsync(Order order);
    Task ShipAsync(Shipment shipment, bool notifyCustomer);
    Task ReadyForPickupAsync(Shipment shipment, bool notifyCustomer);
    Task DeliverAsync(Shipment shipment, bool notifyCustomer);
    bool CanCancelOrder(Order order);
    Task CancelOrderAsync(Order order, bool notifyCustomer);
    bool CanMarkOrderAsPaid(Order order);
    Task MarkOrderAsPaidAsync(Order order);
    Task<bool> CanRefundAsync(Order order);
    bool CanRefundOffline(Order order);
    Task RefundOfflineAsync(Order order);
    Task<bool> CanPartiallyRefundAsync(Order order, decimal amountToRefund);
    bool CanPartiallyRefundOffline(Order order, decimal amountToRefund);
    Task PartiallyRefundOfflineAsync(Order order, decimal amountToRefund);
    bool CanVoidOffline(Order order);
    Task VoidOfflineAsync(Order order);
}

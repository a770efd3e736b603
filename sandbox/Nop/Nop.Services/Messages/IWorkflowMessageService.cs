using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Vendors;

namespace Nop.Services.Messages;

/// <summary>Queues the mails the shop sends by itself.</summary>
public interface IWorkflowMessageService
{
    Task<IList<int>> SendOrderPaidStoreOwnerNotificationAsync(Order order, int languageId);
    Task<IList<int>> SendOrderPaidCustomerNotificationAsync(Order order, int languageId, string attachmentFilePath = null, string attachmentFileName = null);
    Task<IList<int>> SendShipmentSentCustomerNotificationAsync(Shipment shipment, int languageId);
    Task<IList<int>> SendShipmentReadyForPickupNotificationAsync(Shipment shipment, int languageId);
    Task<IList<int>> SendShipmentDeliveredCustomerNotificationAsync(Shipment shipment, int languageId);
    Task<IList<int>> SendOrderProcessingCustomerNotificationAsync(Order order, int languageId, string attachmentFilePath = null, string attachmentFileName = null);
    Task<IList<int>> SendOrderCompletedCustomerNotificationAsync(Order order, int languageId, string attachmentFilePath = null, string attachmentFileName = null);
    Task<IList<int>> SendOrderCompletedStoreOwnerNotificationAsync(Order order, int languageId);
    Task<IList<int>> SendOrderCancelledCustomerNotificationAsync(Order order, int languageId);
    Task<IList<int>> SendOrderCancelledVendorNotificationAsync(Order order, Vendor vendor, int languageId);
    Task<IList<int>> SendOrderCancelledStoreOwnerNotificationAsync(Order order, int languageId);
    Task<IList<int>> SendOrderRefundedStoreOwnerNotificationAsync(Order order, decimal refundedAmount, int languageId);
    Task<IList<int>> SendOrderRefundedCustomerNotificationAsync(Order order, decimal refundedAmount, int languageId);
    Task<IList<int>> SendQuantityBelowStoreOwnerNotificationAsync(Product product, int languageId);
    Task<IList<int>> SendQuantityBelowStoreOwnerNotificationAsync(ProductAttributeCombination combination, int languageId);
    Task<IList<int>> SendQuantityBelowVendorNotificationAsync(Product product, Vendor vendor, int languageId);
    Task<IList<int>> SendQuantityBelowVendorNotificationAsync(ProductAttributeCombination combination, Vendor vendor, int languageId);
}

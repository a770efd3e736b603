using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Services.Sandbox;

namespace Nop.Services.Messages;

/// <summary>
/// Queues the mails that are active in a new shop; customers are written to at their billing address, whatever it is.
/// Mails that a new shop has switched off are not queued: order paid, order processing, order refunded, order completed (store owner).
/// </summary>
internal sealed class WorkflowMessageService(
    IQueuedEmailService mails, IEmailAccountService accounts, EmailAccountSettings accountSettings,
    IRepository<Order> orders, IRepository<Address> addresses, IRepository<Product> products, TimeProvider time) : IWorkflowMessageService
{
    private static readonly IList<int> _switchedOff = [];

    public Task<IList<int>> SendShipmentSentCustomerNotificationAsync(Shipment shipment, int languageId) => ToCustomerAsync(shipment, "Your order {0} is on its way");

    public Task<IList<int>> SendShipmentReadyForPickupNotificationAsync(Shipment shipment, int languageId) => ToCustomerAsync(shipment, "Your order {0} can be picked up");

    public Task<IList<int>> SendShipmentDeliveredCustomerNotificationAsync(Shipment shipment, int languageId) => ToCustomerAsync(shipment, "Your order {0} was delivered");

    public Task<IList<int>> SendOrderCompletedCustomerNotificationAsync(Order order, int languageId, string attachmentFilePath = null, string attachmentFileName = null) =>
        ToCustomerAsync(order, "Your order {0} is complete");

    public Task<IList<int>> SendOrderCancelledCustomerNotificationAsync(Order order, int languageId) => ToCustomerAsync(order, "Your order {0} was cancelled");

    public Task<IList<int>> SendOrderCancelledStoreOwnerNotificationAsync(Order order, int languageId) => ToStoreOwnerAsync($"Order {order.CustomOrderNumber} was cancelled by its customer");

    public Task<IList<int>> SendOrderCancelledVendorNotificationAsync(Order order, Vendor vendor, int languageId) =>
        QueueAsync(vendor.Email, vendor.Name, $"Order {order.CustomOrderNumber} was cancelled");

    public Task<IList<int>> SendQuantityBelowStoreOwnerNotificationAsync(Product product, int languageId) => ToStoreOwnerAsync($"Stock of {product.Name} is low");

    public async Task<IList<int>> SendQuantityBelowStoreOwnerNotificationAsync(ProductAttributeCombination combination, int languageId) =>
        await ToStoreOwnerAsync($"Stock of {await NameAsync(combination)} is low");

    public Task<IList<int>> SendQuantityBelowVendorNotificationAsync(Product product, Vendor vendor, int languageId) =>
        QueueAsync(vendor.Email, vendor.Name, $"Stock of {product.Name} is low");

    public async Task<IList<int>> SendQuantityBelowVendorNotificationAsync(ProductAttributeCombination combination, Vendor vendor, int languageId) =>
        await QueueAsync(vendor.Email, vendor.Name, $"Stock of {await NameAsync(combination)} is low");

    public Task<IList<int>> SendOrderPaidStoreOwnerNotificationAsync(Order order, int languageId) => Task.FromResult(_switchedOff);

    public Task<IList<int>> SendOrderPaidCustomerNotificationAsync(Order order, int languageId, string attachmentFilePath = null, string attachmentFileName = null) =>
        Task.FromResult(_switchedOff);

    public Task<IList<int>> SendOrderProcessingCustomerNotificationAsync(Order order, int languageId, string attachmentFilePath = null, string attachmentFileName = null) =>
        Task.FromResult(_switchedOff);

    public Task<IList<int>> SendOrderCompletedStoreOwnerNotificationAsync(Order order, int languageId) => Task.FromResult(_switchedOff);

    public Task<IList<int>> SendOrderRefundedStoreOwnerNotificationAsync(Order order, decimal refundedAmount, int languageId) => Task.FromResult(_switchedOff);

    public Task<IList<int>> SendOrderRefundedCustomerNotificationAsync(Order order, decimal refundedAmount, int languageId) => Task.FromResult(_switchedOff);

    private async Task<IList<int>> ToCustomerAsync(Shipment shipment, string subject) => await ToCustomerAsync(await orders.GetByIdAsync(shipment.OrderId), subject);

    private async Task<IList<int>> ToCustomerAsync(Order order, string subject)
    {
        var address = await addresses.GetByIdAsync(order.BillingAddressId);
        return await QueueAsync(address.Email, $"{address.FirstName} {address.LastName}", string.Format(subject, order.CustomOrderNumber));
    }

    private async Task<IList<int>> ToStoreOwnerAsync(string subject)
    {
        var account = await AccountAsync();
        return await QueueAsync(account.Email, account.DisplayName, subject);
    }

    private async Task<IList<int>> QueueAsync(string to, string name, string subject)
    {
        var account = await AccountAsync();
        var mail = new QueuedEmail
        {
            Priority = QueuedEmailPriority.High, From = account.Email, FromName = account.DisplayName, To = to, ToName = CommonHelper.EnsureMaximumLength(name, 300),
            CC = string.Empty, Subject = subject, Body = subject, CreatedOnUtc = time.UtcNow(), EmailAccountId = account.Id,
        };
        await mails.InsertQueuedEmailAsync(mail);
        return [mail.Id];
    }

    private async Task<EmailAccount> AccountAsync() =>
        await accounts.GetEmailAccountByIdAsync(accountSettings.DefaultEmailAccountId) ?? (await accounts.GetAllEmailAccountsAsync()).FirstOrDefault()
        ?? throw new NopException("No mail account is set up. Add one in Configuration, Email accounts.");

    private async Task<string> NameAsync(ProductAttributeCombination combination) => (await products.GetByIdAsync(combination.ProductId))?.Name ?? combination.Sku;
}

using System.Globalization;
using System.Net;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Shipping;

namespace Nop.Services.Orders;

/// <summary>Stores orders, their items and notes.</summary>
internal sealed class OrderService(
    IRepository<Order> orders, IRepository<OrderItem> items, IRepository<OrderNote> notes, IRepository<Product> products,
    IRepository<ProductWarehouseInventory> warehouses, IRepository<Address> addresses, IShipmentService shipments) : IOrderService
{
    public Task<Order> GetOrderByIdAsync(int orderId) => orders.GetByIdAsync(orderId, _ => default, useShortTermCache: true);

    public async Task<Order> GetOrderByCustomOrderNumberAsync(string customOrderNumber) =>
        string.IsNullOrEmpty(customOrderNumber) ? null : await orders.Table.FirstOrDefaultAsync(order => order.CustomOrderNumber == customOrderNumber);

    public async Task<Order> GetOrderByOrderItemAsync(int orderItemId) =>
        await orders.Table.FirstOrDefaultAsync(order => items.Table.Any(item => item.Id == orderItemId && item.OrderId == order.Id));

    public Task<IList<Order>> GetOrdersByIdsAsync(int[] orderIds) => orders.GetByIdsAsync(orderIds, includeDeleted: false);

    public async Task<IList<Order>> GetOrdersByGuidsAsync(Guid[] orderGuids) => await orders.Table.Where(order => orderGuids.Contains(order.OrderGuid)).ToListAsync();

    public async Task<Order> GetOrderByGuidAsync(Guid orderGuid) =>
        orderGuid == Guid.Empty ? null : await orders.Table.FirstOrDefaultAsync(order => order.OrderGuid == orderGuid);

    public Task DeleteOrderAsync(Order order) => orders.DeleteAsync(order);

    public Task<IPagedList<Order>> SearchOrdersAsync(int storeId = 0, int vendorId = 0, int customerId = 0, int productId = 0, int affiliateId = 0, int warehouseId = 0,
        int billingCountryId = 0, string paymentMethodSystemName = null, DateTime? createdFromUtc = null, DateTime? createdToUtc = null,
        List<int> osIds = null, List<int> psIds = null, List<int> ssIds = null, string billingPhone = null, string billingEmail = null, string billingLastName = "",
        string orderNotes = null, int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false) =>
        orders.GetAllPagedAsync(query =>
        {
            query = query.Where(order => !order.Deleted && (storeId <= 0 || order.StoreId == storeId) && (customerId <= 0 || order.CustomerId == customerId)
                && (affiliateId <= 0 || order.AffiliateId == affiliateId));
            if (vendorId > 0 || productId > 0)
                query = query.Where(order => items.Table.Any(item => item.OrderId == order.Id && (productId <= 0 || item.ProductId == productId)
                    && (vendorId <= 0 || products.Table.Any(product => product.Id == item.ProductId && product.VendorId == vendorId))));
            if (warehouseId > 0)
                query = query.Where(order => items.Table.Any(item => item.OrderId == order.Id && products.Table.Any(product => product.Id == item.ProductId
                    && (product.UseMultipleWarehouses
                        ? warehouses.Table.Any(row => row.ProductId == product.Id && row.WarehouseId == warehouseId)
                        : product.WarehouseId == warehouseId))));
            if (!string.IsNullOrEmpty(paymentMethodSystemName))
                query = query.Where(order => order.PaymentMethodSystemName == paymentMethodSystemName);
            if (createdFromUtc is { } from)
                query = query.Where(order => order.CreatedOnUtc >= from);
            if (createdToUtc is { } to)
                query = query.Where(order => order.CreatedOnUtc <= to);
            if (osIds is { Count: > 0 })
                query = query.Where(order => osIds.Contains(order.OrderStatusId));
            if (psIds is { Count: > 0 })
                query = query.Where(order => psIds.Contains(order.PaymentStatusId));
            if (ssIds is { Count: > 0 })
                query = query.Where(order => ssIds.Contains(order.ShippingStatusId));
            if (!string.IsNullOrEmpty(orderNotes))
                query = query.Where(order => notes.Table.Any(note => note.OrderId == order.Id && note.Note.Contains(orderNotes)));
            if (billingCountryId > 0)
                query = query.Where(order => addresses.Table.Any(address => address.Id == order.BillingAddressId && address.CountryId == billingCountryId));
            if (!string.IsNullOrEmpty(billingPhone))
                query = query.Where(order => addresses.Table.Any(address => address.Id == order.BillingAddressId && address.PhoneNumber.Contains(billingPhone)));
            if (!string.IsNullOrEmpty(billingEmail))
                query = query.Where(order => addresses.Table.Any(address => address.Id == order.BillingAddressId && address.Email.Contains(billingEmail)));
            if (!string.IsNullOrEmpty(billingLastName))
                query = query.Where(order => addresses.Table.Any(address => address.Id == order.BillingAddressId && address.LastName.Contains(billingLastName)));
            return query.OrderByDescending(order => order.CreatedOnUtc);
        }, pageIndex, pageSize, getOnlyTotalCount);

    public Task InsertOrderAsync(Order order) => orders.InsertAsync(order);

    public Task UpdateOrderAsync(Order order) => orders.UpdateAsync(order);

    /// <summary>Reads "rate:amount;" pairs; text without a readable pair gives one pair of zeroes, no text gives none.</summary>
    public SortedDictionary<decimal, decimal> ParseTaxRates(Order order, string taxRatesStr)
    {
        var rates = new SortedDictionary<decimal, decimal>();
        if (string.IsNullOrEmpty(taxRatesStr))
            return rates;
        foreach (var pair in taxRatesStr.Split(';').Select(line => line.Split(':')))
            if (pair.Length == 2 && decimal.TryParse(pair[0], CultureInfo.InvariantCulture, out var rate) && decimal.TryParse(pair[1], CultureInfo.InvariantCulture, out var amount))
                rates.TryAdd(rate, amount);
        if (rates.Count == 0)
            rates.Add(0, 0);
        return rates;
    }

    public async Task<bool> HasItemsToAddToShipmentAsync(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        foreach (var item in await GetOrderItemsAsync(order.Id, isShipEnabled: true))
            if (await GetTotalNumberOfItemsCanBeAddedToShipmentAsync(item) > 0)
                return true;
        return false;
    }

    public Task<bool> HasItemsToShipAsync(Order order) =>
        HasShipmentItemsAsync(order, shipment => !order.PickupInStore && shipment.ShippedDateUtc is null);

    public Task<bool> HasItemsToReadyForPickupAsync(Order order) =>
        HasShipmentItemsAsync(order, shipment => order.PickupInStore && shipment.ReadyForPickupDateUtc is null);

    public Task<bool> HasItemsToDeliverAsync(Order order) =>
        HasShipmentItemsAsync(order, shipment => (shipment.ShippedDateUtc ?? shipment.ReadyForPickupDateUtc) is not null && shipment.DeliveryDateUtc is null);

    public Task<OrderItem> GetOrderItemByIdAsync(int orderItemId) => items.GetByIdAsync(orderItemId, _ => default, useShortTermCache: true);

    public async Task<Product> GetProductByOrderItemIdAsync(int orderItemId) =>
        await products.Table.FirstOrDefaultAsync(product => items.Table.Any(item => item.Id == orderItemId && item.ProductId == product.Id));

    public async Task<IList<OrderItem>> GetOrderItemsAsync(int orderId, bool? isNotReturnable = null, bool? isShipEnabled = null, int vendorId = 0)
    {
        if (orderId == 0)
            return [];
        var query = from item in items.Table
                    join product in products.Table on item.ProductId equals product.Id
                    where item.OrderId == orderId && (isShipEnabled == null || product.IsShipEnabled == isShipEnabled)
                        && (isNotReturnable == null || product.NotReturnable == isNotReturnable) && (vendorId <= 0 || product.VendorId == vendorId)
                    orderby item.Id
                    select item;
        return await query.ToListAsync();
    }

    public async Task<OrderItem> GetOrderItemByGuidAsync(Guid orderItemGuid) =>
        orderItemGuid == Guid.Empty ? null : await items.Table.FirstOrDefaultAsync(item => item.OrderItemGuid == orderItemGuid);

    public Task DeleteOrderItemAsync(OrderItem orderItem) => items.DeleteAsync(orderItem);

    public async Task<int> GetTotalNumberOfItemsInAllShipmentsAsync(OrderItem orderItem)
    {
        ArgumentNullException.ThrowIfNull(orderItem);
        var total = 0;
        foreach (var shipment in await shipments.GetShipmentsByOrderIdAsync(orderItem.OrderId))
            total += (await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id)).FirstOrDefault(item => item.OrderItemId == orderItem.Id)?.Quantity ?? 0;
        return total;
    }

    public async Task<int> GetTotalNumberOfItemsCanBeAddedToShipmentAsync(OrderItem orderItem) =>
        Math.Max(0, orderItem.Quantity - await GetTotalNumberOfItemsInAllShipmentsAsync(orderItem));

    public Task InsertOrderItemAsync(OrderItem orderItem) => items.InsertAsync(orderItem);

    public Task UpdateOrderItemAsync(OrderItem orderItem) => items.UpdateAsync(orderItem);

    public Task<OrderNote> GetOrderNoteByIdAsync(int orderNoteId) => notes.GetByIdAsync(orderNoteId);

    public async Task<IList<OrderNote>> GetOrderNotesByOrderIdAsync(int orderId, bool? displayToCustomer = null) =>
        await notes.Table.Where(note => note.OrderId == orderId && (displayToCustomer == null || note.DisplayToCustomer == displayToCustomer)).ToListAsync();

    public Task DeleteOrderNoteAsync(OrderNote orderNote) => notes.DeleteAsync(orderNote);

    public string FormatOrderNoteText(OrderNote orderNote)
    {
        ArgumentNullException.ThrowIfNull(orderNote);
        return WebUtility.HtmlEncode(orderNote.Note ?? string.Empty).ReplaceLineEndings("<br />");
    }

    public Task InsertOrderNoteAsync(OrderNote orderNote) => notes.InsertAsync(orderNote);

    private async Task<bool> HasShipmentItemsAsync(Order order, Func<Shipment, bool> counts)
    {
        ArgumentNullException.ThrowIfNull(order);
        foreach (var shipment in (await shipments.GetShipmentsByOrderIdAsync(order.Id)).Where(counts))
            if ((await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id)).Count > 0)
                return true;
        return false;
    }
}

using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;

namespace Nop.Services.Shipping;

/// <summary>Stores shipments.</summary>
internal sealed class ShipmentService(
    IRepository<Shipment> shipments, IRepository<ShipmentItem> items, IRepository<Order> orders, IRepository<OrderItem> orderItems,
    IRepository<Product> products, IRepository<Address> addresses) : IShipmentService
{
    public Task DeleteShipmentAsync(Shipment shipment) => shipments.DeleteAsync(shipment);

    public Task<IPagedList<Shipment>> GetAllShipmentsAsync(int vendorId = 0, int warehouseId = 0, int shippingCountryId = 0, int shippingStateId = 0,
        string shippingCounty = null, string shippingCity = null, string trackingNumber = null, bool loadNotShipped = false, bool loadNotReadyForPickup = false,
        bool loadNotDelivered = false, int orderId = 0, DateTime? createdFromUtc = null, DateTime? createdToUtc = null, int pageIndex = 0, int pageSize = int.MaxValue) =>
        shipments.GetAllPagedAsync(query =>
        {
            query = query.Where(shipment => orders.Table.Any(order => order.Id == shipment.OrderId && !order.Deleted));
            if (orderId > 0)
                query = query.Where(shipment => shipment.OrderId == orderId);
            if (!string.IsNullOrEmpty(trackingNumber))
                query = query.Where(shipment => shipment.TrackingNumber.Contains(trackingNumber));
            if (shippingCountryId > 0 || shippingStateId > 0 || !string.IsNullOrWhiteSpace(shippingCounty) || !string.IsNullOrWhiteSpace(shippingCity))
                query = query.Where(shipment => orders.Table.Any(order => order.Id == shipment.OrderId && addresses.Table.Any(address =>
                    address.Id == (order.PickupInStore ? order.PickupAddressId : order.ShippingAddressId)
                    && (shippingCountryId <= 0 || address.CountryId == shippingCountryId) && (shippingStateId <= 0 || address.StateProvinceId == shippingStateId)
                    && (string.IsNullOrWhiteSpace(shippingCounty) || address.County.Contains(shippingCounty)) && (string.IsNullOrWhiteSpace(shippingCity) || address.City.Contains(shippingCity)))));
            if (loadNotShipped)
                query = query.Where(shipment => shipment.ShippedDateUtc == null && orders.Table.Any(order => order.Id == shipment.OrderId && !order.PickupInStore));
            if (loadNotReadyForPickup)
                query = query.Where(shipment => shipment.ReadyForPickupDateUtc == null && orders.Table.Any(order => order.Id == shipment.OrderId && order.PickupInStore));
            if (loadNotDelivered)
                query = query.Where(shipment => shipment.DeliveryDateUtc == null);
            if (createdFromUtc is { } from)
                query = query.Where(shipment => shipment.CreatedOnUtc >= from);
            if (createdToUtc is { } to)
                query = query.Where(shipment => shipment.CreatedOnUtc <= to);
            if (warehouseId > 0)
                query = query.Where(shipment => items.Table.Any(item => item.ShipmentId == shipment.Id && item.WarehouseId == warehouseId));
            if (vendorId > 0)
                query = query.Where(shipment => items.Table.Any(item => item.ShipmentId == shipment.Id && OrderItemsOf(vendorId).Contains(item.OrderItemId)));
            return query.OrderByDescending(shipment => shipment.CreatedOnUtc);
        }, pageIndex, pageSize);

    public Task<IList<Shipment>> GetShipmentsByIdsAsync(int[] shipmentIds) => shipments.GetByIdsAsync(shipmentIds);

    public Task<Shipment> GetShipmentByIdAsync(int shipmentId) => shipments.GetByIdAsync(shipmentId);

    public async Task<IList<Shipment>> GetShipmentsByOrderIdAsync(int orderId, bool? shipped = null, bool? readyForPickup = null, int vendorId = 0)
    {
        var query = shipments.Table.Where(shipment => shipment.OrderId == orderId);
        if (shipped is { } isShipped)
            query = query.Where(shipment => shipment.ShippedDateUtc != null == isShipped);
        if (readyForPickup is { } isReady)
            query = query.Where(shipment => shipment.ReadyForPickupDateUtc != null == isReady);
        return await query.OrderBy(shipment => shipment.Id).ToListAsync();
    }

    public Task InsertShipmentAsync(Shipment shipment) => shipments.InsertAsync(shipment);

    public Task UpdateShipmentAsync(Shipment shipment) => shipments.UpdateAsync(shipment);

    public async Task<IList<ShipmentItem>> GetShipmentItemsByShipmentIdAsync(int shipmentId) => await items.Table.Where(item => item.ShipmentId == shipmentId).ToListAsync();

    public Task InsertShipmentItemAsync(ShipmentItem shipmentItem) => items.InsertAsync(shipmentItem);

    public Task DeleteShipmentItemAsync(ShipmentItem shipmentItem) => items.DeleteAsync(shipmentItem);

    public Task UpdateShipmentItemAsync(ShipmentItem shipmentItem) => items.UpdateAsync(shipmentItem);

    public Task<ShipmentItem> GetShipmentItemByIdAsync(int shipmentItemId) => items.GetByIdAsync(shipmentItemId);

    public async Task<int> GetQuantityInShipmentsAsync(Product product, int warehouseId, bool ignoreShipped, bool ignoreDelivered)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (product is not { ManageInventoryMethod: ManageInventoryMethod.ManageStock, UseMultipleWarehouses: true })
            return 0;
        var query = from item in items.Table
                    join shipment in shipments.Table on item.ShipmentId equals shipment.Id
                    join order in orders.Table on shipment.OrderId equals order.Id
                    join line in orderItems.Table on item.OrderItemId equals line.Id
                    where !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled && line.ProductId == product.Id
                        && (warehouseId <= 0 || item.WarehouseId == warehouseId)
                        && (!ignoreShipped || shipment.ShippedDateUtc == null) && (!ignoreDelivered || shipment.DeliveryDateUtc == null)
                    select item.Quantity;
        return (await query.ToListAsync()).Sum();
    }

    private IQueryable<int> OrderItemsOf(int vendorId) =>
        from line in orderItems.Table join product in products.Table on line.ProductId equals product.Id where product.VendorId == vendorId select line.Id;
}

using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Helpers;
using Nop.Services.Orders;
using Nop.Services.Shipping;
using Nop.Web.Framework.Models.Extensions;
using Shop.Areas.Admin.Models;

namespace Shop.Areas.Admin.Factories;

/// <summary>Models of the shipment pages.</summary>
public sealed class ShipmentModelFactory(
    IDateTimeHelper dates, IOrderService orders, IProductService products, IShipmentService shipments, IWarehouseService warehouses, IWorkContext workContext)
{
    public async Task<ShipmentListModel> ListAsync(ShipmentSearchModel search)
    {
        var vendor = await workContext.GetCurrentVendorAsync();
        var found = await shipments.GetAllShipmentsAsync(vendorId: vendor?.Id ?? 0, trackingNumber: search.TrackingNumber,
            loadNotShipped: search.LoadNotShipped, pageIndex: search.Page - 1, pageSize: search.PageSize);
        return await new ShipmentListModel().PrepareToGridAsync(search, found, () => RowsAsync(found));
    }

    public async Task<ShipmentListModel> OfOrderAsync(OrderGridModel search, Order order)
    {
        var vendor = await workContext.GetCurrentVendorAsync();
        var page = (await shipments.GetShipmentsByOrderIdAsync(order.Id, vendorId: vendor?.Id ?? 0)).OrderBy(shipment => shipment.CreatedOnUtc).ToList().ToPagedList(search);
        return await new ShipmentListModel().PrepareToGridAsync(search, page, () => RowsAsync(page));
    }

    public async Task<ShipmentItemListModel> ItemsAsync(ShipmentItemSearchModel search, Shipment shipment)
    {
        var page = (await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id)).ToPagedList(search);
        return await new ShipmentItemListModel().PrepareToGridAsync(search, page, () => LinesAsync(page));
    }

    public async Task<ShipmentModel> ShipmentAsync(Shipment shipment)
    {
        var model = await RowAsync(shipment);
        model.Items = await CollectAsync(LinesAsync(await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id)));
        return model;
    }

    /// <summary>An empty shipment with what is left to be sent of an order.</summary>
    public async Task<ShipmentModel> NewAsync(ShipmentModel model, Order order)
    {
        var vendor = await workContext.GetCurrentVendorAsync();
        var lines = new List<ShipmentItemModel>();
        foreach (var item in await orders.GetOrderItemsAsync(order.Id, isShipEnabled: true, vendorId: vendor?.Id ?? 0))
        {
            var left = await orders.GetTotalNumberOfItemsCanBeAddedToShipmentAsync(item);
            if (left > 0)
                lines.Add(await LineAsync(item, left));
        }
        model.OrderId = order.Id;
        model.CustomOrderNumber = order.CustomOrderNumber;
        model.PickupInStore = order.PickupInStore;
        model.Items = lines;
        return model;
    }

    private async IAsyncEnumerable<ShipmentModel> RowsAsync(IEnumerable<Shipment> found)
    {
        foreach (var shipment in found)
            yield return await RowAsync(shipment);
    }

    private async Task<ShipmentModel> RowAsync(Shipment shipment)
    {
        var order = await orders.GetOrderByIdAsync(shipment.OrderId);
        return new ShipmentModel
        {
            Id = shipment.Id,
            OrderId = shipment.OrderId,
            CustomOrderNumber = order.CustomOrderNumber,
            PickupInStore = order.PickupInStore,
            TrackingNumber = shipment.TrackingNumber,
            AdminComment = shipment.AdminComment,
            TotalWeight = shipment.TotalWeight is { } weight ? $"{weight:F2} [lb(s)]" : null,
            ShippedDateUtc = shipment.ShippedDateUtc,
            ShippedDate = await DateAsync(shipment.ShippedDateUtc),
            DeliveryDate = await DateAsync(shipment.DeliveryDateUtc),
            CanShip = !order.PickupInStore && shipment.ShippedDateUtc is null,
            CanDeliver = shipment.ShippedDateUtc is not null && shipment.DeliveryDateUtc is null,
        };
    }

    private async IAsyncEnumerable<ShipmentItemModel> LinesAsync(IEnumerable<ShipmentItem> items)
    {
        foreach (var item in items)
        {
            if (await orders.GetOrderItemByIdAsync(item.OrderItemId) is not { } ordered)
                continue;
            var line = await LineAsync(ordered, 0);
            line.Id = item.Id;
            line.QuantityInThisShipment = item.Quantity;
            line.ShippedFromWarehouse = (await warehouses.GetWarehouseByIdAsync(item.WarehouseId))?.Name;
            yield return line;
        }
    }

    private async Task<ShipmentItemModel> LineAsync(OrderItem item, int left)
    {
        var product = await products.GetProductByIdAsync(item.ProductId);
        return new ShipmentItemModel
        {
            OrderItemId = item.Id,
            ProductId = item.ProductId,
            ProductName = product.Name,
            Sku = await products.FormatSkuAsync(product, item.AttributesXml),
            AttributeInfo = item.AttributeDescription,
            ItemWeight = item.ItemWeight is { } weight ? $"{weight:F2} [lb(s)]" : "",
            ItemDimensions = Dimensions(product),
            QuantityOrdered = item.Quantity,
            QuantityInAllShipments = await orders.GetTotalNumberOfItemsInAllShipmentsAsync(item),
            QuantityToAdd = left,
        };
    }

    private async Task<string> DateAsync(DateTime? utc) =>
        utc is { } date ? (await dates.ConvertToUserTimeAsync(date, DateTimeKind.Utc)).ToString() : "Not yet";

    private static string Dimensions(Product product) => $"{product.Length:F2} x {product.Width:F2} x {product.Height:F2} [inch(es)]";

    private static async Task<List<T>> CollectAsync<T>(IAsyncEnumerable<T> source)
    {
        var all = new List<T>();
        await foreach (var item in source)
            all.Add(item);
        return all;
    }
}

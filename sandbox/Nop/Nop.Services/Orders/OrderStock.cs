using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Shipping;

namespace Nop.Services.Orders;

/// <summary>Books and gives back what an order took from stock.</summary>
internal sealed class OrderStock(IOrderService orders, IShipmentService shipments, IProductService products)
{
    internal async Task BookAsync(Shipment shipment, string message)
    {
        foreach (var item in await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
            if (await orders.GetProductByOrderItemIdAsync(item.OrderItemId) is { } product)
                await products.BookReservedInventoryAsync(product, item.WarehouseId, -item.Quantity, message);
    }

    /// <summary>Reverses what was shipped, then returns every line in full, also one whose stock was never taken.</summary>
    internal async Task GiveBackAsync(Order order, string message)
    {
        foreach (var shipment in await shipments.GetShipmentsByOrderIdAsync(order.Id))
            foreach (var item in await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
                if (await orders.GetProductByOrderItemIdAsync(item.OrderItemId) is { } product)
                    await products.ReverseBookedInventoryAsync(product, item, message);

        foreach (var item in await orders.GetOrderItemsAsync(order.Id))
            if (await products.GetProductByIdAsync(item.ProductId) is { } product)
                await products.AdjustInventoryAsync(product, item.Quantity, item.AttributesXml, message);
    }
}

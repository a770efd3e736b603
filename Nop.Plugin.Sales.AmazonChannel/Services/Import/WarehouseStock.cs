using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Stock of products that lie in several warehouses: an order reserves it, a shipment takes it out of one warehouse.
/// A booking is recognised by its entry in the host's stock history, which the host writes right after the figure.
/// </summary>
public sealed class WarehouseStock(
    IRepository<OrderItem> orderItems,
    IRepository<Product> products,
    IRepository<ProductWarehouseInventory> inventories,
    IRepository<StockQuantityHistory> history,
    IProductService productService)
{
    /// <summary>The warehouse that a line leaves from: where most of it is reserved; 0 for a product that lies in one place.</summary>
    public async Task<int> ChooseAsync(int orderItemId) => await ProductOfAsync(orderItemId) is not { UseMultipleWarehouses: true } product
        ? 0
        : await inventories.Table.Where(inventory => inventory.ProductId == product.Id)
            .OrderByDescending(inventory => inventory.ReservedQuantity).ThenBy(inventory => inventory.Id)
            .Select(inventory => inventory.WarehouseId).FirstOrDefaultAsync();

    /// <summary>Takes a shipped line out of its warehouse, once.</summary>
    public async Task BookAsync(ShipmentItem item, string shipment)
    {
        if (item.WarehouseId == 0 || await ProductOfAsync(item.OrderItemId) is not { UseMultipleWarehouses: true } product)
            return;
        var message = FormattableString.Invariant($"{shipment}, line {item.OrderItemId}");
        if (!await history.Table.AnyAsync(entry => entry.ProductId == product.Id && entry.Message == message))
            await productService.BookReservedInventoryAsync(product, item.WarehouseId, -item.Quantity, message);
    }

    private async Task<Product?> ProductOfAsync(int orderItemId) => await (
        from item in orderItems.Table
        join product in products.Table on item.ProductId equals product.Id
        where item.Id == orderItemId
        select product).FirstOrDefaultAsync();
}

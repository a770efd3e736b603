using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Services.Catalog;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Stock of products that lie in several warehouses: an order reserves it, a shipment takes it out of one warehouse.
/// A booking is recognised by its entry in the host's stock history; one that was interrupted before the entry, by the warehouse's figure.
/// </summary>
public sealed class WarehouseStock(
    IRepository<OrderItem> orderItems,
    IRepository<Product> products,
    IRepository<ProductWarehouseInventory> inventories,
    IRepository<StockQuantityHistory> history,
    IRepository<AmazonOrderItem> lines,
    IProductService productService,
    ChannelClaims claims)
{
    /// <summary>The warehouse that a line leaves from: where most of it is reserved; 0 for a product that lies in one place.</summary>
    public async Task<int> ChooseAsync(int orderItemId) => await ProductOfAsync(orderItemId) is not { UseMultipleWarehouses: true } product
        ? 0
        : await inventories.Table.Where(inventory => inventory.ProductId == product.Id)
            .OrderByDescending(inventory => inventory.ReservedQuantity).ThenBy(inventory => inventory.Id)
            .Select(inventory => inventory.WarehouseId).FirstOrDefaultAsync();

    /// <summary>Takes a shipped line out of its warehouse, once.</summary>
    public async Task BookAsync(AmazonOrderItem line, ShipmentItem item, string shipment)
    {
        if (item.WarehouseId == 0 || await ProductOfAsync(item.OrderItemId) is not { UseMultipleWarehouses: true } product)
            return;

        await using var claim = await claims.ClaimAsync(StockLedger.ClaimName(product.Id));
        var message = FormattableString.Invariant($"{shipment}, line {item.OrderItemId}");
        if (await history.Table.AnyAsync(entry => entry.ProductId == product.Id && entry.Message == message) || await SettleAsync(line, item, product, message))
            return;

        line.BookingShipmentItemId = item.Id;
        line.BookingBefore = await FigureAsync(product, item);
        line.BookingHistoryId = await history.Table.Where(entry => entry.ProductId == product.Id).Select(entry => entry.Id).OrderByDescending(id => id).FirstOrDefaultAsync();
        await lines.UpdateAsync(line, false);
        await productService.BookReservedInventoryAsync(product, item.WarehouseId, -item.Quantity, message);
        await DoneAsync(line);
    }

    // true when an interrupted booking of the item turns out to be done
    private async Task<bool> SettleAsync(AmazonOrderItem line, ShipmentItem item, Product product, string message)
    {
        if (line.BookingShipmentItemId != item.Id)
            return false;

        var figure = await FigureAsync(product, item);
        var others = await history.Table.Where(entry => entry.ProductId == product.Id && entry.WarehouseId == item.WarehouseId && entry.Id > line.BookingHistoryId)
            .Select(entry => entry.QuantityAdjustment).ToListAsync();
        var outcome = StockSettlement.Decide(figure, line.BookingBefore, item.Quantity, [], others);
        if (outcome == StockOutcome.NotDone)
            return false;

        if (outcome == StockOutcome.DoneWithoutHistory)
            await productService.AddStockQuantityHistoryEntryAsync(product, -item.Quantity, figure, item.WarehouseId, message);
        line.StockUncertain |= outcome == StockOutcome.Unknown;
        await DoneAsync(line);
        return true;
    }

    private async Task DoneAsync(AmazonOrderItem line)
    {
        line.BookingShipmentItemId = 0;
        await lines.UpdateAsync(line, false);
    }

    private async Task<int> FigureAsync(Product product, ShipmentItem item) => await inventories.Table
        .Where(inventory => inventory.ProductId == product.Id && inventory.WarehouseId == item.WarehouseId)
        .Select(inventory => inventory.StockQuantity).FirstOrDefaultAsync();

    private async Task<Product?> ProductOfAsync(int orderItemId) => await (
        from item in orderItems.Table
        join product in products.Table on item.ProductId equals product.Id
        where item.Id == orderItemId
        select product).FirstOrDefaultAsync();
}

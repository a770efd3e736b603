using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Services.Catalog;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Stock of products that lie in several warehouses: an order reserves it, a shipment takes it out of one warehouse. What a shipment's line has booked is made what it holds,
/// by the difference and exactly once: what is about to happen is written on the line first, and settled after an interruption by the host's history and the warehouse's figure.
/// </summary>
public sealed class WarehouseStock(
    IRepository<AmazonOrderItem> items,
    IRepository<Product> products,
    IRepository<ProductWarehouseInventory> inventories,
    IRepository<ShipmentItem> shipmentItems,
    IRepository<StockQuantityHistory> history,
    WarehouseBookings bookings,
    IProductService productService,
    ChannelClaims claims)
{
    /// <summary>The warehouse that pieces of a line leave from: where they left from before, where this order has reserved them, else where most is reserved at all.</summary>
    public async Task<int> ChooseAsync(AmazonOrderItem line, int pieces)
    {
        if (await ProductAsync(line) is not { } product)
            return 0;
        if (!StockReader.IsScattered(product))
            return product.WarehouseId;
        if ((await bookings.LeftAsync(line)).FirstOrDefault() is { } left)
            return left.WarehouseId;

        var booked = (await bookings.OfAsync(line)).GroupBy(booking => booking.WarehouseId).ToDictionary(places => places.Key, places => places.Sum(booking => booking.Booked));
        var known = await inventories.Table.Where(inventory => inventory.ProductId == product.Id).ToListAsync();
        var held = WarehousePieces.Parse(line.StockPlaces).Where(place => known.Exists(inventory => inventory.WarehouseId == place.Key)).ToDictionary();
        return WarehousePieces.Choose(held, booked, pieces) is var reserved and not 0
            ? reserved
            : known.OrderByDescending(inventory => inventory.ReservedQuantity).ThenBy(inventory => inventory.Id).Select(inventory => inventory.WarehouseId).FirstOrDefault();
    }

    /// <summary>Takes pieces of a shipment's line out of its warehouse, or puts them back, until so many are out.</summary>
    /// <exception cref="TimeoutException">Another importer holds the product's stock.</exception>
    public async Task EnsureAsync(AmazonOrder row, AmazonOrderItem line, ShipmentItem item, int pieces)
    {
        if (item.WarehouseId == 0 || await ProductAsync(line) is not { } product || !StockReader.IsScattered(product))
            return;

        await using var claim = await claims.ClaimAsync(StockLedger.ClaimName(product.Id));
        await SettleAsync(row, line, product);
        var booking = await bookings.OfAsync(line, item, product);
        if (booking.Booked == pieces || await PlaceAsync(product.Id, item.WarehouseId) is not { } place)
            return;

        line.BookingShipmentItemId = item.Id;
        line.BookingWarehouseId = item.WarehouseId;
        line.BookingFrom = booking.Booked;
        line.BookingTo = pieces;
        line.BookingBefore = place.StockQuantity;
        line.BookingReserved = place.ReservedQuantity;
        line.BookingHistoryId = await history.Table.Where(entry => entry.ProductId == product.Id).Select(entry => entry.Id).OrderByDescending(id => id).FirstOrDefaultAsync();
        await items.UpdateAsync(line, false);

        var message = await bookings.MessageAsync(row, line, item.Id);
        if (pieces > booking.Booked)
            await productService.BookReservedInventoryAsync(product, item.WarehouseId, booking.Booked - pieces, message);
        else
            await productService.ReverseBookedInventoryAsync(product,
                new ShipmentItem { ShipmentId = item.ShipmentId, WarehouseId = item.WarehouseId, Quantity = booking.Booked - pieces }, message);
        await DoneAsync(line, booking);
    }

    /// <summary>Puts back what is booked for shipments that are gone for good.</summary>
    /// <param name="row">The order.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="shipmentId">A shipment of the order that has left, in whose name the host puts back; 0 when there is none.</param>
    /// <exception cref="TimeoutException">Another importer holds the product's stock.</exception>
    public async Task ReleaseAsync(AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, int shipmentId)
    {
        foreach (var left in await bookings.LeftAsync(lines))
        {
            var line = lines.First(line => line.Id == left.AmazonOrderItemId);
            if (shipmentId != 0)
            {
                await EnsureAsync(row, line, new ShipmentItem { Id = left.ShipmentItemId, ShipmentId = shipmentId, WarehouseId = left.WarehouseId }, 0);
                continue;
            }

            line.StockUncertain = true;
            await items.UpdateAsync(line, false);
            await bookings.SetAsync(left, 0, left.HistoryId);
        }
    }

    /// <summary>Settles bookings of the lines that were interrupted, so that what they hold can be relied on.</summary>
    /// <exception cref="TimeoutException">Another importer holds the product's stock.</exception>
    public async Task SettleAsync(AmazonOrder row, IEnumerable<AmazonOrderItem> interrupted)
    {
        foreach (var line in interrupted.Where(line => line.BookingShipmentItemId != 0))
        {
            if (await ProductAsync(line) is not { } product)
                continue;
            await using var claim = await claims.ClaimAsync(StockLedger.ClaimName(product.Id));
            await SettleAsync(row, line, product);
        }
    }

    private async Task SettleAsync(AmazonOrder row, AmazonOrderItem line, Product product)
    {
        if (line.BookingShipmentItemId == 0 || !await IsKnownAsync(line))
            return;

        var taken = line.BookingTo - line.BookingFrom;
        var figure = await PlaceAsync(product.Id, line.BookingWarehouseId) is { } place ? place.StockQuantity : line.BookingBefore - taken;
        var since = await history.Table.Where(entry => entry.ProductId == product.Id && entry.WarehouseId == line.BookingWarehouseId && entry.Id > line.BookingHistoryId).ToListAsync();
        var message = await bookings.MessageAsync(row, line, line.BookingShipmentItemId);
        var outcome = StockSettlement.Decide(figure, line.BookingBefore, taken,
            [.. since.Where(entry => entry.Message == message).Select(entry => entry.QuantityAdjustment)], [.. since.Where(entry => entry.Message != message).Select(entry => entry.QuantityAdjustment)]);
        if (outcome == StockOutcome.NotDone)
        {
            line.BookingShipmentItemId = 0;
            await items.UpdateAsync(line, false);
            return;
        }

        if (outcome == StockOutcome.DoneWithoutHistory)
            await productService.AddStockQuantityHistoryEntryAsync(product, -taken, figure, line.BookingWarehouseId, message);
        line.StockUncertain |= outcome == StockOutcome.Unknown;
        await DoneAsync(line, await bookings.UnderWayAsync(line, product));
    }

    // one that 1.0.0 began says nothing but the shipment's line: it was the whole of it
    private async Task<bool> IsKnownAsync(AmazonOrderItem line)
    {
        if (line.BookingWarehouseId != 0)
            return true;
        if (await shipmentItems.Table.FirstOrDefaultAsync(item => item.Id == line.BookingShipmentItemId) is { } item)
        {
            (line.BookingWarehouseId, line.BookingFrom, line.BookingTo, line.BookingReserved) = (item.WarehouseId, 0, item.Quantity, item.Quantity);
            return true;
        }

        line.BookingShipmentItemId = 0;
        await items.UpdateAsync(line, false);
        return false;
    }

    // the record is written with the figure itself and may be written again; the line's own row ends the booking and counts once what it took beyond the reservation
    private async Task DoneAsync(AmazonOrderItem line, AmazonBooking booking)
    {
        await bookings.SetAsync(booking, line.BookingTo, line.BookingHistoryId);
        var taken = line.BookingTo - line.BookingFrom;
        line.StockTaken += Math.Clamp(taken - line.BookingReserved, 0, Math.Max(0, taken));
        line.BookingShipmentItemId = 0;
        await items.UpdateAsync(line, false);
    }

    private async Task<ProductWarehouseInventory?> PlaceAsync(int productId, int warehouseId) =>
        await inventories.Table.FirstOrDefaultAsync(inventory => inventory.ProductId == productId && inventory.WarehouseId == warehouseId);

    private async Task<Product?> ProductAsync(AmazonOrderItem line) => line.ProductId == 0 ? null : await products.Table.FirstOrDefaultAsync(product => product.Id == line.ProductId);
}

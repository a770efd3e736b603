using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Keeps what is booked out of warehouses, line of a shipment by line of a shipment, also of shipments that somebody has deleted since.</summary>
public sealed class WarehouseBookings(
    IRepository<AmazonBooking> bookings,
    IRepository<Shipment> shipments,
    IRepository<ShipmentItem> shipmentItems,
    IRepository<StockQuantityHistory> history)
{
    /// <summary>The bookings of a line.</summary>
    public async Task<IReadOnlyList<AmazonBooking>> OfAsync(AmazonOrderItem line) =>
        await bookings.Table.Where(booking => booking.AmazonOrderItemId == line.Id).OrderBy(booking => booking.Id).ToListAsync();

    /// <summary>Bookings of lines whose shipments are gone while the pieces are still out: the host's page puts back what was booked before it deletes, other ways do not.</summary>
    public async Task<IReadOnlyList<AmazonBooking>> LeftAsync(params IReadOnlyCollection<AmazonOrderItem> lines)
    {
        var ids = lines.Select(line => line.Id).ToList();
        var left = new List<AmazonBooking>();
        foreach (var booking in await bookings.Table.Where(booking => ids.Contains(booking.AmazonOrderItemId)).OrderBy(booking => booking.Id).ToListAsync())
        {
            if (await shipmentItems.Table.AnyAsync(item => item.Id == booking.ShipmentItemId))
                continue;
            if (booking.Booked != 0 && !await IsReversedAsync(booking))
                left.Add(booking);
            else
                await bookings.DeleteAsync(booking, false);
        }

        return left;
    }

    /// <summary>The booking of a line of a shipment; a blank one, which is not stored, when nothing is booked for it yet.</summary>
    public async Task<AmazonBooking> OfAsync(AmazonOrderItem line, ShipmentItem item, Product product)
    {
        if (await bookings.Table.FirstOrDefaultAsync(booking => booking.ShipmentItemId == item.Id) is { } known)
            return known;

        // pieces that have left already stay out: they go over to the shipment that is made in place of the deleted one
        if ((await LeftAsync(line)).FirstOrDefault(booking => booking.WarehouseId == item.WarehouseId && booking.ProductId == product.Id) is { } left)
        {
            left.ShipmentItemId = item.Id;
            await bookings.UpdateAsync(left, false);
            return left;
        }

        return new AmazonBooking
        {
            AmazonOrderItemId = line.Id,
            ShipmentItemId = item.Id,
            ProductId = product.Id,
            WarehouseId = item.WarehouseId,
            Booked = await BookedBeforeAsync(item, product)
        };
    }

    /// <summary>The booking that is under way for a line; a blank one, which is not stored, when it is the first for its shipment's line.</summary>
    public async Task<AmazonBooking> UnderWayAsync(AmazonOrderItem line, Product product) =>
        await bookings.Table.FirstOrDefaultAsync(booking => booking.ShipmentItemId == line.BookingShipmentItemId) ?? new AmazonBooking
        {
            AmazonOrderItemId = line.Id,
            ShipmentItemId = line.BookingShipmentItemId,
            ProductId = product.Id,
            WarehouseId = line.BookingWarehouseId
        };

    /// <summary>Stores how much is booked.</summary>
    public async Task SetAsync(AmazonBooking booking, int pieces, int historyId)
    {
        booking.Booked = pieces;
        booking.HistoryId = historyId;
        if (booking.Id == 0)
            await bookings.InsertAsync(booking, false);
        else
            await bookings.UpdateAsync(booking, false);
    }

    /// <summary>Stores that the host has put back all that was booked for a line.</summary>
    public async Task ForgetAsync(AmazonOrderItem line)
    {
        foreach (var booking in await OfAsync(line))
            if (booking.Booked != 0)
                await SetAsync(booking, 0, booking.HistoryId);
    }

    /// <summary>Words of the host's history for a booking of a shipment's line.</summary>
    public async Task<string> MessageAsync(AmazonOrder row, AmazonOrderItem line, int shipmentItemId) => FormattableString.Invariant(
        $"{await CommentAsync(shipmentItemId) ?? $"{AmazonChannelDefaults.ShipmentCommentPrefix}{row.AmazonOrderId}"}, line {line.OrderItemId}");

    /// <summary>True for an entry of the host's history that the channel has made for a line's bookings.</summary>
    public static bool IsOwn(StockQuantityHistory entry) => entry.Message?.StartsWith(AmazonChannelDefaults.ShipmentCommentPrefix, StringComparison.Ordinal) == true;

    private async Task<bool> IsReversedAsync(AmazonBooking booking) => (await history.Table
        .Where(entry => entry.ProductId == booking.ProductId && entry.WarehouseId == booking.WarehouseId && entry.Id > booking.HistoryId && entry.QuantityAdjustment == booking.Booked)
        .ToListAsync()).Any(entry => !IsOwn(entry));

    // 1.0.0 kept no record, and told its bookings by their words alone; those of an earlier shipment of the same name are older than this one
    private async Task<int> BookedBeforeAsync(ShipmentItem item, Product product)
    {
        if (await shipments.Table.FirstOrDefaultAsync(shipment => shipment.Id == item.ShipmentId) is not { AdminComment: { } comment } shipment)
            return 0;
        var message = FormattableString.Invariant($"{comment}, line {item.OrderItemId}");
        var since = shipment.CreatedOnUtc.AddSeconds(-1);
        return -await history.Table.Where(entry => entry.ProductId == product.Id && entry.Message == message && entry.CreatedOnUtc >= since)
            .SumAsync(entry => entry.QuantityAdjustment);
    }

    private async Task<string?> CommentAsync(int shipmentItemId) => await (
        from item in shipmentItems.Table
        join shipment in shipments.Table on item.ShipmentId equals shipment.Id
        where item.Id == shipmentItemId
        select shipment.AdminComment).FirstOrDefaultAsync();
}

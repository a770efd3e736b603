using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Brings what the lines hold up to what the host has done itself since: an admin has edited or deleted a line, cancelled or deleted the order.
/// Nothing of the host's stock is moved here; each change is reckoned with once.
/// </summary>
public sealed class HostStock(
    IRepository<Order> orders,
    IRepository<OrderItem> orderItems,
    IRepository<AmazonOrderItem> rows,
    IRepository<Product> products,
    IRepository<StockQuantityHistory> history,
    StockReader stock,
    StockMarks marks,
    WarehouseBookings bookings,
    TimeProvider time)
{
    /// <summary>Reckons with it. The moment from which on it can be done when it cannot yet: the host may be in the middle of giving stock back; null when it is done.</summary>
    /// <param name="row">The order.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="isResumed">True when an earlier attempt did not come to its end.</param>
    public async Task<DateTime?> ReckonAsync(AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, bool isResumed)
    {
        if (row.OrderId == 0)
            return null;

        var order = await orders.Table.FirstOrDefaultAsync(order => order.Id == row.OrderId);
        var items = await orderItems.Table.Where(item => item.OrderId == row.OrderId).ToDictionaryAsync(item => item.Id);
        foreach (var line in lines.Where(line => line.OrderItemId != 0))
            await EditedAsync(row, line, items.GetValueOrDefault(line.OrderItemId), isResumed);

        foreach (var marked in (await marks.OfAsync(lines)).GroupBy(mark => (mark.HistoryId, mark.CreatedOnUtc)).ToList())
        {
            if (await MarkedAsync(row, lines, items, [.. marked.DistinctBy(mark => mark.AmazonOrderItemId)]) is { } until)
                return until;
            foreach (var mark in marked)
                await marks.DeleteAsync(mark);
        }

        await GoneAsync(row, lines, items, order);
        return null;
    }

    // the host's pages move stock by the difference that an admin makes, and by all of a line that is deleted
    private async Task EditedAsync(AmazonOrder row, AmazonOrderItem line, OrderItem? item, bool isResumed)
    {
        var before = (line.StockTaken, line.ShopQuantity, line.WrittenQuantity, line.WritingQuantity);
        if (line.WritingQuantity is { } writing)
        {
            // the import was about to write, and either has or has not
            if (item?.Quantity == writing)
                line.ShopQuantity = line.WrittenQuantity = writing;
            line.WritingQuantity = null;
        }

        // 1.0.0 did not remember what it wrote: it took as much, but where it did not come to its end it had just written what stands there
        var isAsWritten = item is not null && (isResumed || line.StockTaken <= 0 || row.FulfilledBy == AmazonValues.Amazon);
        line.ShopQuantity ??= isAsWritten ? item!.Quantity : Math.Max(0, line.StockTaken);
        line.WrittenQuantity ??= line.ShopQuantity;

        var edited = item?.Quantity ?? 0;
        if (edited != line.ShopQuantity)
            Take(line, item, edited - line.ShopQuantity.Value);
        line.ShopQuantity = edited;
        if (before != (line.StockTaken, line.ShopQuantity, line.WrittenQuantity, line.WritingQuantity))
            await rows.UpdateAsync(line, false);
    }

    private async Task<DateTime?> MarkedAsync(AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, IReadOnlyDictionary<int, OrderItem> items, IReadOnlyList<AmazonStockMark> marked)
    {
        var seen = new List<ReturnedLine>();
        foreach (var mark in marked)
        {
            var line = lines.First(line => line.Id == mark.AmazonOrderItemId);
            var since = new Since(mark.HistoryId, mark.CreatedOnUtc + StockMarks.Reach, mark.Figure);
            if (await SeenAsync(row, line, items.GetValueOrDefault(line.OrderItemId), mark.Quantity, since) is { } one)
                seen.Add(one);
        }

        var told = StockReturns.Of(seen, row.OrderId);
        var settledOn = marked[0].CreatedOnUtc + StockMarks.Settling;
        if (told.Values.Any(what => what != StockReturn.GivenBack) && time.GetUtcNow().UtcDateTime < settledOn)
            return settledOn;

        foreach (var mark in marked)
        {
            var line = lines.First(line => line.Id == mark.AmazonOrderItemId);
            if (line.StockMarkKey == mark.UniqueKey)
                continue;
            line.StockMarkKey = mark.UniqueKey;
            await ReturnedAsync(line, items.GetValueOrDefault(line.OrderItemId), mark.Quantity, told.GetValueOrDefault(line.Id, StockReturn.GivenBack));
        }

        return null;
    }

    // cancelled without a word to the channel, or deleted; and what the shop has made of it since
    private async Task GoneAsync(AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, IReadOnlyDictionary<int, OrderItem> items, Order? order)
    {
        var isDeleted = order is null or { Deleted: true };
        if (!isDeleted && (order!.OrderStatus != OrderStatus.Cancelled || row.State.IsCancelledByChannel()))
        {
            foreach (var line in lines.Where(line => line.StockReturn != StockReturn.None))
            {
                line.StockReturn = StockReturn.None;
                await rows.UpdateAsync(line, false);
            }

            return;
        }

        var open = lines.Where(line => line.StockReturn == StockReturn.None && items.ContainsKey(line.OrderItemId)
            && (line.StockTaken != 0 || row.FulfilledBy == AmazonValues.Amazon && line.WrittenHash is not null)).ToList();
        var seen = new List<ReturnedLine>();
        foreach (var line in open)
        {
            if (await SeenAsync(row, line, items[line.OrderItemId], items[line.OrderItemId].Quantity, new Since(line.StockHistoryId, time.GetUtcNow().UtcDateTime.AddDays(1), null)) is { } one)
                seen.Add(one);
        }

        var told = StockReturns.Of(seen, row.OrderId);
        foreach (var line in open)
        {
            var what = told.GetValueOrDefault(line.Id, StockReturn.GivenBack);
            // the page that deletes gives back, and leaves no trace where stock was only reserved
            var isUntraced = seen.Exists(one => one.LineId == line.Id && one.Entries is null);
            await ReturnedAsync(line, items[line.OrderItemId], items[line.OrderItemId].Quantity, what == StockReturn.Unknown && isDeleted && isUntraced ? StockReturn.GivenBack : what);
        }
    }

    private async Task ReturnedAsync(AmazonOrderItem line, OrderItem? item, int quantity, StockReturn what)
    {
        line.StockReturn = what;
        if (what == StockReturn.GivenBack)
        {
            await bookings.ForgetAsync(line);
            Take(line, item, -quantity);
        }
        else if (what == StockReturn.Unknown)
        {
            // nothing is moved any more: a person decides
            line.StockTaken = 0;
            line.StockUncertain = true;
        }

        await rows.UpdateAsync(line, false);
    }

    // null for a product whose stock the shop does not keep, or has no more
    private async Task<ReturnedLine?> SeenAsync(AmazonOrder row, AmazonOrderItem line, OrderItem? item, int quantity, Since since)
    {
        if (item is null || await products.Table.FirstOrDefaultAsync(product => product.Id == item.ProductId) is not { } product
            || await stock.ReadAsync(product, item.AttributesXml) is not { } figure)
            return null;
        if (!figure.HasHistory)
            return new ReturnedLine(line.Id, product.Id, null, quantity) { Before = since.Figure, Now = since.Figure is null ? null : figure.Quantity };

        var entries = await history.Table.Where(entry => entry.ProductId == product.Id && entry.Id > since.HistoryId && entry.QuantityAdjustment == quantity
            && entry.CombinationId == figure.CombinationId && entry.CreatedOnUtc <= since.Until).ToListAsync();
        return new ReturnedLine(line.Id, product.Id, figure.CombinationId, quantity) { Entries = [.. entries.Where(entry => !StockLedger.IsOwn(entry, row.AmazonOrderId, line))] };
    }

    private static void Take(AmazonOrderItem line, OrderItem? item, int pieces)
    {
        if (line.StockTaken == 0 && item is not null)
        {
            line.StockProductId = item.ProductId;
            line.StockAttributesXml = string.IsNullOrEmpty(item.AttributesXml) ? null : item.AttributesXml;
        }

        line.StockTaken += pieces;
    }

    // where to look for what the host has done
    private sealed record Since(int HistoryId, DateTime Until, int? Figure);
}

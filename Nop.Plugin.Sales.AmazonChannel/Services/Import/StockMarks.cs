using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Notes how the stock of an order stands at the moment when somebody cancels it in the shop, and that the order is to be looked at.</summary>
public sealed class StockMarks(
    IRepository<AmazonOrder> orders,
    IRepository<OrderTurn> turns,
    IRepository<AmazonOrderItem> lines,
    IRepository<AmazonStockMark> marks,
    IRepository<OrderItem> orderItems,
    IRepository<Product> products,
    IRepository<StockQuantityHistory> history,
    StockReader stock,
    TimeProvider time)
{
    /// <summary>How long the host may take to give stock back: a look before does not say that it never will.</summary>
    public static TimeSpan Settling { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after the change a movement of stock is taken for its consequence.</summary>
    public static TimeSpan Reach { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Notes it for every line of an Amazon order that stands in the shop; does nothing for other orders, and for those that Amazon has cancelled.</summary>
    public async Task NoteAsync(int orderId)
    {
        if (orderId == 0 || await orders.Table.FirstOrDefaultAsync(row => row.OrderId == orderId) is not { } row || row.State.IsCancelledByChannel())
            return;

        var now = time.GetUtcNow().UtcDateTime;
        var newest = await history.Table.Select(entry => entry.Id).OrderByDescending(id => id).FirstOrDefaultAsync();
        foreach (var line in await lines.Table.Where(line => line.AmazonOrderRowId == row.Id && line.OrderItemId != 0).OrderBy(line => line.Id).ToListAsync())
        {
            if (await orderItems.Table.FirstOrDefaultAsync(item => item.Id == line.OrderItemId) is { } item)
                await marks.InsertAsync(await MarkAsync(line, item, newest, now), false);
        }

        if (await turns.Table.FirstOrDefaultAsync(one => one.Id == row.Id) is not { } next || next.NextAttemptOnUtc <= now + Settling)
            return;
        next.NextAttemptOnUtc = now + Settling;
        await turns.UpdateAsync(next, false);
    }

    /// <summary>The marks of lines that are not settled yet, the first one first.</summary>
    public async Task<IReadOnlyList<AmazonStockMark>> OfAsync(IReadOnlyCollection<AmazonOrderItem> of)
    {
        var ids = of.Select(line => line.Id).ToList();
        return await marks.Table.Where(mark => ids.Contains(mark.AmazonOrderItemId)).OrderBy(mark => mark.Id).ToListAsync();
    }

    /// <summary>Forgets a mark.</summary>
    public Task DeleteAsync(AmazonStockMark mark) => marks.DeleteAsync(mark, false);

    private async Task<AmazonStockMark> MarkAsync(AmazonOrderItem line, OrderItem item, int newest, DateTime now)
    {
        var product = await products.Table.FirstOrDefaultAsync(product => product.Id == item.ProductId);
        return new AmazonStockMark
        {
            AmazonOrderItemId = line.Id,
            UniqueKey = Guid.NewGuid().ToString("N"),
            Quantity = item.Quantity,
            Figure = product is null ? null : await stock.ReadAsync(product, item.AttributesXml) is { HasHistory: false } figure ? figure.Quantity : null,
            HistoryId = newest,
            CreatedOnUtc = now
        };
    }
}

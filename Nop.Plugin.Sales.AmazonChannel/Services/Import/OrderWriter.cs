using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Carries out a plan. Every step looks at what is there and does what is missing, so a run after a crash goes on where the last one stopped.</summary>
public sealed class OrderWriter(
    IOrderService orders,
    IRepository<AmazonOrder> rows,
    CustomerWriter customers,
    AddressWriter addresses,
    ShopOrderWriter shopOrders,
    OrderLineWriter orderLines,
    ShipmentWriter shipments,
    ShopOrderPrint print,
    OrderNoteWriter notes,
    StockLedger stock)
{
    /// <summary>Does what the plan says.</summary>
    /// <param name="account">Account of the order.</param>
    /// <param name="row">The order.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="order">What Amazon says.</param>
    /// <param name="plan">What to do.</param>
    /// <param name="known">What the plan was made on.</param>
    /// <param name="isResumed">True when an earlier attempt at the same snapshot did not come to its end.</param>
    public async Task ApplyAsync(AmazonAccount account, AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines,
        OrderSnapshot order, OrderPlan plan, KnownOrder known, bool isResumed)
    {
        if (plan.ShopOrder is { Cancel: true } cancellation)
        {
            await CancelAsync(row, lines, plan, cancellation);
            return;
        }

        if (plan.ShopOrder is not { } target)
        {
            await MoveStockAsync(row, lines, plan);
            return;
        }

        var storeId = MarketplaceStore.Of(account, order.SalesChannel.MarketplaceId);
        if (row.OrderId == 0)
            await customers.EnsureAsync(account, row, order, storeId);
        await addresses.EnsureAsync(row, order, isResumed);
        var shopOrder = await shopOrders.EnsureAsync(account, row, target, storeId);

        if (target.KeepsAmounts ? FigureHash.HasOtherLines(row.FiguresHash, target.Lines) : !FigureHash.IsSame(row.FiguresHash, target))
        {
            var earlier = await FiguresOfAsync(row, shopOrder, lines);
            var later = OrderFigures.Of(target, earlier);
            if (earlier?.ChangedTo(later, NamesOf(known)) is { } change)
                await notes.EnsureAsync(shopOrder.Id, [OrderNotes.At(order, change)]);
            await orderLines.EnsureAsync(row, shopOrder, lines, target);
            if (!target.KeepsAmounts)
                await shopOrders.WriteFiguresAsync(shopOrder, target);
            row.FiguresHash = target.KeepsAmounts ? FigureHash.WithLines(row.FiguresHash, target.Lines) : FigureHash.Of(target);
            row.ShopRate = target.KeepsAmounts ? row.ShopRate : target.Rate.ShopRate;
            row.Figures = target.KeepsAmounts && earlier is null ? null : later.Format();
            await rows.UpdateAsync(row, false);
        }

        var facts = FactsOf(target.Facts, target.VatNumber);
        if (row.FactsHash != facts)
        {
            await shopOrders.WriteFactsAsync(shopOrder, target);
            row.FactsHash = facts;
            await rows.UpdateAsync(row, false);
        }

        await MoveStockAsync(row, shopOrder, lines, plan, target.Reported);
        await shopOrders.AdvanceAsync(shopOrder, target);
        await notes.EnsureAsync(shopOrder.Id, target.Notes);
    }

    /// <summary>Hash of the named values and the tax number, as <see cref="AmazonOrder.FactsHash"/> keeps it.</summary>
    public static string FactsOf(IReadOnlyList<ChannelFact> facts, string? vatNumber) =>
        ContentHash.Of(string.Join('\n', [vatNumber ?? "", .. facts.Select(fact => $"{fact.Label}={fact.Value}")]));

    private async Task CancelAsync(AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, OrderPlan plan, ShopOrderTarget target)
    {
        // by its GUID the host reads the order past its cache, where a cancellation that failed would stand as done
        if (await orders.GetOrderByGuidAsync(DeterministicGuid.OfOrder(row.AmazonOrderId)) is not { } shopOrder)
        {
            await MoveStockAsync(row, lines, plan);
            return;
        }

        await MoveStockAsync(row, shopOrder, lines, plan, target.Reported);
        await shopOrders.AdvanceAsync(shopOrder, target);
        // before the order is cancelled, which tells a later run that it is noted
        await notes.EnsureAsync(shopOrder.Id, target.Notes);
        await shopOrders.CancelAsync(shopOrder);
        if (row.CancelledHash.Length == 0)
            row.CancelledHash = await print.OfAsync(shopOrder);
    }

    // null for a shop order that was not written whole before; what 1.0.0 wrote is read off the shop order and stored before anything changes there
    private async Task<OrderFigures?> FiguresOfAsync(AmazonOrder row, Order order, IReadOnlyCollection<AmazonOrderItem> lines)
    {
        if (row.FiguresHash.Length == 0)
            return null;
        if (row.Figures is null)
        {
            var quantities = (await orders.GetOrderItemsAsync(order.Id)).ToDictionary(item => item.Id, item => item.Quantity);
            row.Figures = new OrderFigures(AmountText.Of(order.OrderTotal * order.CurrencyRate, order.CustomerCurrencyCode),
                lines.Where(line => quantities.ContainsKey(line.OrderItemId)).ToDictionary(line => line.AmazonItemId, line => quantities[line.OrderItemId])).Format();
            await rows.UpdateAsync(row, false);
        }

        return OrderFigures.Parse(row.Figures);
    }

    // a line that an admin has deleted is none of the import's changes
    private static Dictionary<string, string> NamesOf(KnownOrder known) =>
        known.Lines.Where(line => !line.Value.RemovedInShop).ToDictionary(line => line.Key, line => line.Value.Sku);

    // pieces that come back go back where they left from before the host may put them elsewhere, and pieces that leave are reserved before
    private async Task MoveStockAsync(AmazonOrder row, Order shopOrder, IReadOnlyCollection<AmazonOrderItem> lines, OrderPlan plan, ReportedShipments reported)
    {
        var work = await shipments.PrepareAsync(row, shopOrder, lines, reported);
        if (work is not null)
            await shipments.ShrinkAsync(work);
        await MoveStockAsync(row, lines, plan);
        if (work is null)
            return;
        await shipments.GrowAsync(work);
        // what left beyond the reservation of its warehouse is still reserved in another one
        await MoveStockAsync(row, lines, plan);
    }

    private async Task MoveStockAsync(AmazonOrder row, IReadOnlyCollection<AmazonOrderItem> lines, OrderPlan plan)
    {
        foreach (var line in lines)
        {
            if (plan.Stock.TryGetValue(line.AmazonItemId, out var target))
                await stock.EnsureAsync(row, line, target);
        }
    }
}

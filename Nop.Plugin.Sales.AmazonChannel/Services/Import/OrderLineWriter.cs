using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Makes the lines of a shop order and keeps quantities and prices. Each line is tied to its Amazon item id by its own id.</summary>
public sealed class OrderLineWriter(
    IOrderService orders,
    IProductService products,
    IProductAttributeFormatter attributeFormatter,
    IPriceCalculationService prices,
    IShippingService shipping,
    IRepository<AmazonOrderItem> rows)
{
    /// <summary>Makes the order's lines those of the target. A line that is sold and of which the shop knows no product stays as it is.</summary>
    public async Task EnsureAsync(AmazonOrder row, Order order, IReadOnlyCollection<AmazonOrderItem> lines, ShopOrderTarget target)
    {
        foreach (var line in target.Lines)
            await EnsureLineAsync(row, order, lines.First(item => item.AmazonItemId == line.AmazonItemId), line, target);
        foreach (var gone in lines.Where(item => target.Lines.All(line => line.AmazonItemId != item.AmazonItemId) && !target.UnknownLines.Contains(item.AmazonItemId)))
            await RemoveAsync(row, gone);
    }

    private async Task EnsureLineAsync(AmazonOrder row, Order order, AmazonOrderItem item, LineTarget line, ShopOrderTarget target)
    {
        var guid = DeterministicGuid.OfItem(row.AmazonOrderId, item.AmazonItemId);
        var orderItem = await orders.GetOrderItemByGuidAsync(guid);
        var isNew = orderItem is null;
        orderItem ??= new OrderItem { OrderItemGuid = guid, OrderId = order.Id };
        var rate = target.KeepsAmounts ? new BookingRate(order.CurrencyRate, order.CurrencyRate) : target.Rate;
        var hash = HashOf(line, rate);
        // what an admin has made of a line stays until Amazon itself changes that line
        if (!isNew && item.OrderItemId == orderItem.Id && (target.KeepsAmounts ? IsWritten(item, line) : item.WrittenHash == hash))
            return;

        if (!isNew && orderItem.Quantity != line.Pieces)
        {
            // first, so that a quantity found later tells whether the import or an admin has made it
            item.WritingQuantity = line.Pieces;
            await rows.UpdateAsync(item, false);
        }

        if (isNew || !target.KeepsAmounts)
            FillPrices(orderItem, line, rate);
        await FillAsync(orderItem, line);
        if (isNew)
            await orders.InsertOrderItemAsync(orderItem);
        else
            await orders.UpdateOrderItemAsync(orderItem);

        item.OrderItemId = orderItem.Id;
        item.ProductId = line.Product.ProductId;
        item.AttributesXml = line.Product.AttributesXml;
        item.WrittenQuantity = line.Quantity;
        // amounts that were not written are written with the next answer that has some
        item.WrittenHash = target.KeepsAmounts ? "" : hash;
        item.WritingQuantity = null;
        item.ShopQuantity = line.Pieces;
        await rows.UpdateAsync(item, false);
    }

    private static void FillPrices(OrderItem orderItem, LineTarget line, BookingRate rate)
    {
        orderItem.PriceExclTax = rate.Store(line.Money.Price.ExclTax * line.Pieces / line.Quantity);
        orderItem.PriceInclTax = rate.Store(line.Money.Price.InclTax * line.Pieces / line.Quantity);
        orderItem.UnitPriceExclTax = rate.Store(line.Money.Price.ExclTax / line.Quantity);
        orderItem.UnitPriceInclTax = rate.Store(line.Money.Price.InclTax / line.Quantity);
    }

    private async Task FillAsync(OrderItem orderItem, LineTarget line)
    {
        orderItem.Quantity = line.Pieces;
        if (orderItem.ProductId == line.Product.ProductId && (orderItem.AttributesXml ?? "") == (line.Product.AttributesXml ?? ""))
            return;

        var product = await products.GetProductByIdAsync(line.Product.ProductId);
        var attributes = line.Product.AttributesXml ?? "";
        orderItem.ProductId = product.Id;
        orderItem.AttributesXml = attributes;
        orderItem.AttributeDescription = attributes.Length == 0 ? "" : await attributeFormatter.FormatAttributesAsync(product, attributes);
        orderItem.OriginalProductCost = await prices.GetProductCostAsync(product, attributes);
        orderItem.ItemWeight = await shipping.GetShoppingCartItemWeightAsync(product, attributes);
    }

    private static bool IsWritten(AmazonOrderItem item, LineTarget line) =>
        item.WrittenQuantity == line.Quantity && item.ProductId == line.Product.ProductId && item.AttributesXml == line.Product.AttributesXml;

    private static string HashOf(LineTarget line, BookingRate rate) => ContentHash.Of(string.Join('|',
        Number(line.Quantity), Number(line.Product.ProductId), line.Product.AttributesXml, Number(rate.Rate), Number(line.Money.Price.ExclTax), Number(line.Money.Price.InclTax)));

    private static string Number(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    // the row lets go first: a line that is gone while the row still points to it was removed by an admin
    private async Task RemoveAsync(AmazonOrder row, AmazonOrderItem item)
    {
        if (await orders.GetOrderItemByGuidAsync(DeterministicGuid.OfItem(row.AmazonOrderId, item.AmazonItemId)) is not { } orderItem)
            return;
        if (item.OrderItemId != 0)
        {
            item.OrderItemId = 0;
            item.ShopQuantity = item.WrittenQuantity = item.WritingQuantity = null;
            item.WrittenHash = null;
            await rows.UpdateAsync(item, false);
        }

        await orders.DeleteOrderItemAsync(orderItem);
    }
}

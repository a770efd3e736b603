using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>A hash of what a person may change of a shop order and the import would have to undo: its lines, its amounts, what was refunded.</summary>
public sealed class ShopOrderPrint(IOrderService orders)
{
    /// <summary>The hash of an order as it stands now.</summary>
    public async Task<string> OfAsync(Order order)
    {
        var parts = new List<string> { Number(order.OrderTotal), Number(order.OrderTax), Number(order.OrderShippingInclTax), Number(order.RefundedAmount), $"{order.PaymentStatus}" };
        parts.AddRange((await orders.GetOrderItemsAsync(order.Id)).OrderBy(line => line.OrderItemGuid).Select(line => string.Join('|', line.OrderItemGuid, Number(line.ProductId),
            line.AttributesXml, Number(line.Quantity), Number(line.PriceExclTax), Number(line.PriceInclTax))));
        return ContentHash.Of(string.Join('\n', parts));
    }

    // databases keep more or fewer zeros
    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Product = Nop.Core.Domain.Catalog.Product;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>
/// All that a shop holds of one Amazon order, as text without the shop's own ids, so that two ways to it can be compared.
/// Left out: moments that the shop's clock gives (paid, noted, delivered), which tell when an import ran and nothing else.
/// </summary>
public static class OrderState
{
    public static Task<string> ReadAsync(TestShop shop, string amazonOrderId) => shop.DoAsync(async services =>
    {
        var text = new List<string>();
        var row = await Table<AmazonOrder>(services).FirstOrDefaultAsync(row => row.AmazonOrderId == amazonOrderId);
        var items = row is null ? [] : await Table<AmazonOrderItem>(services).Where(item => item.AmazonOrderRowId == row.Id).ToListAsync();
        var orders = await OrdersAsync(services, amazonOrderId);

        text.Add($"orders {orders.Count}");
        if (row is not null)
            text.Add($"row {row.AmazonStatus} {row.State} [{row.Problems}] applied {row.Applied} attempts {row.Attempts} due {row.NextAttemptOnUtc is not null} "
                + $"buyer asks {row.BuyerCancellationRequested} points to the order {row.OrderId == (orders.FirstOrDefault()?.Id ?? 0)} {row.GrandTotal:0.####} {row.CurrencyCode}");
        text.AddRange(items.Select(Describe).Order(StringComparer.Ordinal));
        text.AddRange(await BookingsAsync(services, items));
        foreach (var order in orders)
        {
            text.Add(Describe(order));
            text.AddRange(await LinesAsync(services, order, amazonOrderId, items));
            text.AddRange(await ShipmentsAsync(services, order, items));
            text.AddRange((await Table<OrderNote>(services).Where(note => note.OrderId == order.Id).Select(note => note.Note).ToListAsync()).Order(StringComparer.Ordinal).Select(note => "note " + note));
        }

        text.AddRange(await AddressesAsync(services, amazonOrderId, orders));
        return string.Join('\n', text);
    });

    /// <summary>The lines that only one of two states has.</summary>
    public static string Difference(string expected, string actual)
    {
        var left = expected.Split('\n').ToList();
        var added = actual.Split('\n').Where(line => !left.Remove(line)).ToList();
        return string.Join('\n', left.Select(line => "    missing: " + line).Concat(added.Select(line => "    instead: " + line)));
    }

    // by its customer's address, so that a second order would be found whatever its id
    private static async Task<List<Order>> OrdersAsync(IServiceProvider services, string amazonOrderId)
    {
        var email = BuyerEmail.OfOrder(amazonOrderId);
        var addresses = Table<Address>(services).Where(address => address.Email == email).Select(address => address.Id);
        return await Table<Order>(services).Where(order => addresses.Contains(order.BillingAddressId)).OrderBy(order => order.Id).ToListAsync();
    }

    private static string Describe(AmazonOrderItem item) =>
        $"item {item.AmazonItemId} {item.SellerSku} x{item.QuantityOrdered} takes {item.StockTaken} under way {item.StockIntent} booked {item.OrderItemId != 0} "
        + $"of {item.ShopQuantity} in the shop, written {item.WrittenQuantity} being written {item.WritingQuantity} {item.StockReturn} uncertain {item.StockUncertain} booking {item.BookingShipmentItemId != 0}";

    private static async Task<IEnumerable<string>> BookingsAsync(IServiceProvider services, List<AmazonOrderItem> items)
    {
        var ids = items.Select(item => item.Id).ToList();
        var bookings = await Table<AmazonBooking>(services).Where(booking => ids.Contains(booking.AmazonOrderItemId)).ToListAsync();
        var marks = await Table<AmazonStockMark>(services).CountAsync(mark => ids.Contains(mark.AmazonOrderItemId));
        return items.Where(item => bookings.Exists(booking => booking.AmazonOrderItemId == item.Id))
            .Select(item => $"item {item.AmazonItemId} out of warehouses {bookings.Where(booking => booking.AmazonOrderItemId == item.Id).Sum(booking => booking.Booked)}")
            .Order(StringComparer.Ordinal).Append($"marks {marks}");
    }

    private static string Describe(Order order) =>
        $"order {order.OrderStatus} {order.PaymentStatus} {order.ShippingStatus} number {order.CustomOrderNumber == order.Id.ToString(CultureInfo.InvariantCulture)} deleted {order.Deleted} "
        + $"{order.CustomerCurrencyCode} at {order.CurrencyRate:0.####} subtotal {order.OrderSubtotalExclTax:0.####}/{order.OrderSubtotalInclTax:0.####} shipping {order.OrderShippingExclTax:0.####}/{order.OrderShippingInclTax:0.####} "
        + $"fee {order.PaymentMethodAdditionalFeeExclTax:0.####}/{order.PaymentMethodAdditionalFeeInclTax:0.####} discount {order.OrderSubTotalDiscountExclTax:0.####}/{order.OrderSubTotalDiscountInclTax:0.####} "
        + $"tax {order.OrderTax:0.####} total {order.OrderTotal:0.####} by {order.ShippingMethod} display {order.CustomerTaxDisplayType}";

    private static async Task<IEnumerable<string>> LinesAsync(IServiceProvider services, Order order, string amazonOrderId, List<AmazonOrderItem> items)
    {
        var lines = await Table<OrderItem>(services).Where(line => line.OrderId == order.Id).ToListAsync();
        var skus = await Table<Product>(services).Where(product => lines.Select(line => line.ProductId).Contains(product.Id)).ToDictionaryAsync(product => product.Id, product => product.Sku);
        return lines.Select(line =>
        {
            var item = items.FirstOrDefault(item => item.OrderItemId == line.Id);
            var isOwn = item is not null && line.OrderItemGuid == DeterministicGuid.OfItem(amazonOrderId, item.AmazonItemId);
            return $"line {item?.AmazonItemId ?? "?"} own id {isOwn} {skus.GetValueOrDefault(line.ProductId)} {line.AttributeDescription} x{line.Quantity} "
                + $"{line.PriceExclTax:0.####}/{line.PriceInclTax:0.####} each {line.UnitPriceExclTax:0.####}/{line.UnitPriceInclTax:0.####}";
        }).Order(StringComparer.Ordinal);
    }

    private static async Task<IEnumerable<string>> ShipmentsAsync(IServiceProvider services, Order order, List<AmazonOrderItem> items)
    {
        var shipments = await Table<Shipment>(services).Where(shipment => shipment.OrderId == order.Id).ToListAsync();
        var ids = shipments.Select(shipment => shipment.Id).ToList();
        var contents = (await Table<ShipmentItem>(services).Where(item => ids.Contains(item.ShipmentId)).ToListAsync()).ToLookup(item => item.ShipmentId);
        return shipments.Select(shipment =>
        {
            var content = contents[shipment.Id].Select(item =>
                $"{items.FirstOrDefault(line => line.OrderItemId == item.OrderItemId)?.AmazonItemId ?? "?"} x{item.Quantity}{(item.WarehouseId == 0 ? "" : " from a warehouse")}");
            return $"shipment {shipment.AdminComment} {shipment.TrackingNumber} sent {shipment.ShippedDateUtc - order.CreatedOnUtc} delivered {shipment.DeliveryDateUtc is not null} weighs {shipment.TotalWeight:0.####}: "
                + string.Join(", ", content.Order(StringComparer.Ordinal));
        }).Order(StringComparer.Ordinal);
    }

    private static async Task<IEnumerable<string>> AddressesAsync(IServiceProvider services, string amazonOrderId, List<Order> orders)
    {
        var email = BuyerEmail.OfOrder(amazonOrderId);
        return (await Table<Address>(services).Where(address => address.Email == email).ToListAsync()).Select(address =>
        {
            var use = orders.Any(order => order.BillingAddressId == address.Id) ? "billing" : orders.Any(order => order.ShippingAddressId == address.Id) ? "shipping" : "nothing";
            return $"address of {use} {address.FirstName} {address.LastName} {address.Company} {address.Address1} {address.Address2} {address.City} {address.County} {address.ZipPostalCode} "
                + $"{address.StateProvinceId} {address.CountryId} {address.PhoneNumber}";
        }).Order(StringComparer.Ordinal);
    }

    private static IQueryable<T> Table<T>(IServiceProvider services) where T : Nop.Core.BaseEntity => services.GetRequiredService<IRepository<T>>().Table;
}

using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Support;

/// <summary>What the buttons of the host's order pages do, write for write in the host's order.</summary>
internal static class Admin
{
    /// <summary>Saves a line with another quantity and, if given, another price; a quantity of 0 deletes it.</summary>
    public static Task EditItemAsync(this TestShop shop, OrderItem line, int quantity, decimal? price = null) => shop.DoAsync(async services =>
    {
        var orders = services.GetRequiredService<IOrderService>();
        var item = await orders.GetOrderItemByIdAsync(line.Id);
        var difference = item.Quantity - quantity;
        if (quantity <= 0)
        {
            await ReturnAsync(services, item, item.Quantity, "DeleteOrderItem");
            await orders.DeleteOrderItemAsync(item);
            return;
        }

        item.Quantity = quantity;
        item.PriceExclTax = price ?? item.PriceExclTax;
        item.PriceInclTax = price ?? item.PriceInclTax;
        await orders.UpdateOrderItemAsync(item);
        await ReturnAsync(services, item, difference, "EditOrder");
    });

    /// <summary>Deletes a line.</summary>
    public static Task DeleteItemAsync(this TestShop shop, OrderItem line) => shop.EditItemAsync(line, 0);

    /// <summary>The button Cancel order, which always mails; without the mail where its number would tell two shops apart.</summary>
    public static Task CancelOrderAsync(this TestShop shop, Order order, bool isMailed = true) => shop.DoAsync(async services =>
        await services.GetRequiredService<IOrderProcessingService>().CancelOrderAsync(await FreshAsync(services, order), isMailed));

    /// <summary>The button Change status: no stock moves, whatever the status.</summary>
    public static Task ChangeStatusAsync(this TestShop shop, Order order, OrderStatus status) => shop.DoAsync(async services =>
    {
        var fresh = await FreshAsync(services, order);
        var previous = fresh.OrderStatus;
        fresh.OrderStatus = status;
        await services.GetRequiredService<IOrderService>().UpdateOrderAsync(fresh);
        await services.GetRequiredService<IEventPublisher>().PublishAsync(new OrderStatusChangedEvent(fresh, previous));
    });

    /// <summary>The button Delete.</summary>
    public static Task DeleteOrderAsync(this TestShop shop, Order order) => shop.DoAsync(async services =>
        await services.GetRequiredService<IOrderProcessingService>().DeleteOrderAsync(await FreshAsync(services, order)));

    /// <summary>The button Delete of a shipment: what was booked goes back first.</summary>
    public static Task DeleteShipmentAsync(this TestShop shop, Shipment shipment) => shop.DoAsync(async services =>
    {
        var shipments = services.GetRequiredService<IShipmentService>();
        foreach (var item in await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
        {
            if (await services.GetRequiredService<IOrderService>().GetOrderItemByIdAsync(item.OrderItemId) is { } line
                && await services.GetRequiredService<IProductService>().GetProductByIdAsync(line.ProductId) is { } product)
                await services.GetRequiredService<IProductService>().ReverseBookedInventoryAsync(product, item, await MessageAsync(services, "DeleteShipment", shipment.OrderId));
        }

        await shipments.DeleteShipmentAsync(await shipments.GetShipmentByIdAsync(shipment.Id));
    });

    /// <summary>Adds a shipment of a line and ships it.</summary>
    public static Task<Shipment> ShipAsync(this TestShop shop, OrderItem line, int quantity, int warehouseId = 0, string? tracking = null) => shop.DoAsync(async services =>
    {
        var shipments = services.GetRequiredService<IShipmentService>();
        var shipment = new Shipment { OrderId = line.OrderId, TrackingNumber = tracking, CreatedOnUtc = shop.Time.GetUtcNow().UtcDateTime };
        await shipments.InsertShipmentAsync(shipment);
        await shipments.InsertShipmentItemAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = line.Id, Quantity = quantity, WarehouseId = warehouseId });
        await services.GetRequiredService<IOrderProcessingService>().ShipAsync(shipment, notifyCustomer: true);
        return shipment;
    });

    private static async Task ReturnAsync(IServiceProvider services, OrderItem item, int pieces, string message)
    {
        var products = services.GetRequiredService<IProductService>();
        await products.AdjustInventoryAsync(await products.GetProductByIdAsync(item.ProductId), pieces, item.AttributesXml, await MessageAsync(services, message, item.OrderId));
    }

    private static Task<Order> FreshAsync(IServiceProvider services, Order order) => services.GetRequiredService<IOrderService>().GetOrderByGuidAsync(order.OrderGuid);

    private static async Task<string> MessageAsync(IServiceProvider services, string key, int orderId) => string.Format(CultureInfo.InvariantCulture,
        await services.GetRequiredService<ILocalizationService>().GetResourceAsync($"Admin.StockQuantityHistory.Messages.{key}"), orderId);
}

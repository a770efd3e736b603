using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Host;

/// <summary>Makes products, orders and shipments for the tests of the host.</summary>
internal static class Orders
{
    internal static async Task<Product> AddProductAsync(this TestHost host, int stock = 10, Action<Product>? configure = null)
    {
        var product = new Product
        {
            Name = "Mug", Sku = $"MUG-{Guid.NewGuid():N}", Price = 20m, StockQuantity = stock, ManageInventoryMethod = ManageInventoryMethod.ManageStock,
            Published = true, IsShipEnabled = true, VisibleIndividually = true, MinStockQuantity = int.MinValue, NotifyAdminForQuantityBelow = int.MinValue,
        };
        configure?.Invoke(product);
        await host.Get<IProductService>().InsertProductAsync(product);
        return product;
    }

    internal static async Task<Order> AddOrderAsync(this TestHost host, Product product, int quantity = 2, Action<Order>? configure = null)
    {
        var guest = await host.Get<ICustomerService>().InsertGuestCustomerAsync();
        var address = new Address { FirstName = "Ann", LastName = "Lee", Email = "ann@example.com" };
        await host.Get<IAddressService>().InsertAddressAsync(address);
        var order = new Order
        {
            OrderGuid = Guid.NewGuid(), StoreId = 1, CustomerId = guest.Id, BillingAddressId = address.Id, CustomOrderNumber = string.Empty, CustomerLanguageId = 1,
            OrderTotal = 40m, CurrencyRate = 1m, CustomerCurrencyCode = "USD", CreatedOnUtc = DateTime.UtcNow,
            OrderStatus = OrderStatus.Processing, PaymentStatus = PaymentStatus.Paid, PaidDateUtc = DateTime.UtcNow, ShippingStatus = ShippingStatus.NotYetShipped,
        };
        configure?.Invoke(order);
        var orders = host.Get<IOrderService>();
        await orders.InsertOrderAsync(order);
        await orders.InsertOrderItemAsync(new OrderItem { OrderId = order.Id, ProductId = product.Id, OrderItemGuid = Guid.NewGuid(), Quantity = quantity, UnitPriceInclTax = 20m });
        order.CustomOrderNumber = host.Get<ICustomNumberFormatter>().GenerateOrderCustomNumber(order);
        await orders.UpdateOrderAsync(order);
        return order;
    }

    internal static async Task<Shipment> AddShipmentAsync(this TestHost host, Order order, int quantity = 2, int warehouseId = 0)
    {
        var item = (await host.Get<IOrderService>().GetOrderItemsAsync(order.Id)).Single();
        var shipment = new Shipment { OrderId = order.Id, CreatedOnUtc = DateTime.UtcNow };
        var shipments = host.Get<IShipmentService>();
        await shipments.InsertShipmentAsync(shipment);
        await shipments.InsertShipmentItemAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = item.Id, Quantity = quantity, WarehouseId = warehouseId });
        return shipment;
    }
}

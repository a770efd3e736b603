using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>A fresh sandbox shop in this process, on a free port.</summary>
internal sealed class SandboxShop : TestedShop
{
    private readonly ShopSite _site;
    private readonly ForwardClock _clock;

    private SandboxShop(ShopSite site, ForwardClock clock)
    {
        _site = site;
        _clock = clock;
    }

    public override Uri Address => _site.Address;

    public override Login Admin { get; } = new("admin@yourstore.com", "admin");

    public override Login Vendor { get; } = new("vendor@yourstore.com", "admin");

    public override Login Customer { get; } = new("customer@yourstore.com", "admin");

    public override string OwnBuyers => Customer.Email;

    public override TimeProvider Time => _clock;

    public static async Task<SandboxShop> StartAsync()
    {
        var clock = new ForwardClock();
        return new SandboxShop(await ShopSite.StartEmptyAsync(time: clock), clock);
    }

    public override async Task PrepareAsync()
    {
        await _site.AddProductAsync(Sku, ProductName, 1000, vendorId: 1);
        await _site.DoAsync(AddOwnOrderAsync);
    }

    public override Task PassAsync(TimeSpan time)
    {
        _clock.Forward(time);
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync() => await _site.DisposeAsync();

    // what a new nopCommerce has among its sample data
    private static async Task AddOwnOrderAsync(IServiceProvider services)
    {
        var customer = await services.GetRequiredService<ICustomerService>().GetCustomerByEmailAsync("customer@yourstore.com");
        var address = new Address { FirstName = "Carl", LastName = "Smith", Email = customer.Email, Address1 = "2 Main St", City = "Seattle", ZipPostalCode = "98101", CreatedOnUtc = DateTime.UtcNow };
        await services.GetRequiredService<IAddressService>().InsertAddressAsync(address);
        var orders = services.GetRequiredService<IOrderService>();
        var order = new Order
        {
            OrderGuid = Guid.NewGuid(), StoreId = 1, CustomerId = customer.Id, BillingAddressId = address.Id, ShippingAddressId = address.Id, OrderTotal = 20, OrderSubtotalInclTax = 20,
            OrderSubtotalExclTax = 20, CustomerCurrencyCode = "USD", CurrencyRate = 1, OrderStatus = OrderStatus.Processing, PaymentStatus = PaymentStatus.Paid,
            ShippingStatus = ShippingStatus.NotYetShipped, CustomOrderNumber = "", CreatedOnUtc = DateTime.UtcNow
        };
        await orders.InsertOrderAsync(order);
        order.CustomOrderNumber = $"{order.Id}";
        await orders.UpdateOrderAsync(order);
    }
}

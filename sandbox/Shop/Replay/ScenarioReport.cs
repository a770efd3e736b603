using System.Globalization;
using System.Text.Json.Nodes;
using AmazonSimulator;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Tax;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Directory;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace Shop.Replay;

/// <summary>What stands in the shop after a scenario, as JSON. Money is in the order's own currency, computed as the host shows it.</summary>
internal sealed class ScenarioReport(IServiceProvider services, SellingPartnerSimulator amazon)
{
    internal async Task<JsonObject> MakeAsync(string name)
    {
        var amazonOrders = Table<AmazonOrder>().OrderBy(row => row.Id).ToList();
        var orders = new JsonArray();
        foreach (var order in Table<Order>().Where(order => !order.Deleted).OrderBy(order => order.Id).ToList())
            orders.Add(await OrderAsync(order, amazonOrders.FirstOrDefault(row => row.OrderId == order.Id)?.AmazonOrderId));
        return new JsonObject
        {
            ["name"] = name,
            ["amazonOrders"] = new JsonArray([.. amazonOrders.Select(AmazonOrderOf)]),
            ["orders"] = orders,
            ["stock"] = await StockAsync(),
            ["mails"] = Table<QueuedEmail>().Count(),
            ["calls"] = new JsonObject(new[] { "searchOrders", "getOrder", "confirmShipment", "createFeed" }
                .Select(operation => KeyValuePair.Create<string, JsonNode?>(operation, amazon.Calls.Count(operation))))
        };
    }

    private static JsonObject AmazonOrderOf(AmazonOrder row) => new()
    {
        ["amazonOrderId"] = row.AmazonOrderId,
        ["amazonStatus"] = row.AmazonStatus,
        ["state"] = row.State.ToString(),
        ["problems"] = new JsonArray([.. OrderProblems.Parse(row.Problems).Order().Select(problem => JsonValue.Create(problem.ToString()))]),
        ["problemText"] = row.ProblemText,
        ["lastAction"] = row.LastAction,
        ["buyerCancellationRequested"] = row.BuyerCancellationRequested,
        ["currency"] = row.CurrencyCode,
        ["grandTotal"] = row.GrandTotal is { } total ? Text(total, row.CurrencyCode) : null,
        ["orderId"] = row.OrderId == 0 ? null : row.OrderId
    };

    private async Task<JsonObject> OrderAsync(Order order, string? amazonOrderId)
    {
        string Money(decimal stored) => Text(stored * order.CurrencyRate, order.CustomerCurrencyCode);
        var lines = await Service<IOrderService>().GetOrderItemsAsync(order.Id);
        var shipments = new JsonArray();
        foreach (var shipment in await Service<IShipmentService>().GetShipmentsByOrderIdAsync(order.Id))
            shipments.Add(new JsonObject
            {
                ["trackingNumber"] = shipment.TrackingNumber,
                ["quantity"] = (await Service<IShipmentService>().GetShipmentItemsByShipmentIdAsync(shipment.Id)).Sum(item => item.Quantity)
            });
        return new JsonObject
        {
            ["amazonOrderId"] = amazonOrderId,
            ["orderNumber"] = order.CustomOrderNumber,
            ["status"] = order.OrderStatus.ToString(),
            ["paymentStatus"] = order.PaymentStatus.ToString(),
            ["shippingStatus"] = order.ShippingStatus.ToString(),
            ["currency"] = order.CustomerCurrencyCode,
            ["currencyRate"] = order.CurrencyRate.ToString("0.####", CultureInfo.InvariantCulture),
            ["subtotalExclTax"] = Money(order.OrderSubtotalExclTax),
            ["subtotalInclTax"] = Money(order.OrderSubtotalInclTax),
            ["shippingExclTax"] = Money(order.OrderShippingExclTax),
            ["shippingInclTax"] = Money(order.OrderShippingInclTax),
            ["feeExclTax"] = Money(order.PaymentMethodAdditionalFeeExclTax),
            ["feeInclTax"] = Money(order.PaymentMethodAdditionalFeeInclTax),
            ["tax"] = Money(order.OrderTax),
            ["discount"] = Money(order.CustomerTaxDisplayType == TaxDisplayType.IncludingTax ? order.OrderSubTotalDiscountInclTax : order.OrderSubTotalDiscountExclTax),
            ["total"] = Money(order.OrderTotal),
            ["lines"] = new JsonArray([.. await Task.WhenAll(lines.Select(line => LineAsync(line, Money)))]),
            ["shippingAddress"] = order.ShippingAddressId is { } id ? await AddressAsync(id) : null,
            ["billingAddress"] = await AddressAsync(order.BillingAddressId),
            ["shipments"] = shipments,
            ["notes"] = new JsonArray([.. (await Service<IOrderService>().GetOrderNotesByOrderIdAsync(order.Id)).Select(note => JsonValue.Create(note.Note))])
        };
    }

    private async Task<JsonNode?> LineAsync(OrderItem line, Func<decimal, string> money)
    {
        var product = await Service<IProductService>().GetProductByIdAsync(line.ProductId);
        return new JsonObject
        {
            ["sku"] = await Service<IProductService>().FormatSkuAsync(product, line.AttributesXml),
            ["quantity"] = line.Quantity,
            ["unitPriceExclTax"] = money(line.UnitPriceExclTax),
            ["unitPriceInclTax"] = money(line.UnitPriceInclTax),
            ["priceExclTax"] = money(line.PriceExclTax),
            ["priceInclTax"] = money(line.PriceInclTax),
            ["attributes"] = line.AttributeDescription
        };
    }

    private async Task<JsonObject?> AddressAsync(int id)
    {
        if (await Service<IAddressService>().GetAddressByIdAsync(id) is not { } address)
            return null;
        var country = address.CountryId is { } countryId ? await Service<ICountryService>().GetCountryByIdAsync(countryId) : null;
        var state = address.StateProvinceId is { } stateId ? await Service<IStateProvinceService>().GetStateProvinceByIdAsync(stateId) : null;
        return new JsonObject
        {
            ["firstName"] = address.FirstName,
            ["lastName"] = address.LastName,
            ["company"] = address.Company,
            ["address1"] = address.Address1,
            ["address2"] = address.Address2,
            ["city"] = address.City,
            ["county"] = address.County,
            ["state"] = state?.Abbreviation,
            ["stateProvince"] = state?.Name,
            ["zipPostalCode"] = address.ZipPostalCode,
            ["country"] = country?.TwoLetterIsoCode,
            ["phoneNumber"] = address.PhoneNumber,
            ["email"] = address.Email
        };
    }

    private async Task<JsonObject> StockAsync()
    {
        var stock = new JsonObject();
        foreach (var product in Table<Product>().OrderBy(product => product.Deleted).ThenBy(product => product.Id).ToList())
        {
            if (!string.IsNullOrEmpty(product.Sku))
                stock.TryAdd(product.Sku, await Service<IProductService>().GetTotalStockQuantityAsync(product));
            foreach (var combination in Table<ProductAttributeCombination>().Where(one => one.ProductId == product.Id).OrderBy(one => one.Id).ToList())
                if (!string.IsNullOrEmpty(combination.Sku))
                    stock.TryAdd(combination.Sku, combination.StockQuantity);
        }

        return stock;
    }

    private static string Text(decimal amount, string currencyCode)
    {
        var decimals = BookingRate.Decimals(currencyCode);
        return Math.Round(amount, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private IQueryable<T> Table<T>() where T : Nop.Core.BaseEntity => Service<IRepository<T>>().Table;

    private T Service<T>() where T : notnull => services.GetRequiredService<T>();
}

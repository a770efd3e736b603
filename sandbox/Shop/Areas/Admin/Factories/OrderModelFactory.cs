using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Tax;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Stores;
using Nop.Web.Framework.Models.Extensions;
using Shop.Areas.Admin.Models;

namespace Shop.Areas.Admin.Factories;

/// <summary>Models of the order pages, filled and formatted as the host does.</summary>
public sealed class OrderModelFactory(
    IAddressService addresses, ICountryService countries, ICurrencyService currencies, ICustomerService customers, IDateTimeHelper dates,
    ILocalizationService localization, IOrderProcessingService processing, IOrderService orders, IPriceFormatter prices, IProductService products,
    IStateProvinceService states, IStoreService stores, IWorkContext workContext,
    CurrencySettings currencySettings, OrderSettings orderSettings, TaxSettings taxSettings)
{
    public async Task<OrderListModel> ListAsync(OrderSearchModel search)
    {
        var statuses = search.OrderStatusIds.Count == 0 || search.OrderStatusIds.Contains(0) ? null : search.OrderStatusIds.ToList();
        var vendor = await workContext.GetCurrentVendorAsync();
        var found = await orders.SearchOrdersAsync(
            vendorId: vendor?.Id ?? 0,
            paymentMethodSystemName: search.PaymentMethodSystemName,
            createdFromUtc: search.StartDate,
            createdToUtc: search.EndDate?.AddDays(1),
            osIds: statuses,
            billingEmail: search.BillingEmail,
            billingLastName: search.BillingLastName,
            orderNotes: search.OrderNotes,
            pageIndex: search.Page - 1,
            pageSize: search.PageSize);
        return await new OrderListModel().PrepareToGridAsync(search, found, () => RowsAsync(found));
    }

    public async Task<OrderModel> OrderAsync(Order order)
    {
        var vendor = await workContext.GetCurrentVendorAsync();
        var customer = await customers.GetCustomerByIdAsync(order.CustomerId);
        var model = await RowAsync(order);
        model.IsLoggedInAsVendor = vendor is not null;
        model.CustomerInfo = customer is null ? "Deleted" : await customers.IsRegisteredAsync(customer) ? customer.Email : "Guest";
        model.PaymentMethod = order.PaymentMethodSystemName;
        model.ShippingMethod = order.ShippingMethod;
        model.CustomValues = [.. CustomValuesOf(order)];
        model.OrderGuid = order.OrderGuid;
        model.CustomerIp = order.CustomerIp;
        model.TaxDisplayType = taxSettings.TaxDisplayType;
        model.Totals = await TotalsAsync(order);
        model.BillingAddress = await AddressAsync(await addresses.GetAddressByIdAsync(order.BillingAddressId));
        model.ShippingAddress = order.ShippingAddressId is { } shipping ? await AddressAsync(await addresses.GetAddressByIdAsync(shipping)) : null;
        model.IsShippable = order.ShippingStatus != ShippingStatus.ShippingNotRequired;
        model.CanAddNewShipments = await orders.HasItemsToAddToShipmentAsync(order);
        model.Items = await ItemsAsync(order, vendor?.Id ?? 0);
        model.OrderNoteSearchModel = new OrderGridModel { OrderId = order.Id };
        model.OrderNoteSearchModel.SetGridPageSize();
        if (vendor is not null)
            return model;
        model.CanCancelOrder = processing.CanCancelOrder(order);
        model.CanMarkOrderAsPaid = processing.CanMarkOrderAsPaid(order);
        model.CanRefundOffline = processing.CanRefundOffline(order);
        model.CanPartiallyRefundOffline = processing.CanPartiallyRefundOffline(order, decimal.Zero);
        return model;
    }

    public async Task<OrderNoteListModel> NotesAsync(OrderGridModel search, Order order)
    {
        var page = (await orders.GetOrderNotesByOrderIdAsync(order.Id)).ToPagedList(search);
        return await new OrderNoteListModel().PrepareToGridAsync(search, page, () => Notes(page));
    }

    private async IAsyncEnumerable<OrderModel> RowsAsync(IEnumerable<Order> found)
    {
        foreach (var order in found)
            yield return await RowAsync(order);
    }

    private async Task<OrderModel> RowAsync(Order order)
    {
        var billing = await addresses.GetAddressByIdAsync(order.BillingAddressId);
        return new OrderModel
        {
            Id = order.Id,
            CustomOrderNumber = order.CustomOrderNumber,
            OrderStatusId = order.OrderStatusId,
            OrderStatus = await localization.GetLocalizedEnumAsync(order.OrderStatus),
            PaymentStatus = await localization.GetLocalizedEnumAsync(order.PaymentStatus),
            ShippingStatus = await localization.GetLocalizedEnumAsync(order.ShippingStatus),
            CustomerId = order.CustomerId,
            CustomerEmail = billing?.Email,
            CustomerFullName = $"{billing?.FirstName} {billing?.LastName}".Trim(),
            CreatedOn = await dates.ConvertToUserTimeAsync(order.CreatedOnUtc, DateTimeKind.Utc),
            StoreName = (await stores.GetStoreByIdAsync(order.StoreId))?.Name ?? "Deleted",
            OrderTotal = await prices.FormatPriceAsync(order.OrderTotal, true, false),
        };
    }

    private async IAsyncEnumerable<OrderNoteModel> Notes(IEnumerable<OrderNote> notes)
    {
        foreach (var note in notes)
        {
            yield return new OrderNoteModel
            {
                Id = note.Id,
                OrderId = note.OrderId,
                Note = orders.FormatOrderNoteText(note),
                DisplayToCustomer = note.DisplayToCustomer,
                CreatedOn = await dates.ConvertToUserTimeAsync(note.CreatedOnUtc, DateTimeKind.Utc),
            };
        }
    }

    private async Task<OrderTotalsModel> TotalsAsync(Order order)
    {
        var money = await MoneyAsync(order);
        var taxes = orders.ParseTaxRates(order, order.TaxRates);
        var rates = new List<TaxRateModel>();
        foreach (var (rate, tax) in taxes)
            rates.Add(new TaxRateModel(prices.FormatTaxRate(rate), await money.PlainAsync(tax)));
        return new OrderTotalsModel
        {
            Subtotal = await money.TaxedAsync(order.OrderSubtotalInclTax, order.OrderSubtotalExclTax),
            SubtotalDiscount = order.OrderSubTotalDiscountInclTax > 0 || order.OrderSubTotalDiscountExclTax > 0
                ? await money.TaxedAsync(order.OrderSubTotalDiscountInclTax, order.OrderSubTotalDiscountExclTax)
                : null,
            Shipping = await money.TaxedAsync(order.OrderShippingInclTax, order.OrderShippingExclTax, showTax: false),
            Tax = rates.Count == 0 ? await money.PlainAsync(order.OrderTax) : null,
            TaxRates = rates,
            Discount = order.OrderDiscount > 0 ? await money.PlainAsync(-order.OrderDiscount) : null,
            Total = await money.PlainAsync(order.OrderTotal),
            Refunded = order.RefundedAmount > 0 ? await prices.FormatPriceAsync(order.RefundedAmount, true, false) : null,
        };
    }

    private async Task<IReadOnlyList<OrderItemModel>> ItemsAsync(Order order, int vendorId)
    {
        var money = await MoneyAsync(order);
        var lines = new List<OrderItemModel>();
        foreach (var item in await orders.GetOrderItemsAsync(order.Id, vendorId: vendorId))
        {
            var product = await products.GetProductByIdAsync(item.ProductId);
            lines.Add(new OrderItemModel
            {
                Id = item.Id,
                ProductId = item.ProductId,
                ProductName = product?.Name,
                Sku = product is null ? null : await products.FormatSkuAsync(product, item.AttributesXml),
                AttributeInfo = item.AttributeDescription,
                UnitPrice = await money.TaxedAsync(item.UnitPriceInclTax, item.UnitPriceExclTax, showTax: true),
                Quantity = item.Quantity,
                Discount = await money.TaxedAsync(item.DiscountAmountInclTax, item.DiscountAmountExclTax, showTax: true),
                Total = await money.TaxedAsync(item.PriceInclTax, item.PriceExclTax, showTax: true),
            });
        }
        return lines;
    }

    private async Task<AddressModel?> AddressAsync(Address? address) => address is null ? null : new AddressModel
    {
        FirstName = address.FirstName,
        LastName = address.LastName,
        Email = address.Email,
        PhoneNumber = address.PhoneNumber,
        FaxNumber = address.FaxNumber,
        Company = address.Company,
        Address1 = address.Address1,
        Address2 = address.Address2,
        City = address.City,
        County = address.County,
        ZipPostalCode = address.ZipPostalCode,
        StateProvinceName = address.StateProvinceId is { } state ? (await states.GetStateProvinceByIdAsync(state))?.Name : null,
        CountryName = address.CountryId is { } country ? (await countries.GetCountryByIdAsync(country))?.Name : null,
    };

    private async Task<OrderMoney> MoneyAsync(Order order) => new(prices, order, orderSettings, taxSettings,
        await currencies.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId), (await workContext.GetWorkingLanguageAsync()).Id);

    private static IEnumerable<CustomValue> CustomValuesOf(Order order)
    {
        var values = new CustomValues();
        values.FillByXml(order.CustomValuesXml);
        return values;
    }

    /// <summary>Amounts are shown in the primary currency and, if so set, in the order's beside it; with or without tax as the shop shows it, not as the buyer saw it.</summary>
    private sealed class OrderMoney(IPriceFormatter prices, Order order, OrderSettings orderSettings, TaxSettings taxSettings, Currency primary, int languageId)
    {
        public Task<string> PlainAsync(decimal amount) =>
            prices.FormatOrderPriceAsync(amount, order.CurrencyRate, order.CustomerCurrencyCode, orderSettings.DisplayCustomerCurrencyOnOrders, primary, languageId, null, false);

        public Task<string> TaxedAsync(decimal inclTax, decimal exclTax, bool? showTax = null)
        {
            var including = taxSettings.TaxDisplayType == TaxDisplayType.IncludingTax;
            return prices.FormatOrderPriceAsync(including ? inclTax : exclTax, order.CurrencyRate, order.CustomerCurrencyCode,
                orderSettings.DisplayCustomerCurrencyOnOrders, primary, languageId, including, showTax);
        }
    }
}

using Nop.Core.Domain.Tax;
using Nop.Services.Orders;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Shop.Areas.Admin.Models;

/// <summary>An order as its page shows it.</summary>
public sealed record OrderModel : BaseNopEntityModel
{
    public bool IsLoggedInAsVendor { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.CustomOrderNumber")]
    public string? CustomOrderNumber { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.CreatedOn")]
    public DateTime CreatedOn { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.Customer")]
    public int CustomerId { get; set; }

    public string? CustomerInfo { get; set; }

    public string? CustomerEmail { get; set; }

    public string? CustomerFullName { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.OrderStatus")]
    public string? OrderStatus { get; set; }

    public int OrderStatusId { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.PaymentMethod")]
    public string? PaymentMethod { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.PaymentStatus")]
    public string? PaymentStatus { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.ShippingMethod")]
    public string? ShippingMethod { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.ShippingStatus")]
    public string? ShippingStatus { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.CustomValues")]
    public IReadOnlyList<CustomValue> CustomValues { get; set; } = [];

    [NopResourceDisplayName("Admin.Orders.Fields.Store")]
    public string? StoreName { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.OrderGUID")]
    public Guid OrderGuid { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.CustomerIP")]
    public string? CustomerIp { get; set; }

    public string? OrderTotal { get; set; }

    public OrderTotalsModel Totals { get; set; } = new();

    public TaxDisplayType TaxDisplayType { get; set; }

    public AddressModel? BillingAddress { get; set; }

    public AddressModel? ShippingAddress { get; set; }

    public bool IsShippable { get; set; }

    public bool CanCancelOrder { get; set; }

    public bool CanMarkOrderAsPaid { get; set; }

    public bool CanRefundOffline { get; set; }

    public bool CanPartiallyRefundOffline { get; set; }

    public bool CanAddNewShipments { get; set; }

    public IReadOnlyList<OrderItemModel> Items { get; set; } = [];

    public OrderGridModel OrderNoteSearchModel { get; set; } = new();

    [NopResourceDisplayName("Admin.Orders.OrderNotes.Fields.Note")]
    public string? AddOrderNoteMessage { get; set; }

    [NopResourceDisplayName("Admin.Orders.OrderNotes.Fields.DisplayToCustomer")]
    public bool AddOrderNoteDisplayToCustomer { get; set; }
}

/// <summary>An order's sums, formatted in the order's currency; null where the page shows no such line.</summary>
public sealed record OrderTotalsModel
{
    public string? Subtotal { get; init; }

    public string? SubtotalDiscount { get; init; }

    public string? Shipping { get; init; }

    public string? Tax { get; init; }

    public IReadOnlyList<TaxRateModel> TaxRates { get; init; } = [];

    public string? Discount { get; init; }

    public string? Total { get; init; }

    public string? Refunded { get; init; }
}

/// <summary>A rate and its tax.</summary>
public sealed record TaxRateModel(string Rate, string Value);

/// <summary>A line of an order.</summary>
public sealed record OrderItemModel
{
    public int Id { get; init; }

    public int ProductId { get; init; }

    public string? ProductName { get; init; }

    public string? AttributeInfo { get; init; }

    public string? Sku { get; init; }

    public string? UnitPrice { get; init; }

    public int Quantity { get; init; }

    public string? Discount { get; init; }

    public string? Total { get; init; }
}

/// <summary>An address of an order.</summary>
public sealed record AddressModel
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Email { get; init; }

    public string? PhoneNumber { get; init; }

    public string? FaxNumber { get; init; }

    public string? Company { get; init; }

    public string? Address1 { get; init; }

    public string? Address2 { get; init; }

    public string? City { get; init; }

    public string? County { get; init; }

    public string? StateProvinceName { get; init; }

    public string? ZipPostalCode { get; init; }

    public string? CountryName { get; init; }
}

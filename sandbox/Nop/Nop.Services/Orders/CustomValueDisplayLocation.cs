namespace Nop.Services.Orders;

/// <summary>Where a custom value is shown on the order page.</summary>
public enum CustomValueDisplayLocation
{
    BillingAddress,
    ShippingAddress,
    Payment,
    Shipping
}

namespace Nop.Core.Domain.Tax;

/// <summary>Which address decides on tax.</summary>
public enum TaxBasedOn
{
    BillingAddress = 1,
    ShippingAddress = 2,
    DefaultAddress = 3
}

namespace Nop.Core.Domain.Catalog;

/// <summary>Unit of a rental period.</summary>
public enum RentalPricePeriod
{
    Days = 0,
    Weeks = 10,
    Months = 20,
    Years = 30
}

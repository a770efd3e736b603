namespace Nop.Core.Domain.Tax;

/// <summary>Prices with or without tax.</summary>
public enum TaxDisplayType
{
    IncludingTax = 0,
    ExcludingTax = 10
}

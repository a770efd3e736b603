using Nop.Core.Configuration;

namespace Nop.Core.Domain.Tax;

/// <summary>Settings of tax.</summary>
public class TaxSettings : ISettings
{
    public TaxBasedOn TaxBasedOn { get; set; }
    public TaxDisplayType TaxDisplayType { get; set; }
    public bool DisplayTaxSuffix { get; set; }
    public bool DisplayTaxRates { get; set; }
    public bool PricesIncludeTax { get; set; }
    public int DefaultTaxCategoryId { get; set; }
    public bool ShippingIsTaxable { get; set; }
}

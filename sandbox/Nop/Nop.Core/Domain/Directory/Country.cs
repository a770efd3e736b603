using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Directory;

/// <summary>A country.</summary>
public class Country : BaseEntity, ILocalizedEntity
{
    public string Name { get; set; }
    public bool AllowsBilling { get; set; }
    public bool AllowsShipping { get; set; }
    public string TwoLetterIsoCode { get; set; }
    public string ThreeLetterIsoCode { get; set; }
    public int NumericIsoCode { get; set; }
    public bool SubjectToVat { get; set; }
    public bool Published { get; set; }
    public int DisplayOrder { get; set; }
    public bool LimitedToStores { get; set; }
}

using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Catalog;

/// <summary>An attribute such as Size.</summary>
public class ProductAttribute : BaseEntity, ILocalizedEntity
{
    public string Name { get; set; }
    public string Description { get; set; }
}

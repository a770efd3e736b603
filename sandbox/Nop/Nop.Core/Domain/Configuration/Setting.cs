using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Configuration;

/// <summary>A stored setting.</summary>
public class Setting : BaseEntity, ILocalizedEntity
{
    public string Name { get; set; }
    public string Value { get; set; }
    public int StoreId { get; set; }
}

namespace Nop.Core.Domain.Catalog;

/// <summary>A plain value or a bundled product.</summary>
public enum AttributeValueType
{
    Simple = 0,
    AssociatedToProduct = 10
}

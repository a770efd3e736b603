namespace Nop.Core.Domain.Catalog;

/// <summary>A single or a grouped product.</summary>
public enum ProductType
{
    SimpleProduct = 5,
    GroupedProduct = 10
}

namespace Nop.Core.Domain.Catalog;

/// <summary>What happens to a product that runs low.</summary>
public enum LowStockActivity
{
    Nothing = 0,
    DisableBuyButton = 1,
    Unpublish = 2
}

namespace Nop.Core.Domain.Catalog;

/// <summary>How the stock of a product is kept.</summary>
public enum ManageInventoryMethod
{
    DontManageStock = 0,
    ManageStock = 1,
    ManageStockByAttributes = 2
}

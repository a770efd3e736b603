namespace Nop.Core.Domain.Catalog;

/// <summary>The stock of a product in one warehouse.</summary>
public class ProductWarehouseInventory : BaseEntity
{
    public int ProductId { get; set; }
    public int WarehouseId { get; set; }
    public int StockQuantity { get; set; }
    public int ReservedQuantity { get; set; }
}

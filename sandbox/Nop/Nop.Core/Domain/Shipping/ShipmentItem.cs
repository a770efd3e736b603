namespace Nop.Core.Domain.Shipping;

/// <summary>A line of a shipment.</summary>
public class ShipmentItem : BaseEntity
{
    public int ShipmentId { get; set; }
    public int OrderItemId { get; set; }
    public int Quantity { get; set; }
    public int WarehouseId { get; set; }
}

namespace Nop.Core.Domain.Shipping;

/// <summary>A shipment is ready for pickup.</summary>
public class ShipmentReadyForPickupEvent(Shipment shipment)
{
    public Shipment Shipment { get; } = shipment;
}

namespace Nop.Core.Domain.Shipping;

/// <summary>A shipment was created.</summary>
public class ShipmentCreatedEvent(Shipment shipment)
{
    public Shipment Shipment { get; } = shipment;
}

namespace Nop.Core.Domain.Shipping;

/// <summary>A shipment was delivered.</summary>
public class ShipmentDeliveredEvent(Shipment shipment)
{
    public Shipment Shipment { get; } = shipment;
}

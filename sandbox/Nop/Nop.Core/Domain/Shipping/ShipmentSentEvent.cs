namespace Nop.Core.Domain.Shipping;

/// <summary>A shipment was sent.</summary>
public class ShipmentSentEvent(Shipment shipment)
{
    public Shipment Shipment { get; } = shipment;
}

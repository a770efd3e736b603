namespace Nop.Core.Domain.Shipping;

/// <summary>A shipment got its tracking number.</summary>
public class ShipmentTrackingNumberSetEvent(Shipment shipment)
{
    public Shipment Shipment { get; } = shipment;
}

using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What the channel has booked out of a warehouse for a line of a shipment that Amazon reports. Unique by <see cref="ShipmentItemId"/>.</summary>
public class AmazonBooking : BaseEntity
{
    /// <summary>Line of the Amazon order (<see cref="AmazonOrderItem"/>).</summary>
    public int AmazonOrderItemId { get; set; }

    /// <summary>The host's line of the shipment; it may be gone.</summary>
    public int ShipmentItemId { get; set; }

    /// <summary>Product.</summary>
    public int ProductId { get; set; }

    /// <summary>Warehouse.</summary>
    public int WarehouseId { get; set; }

    /// <summary>Pieces.</summary>
    public int Booked { get; set; }

    /// <summary>Newest entry of the host's stock history just before the last booking.</summary>
    public int HistoryId { get; set; }
}

using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>What Amazon wants to know of a shipment and the host has no place for. Unique by <see cref="ShipmentId"/>.</summary>
public class AmazonShipment : BaseEntity
{
    /// <summary>The host's shipment.</summary>
    public int ShipmentId { get; set; }

    /// <summary>Carrier in the shop's words; empty takes the account's default.</summary>
    public string Carrier { get; set; } = "";

    /// <summary>Carrier's service, such as <c>Ground</c>; may be empty.</summary>
    public string ShippingMethod { get; set; } = "";

    /// <summary>True when an admin has decided to ship although the buyer asked to cancel.</summary>
    public bool ShipDespiteRequest { get; set; }

    /// <summary>True when an admin has decided to confirm it although it has no tracking number.</summary>
    public bool WithoutTracking { get; set; }

    /// <summary>True when an admin has decided to confirm it although its label should come from Amazon, or although the buyer is to get one parcel.</summary>
    public bool ConfirmAnyway { get; set; }

    /// <summary>Transparency codes of its pieces by Amazon item id, as JSON; null when none were entered.</summary>
    public string? TransparencyCodes { get; set; }
}

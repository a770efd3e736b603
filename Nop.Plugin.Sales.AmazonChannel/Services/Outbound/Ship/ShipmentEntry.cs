using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>What an admin enters for a shipment. What is null stays as it is.</summary>
public sealed record ShipmentEntry
{
    /// <summary>Carrier in the shop's words.</summary>
    public string? Carrier { get; init; }

    /// <summary>Carrier's service.</summary>
    public string? ShippingMethod { get; init; }

    /// <summary>Ship although the buyer asked to cancel.</summary>
    public bool? ShipDespiteRequest { get; init; }

    /// <summary>Confirm without a tracking number.</summary>
    public bool? WithoutTracking { get; init; }

    /// <summary>Confirm although the label should come from Amazon, or although the buyer is to get one parcel.</summary>
    public bool? ConfirmAnyway { get; init; }

    /// <summary>Transparency codes by Amazon item id, as texts; lines that are not named keep theirs.</summary>
    public IReadOnlyDictionary<string, string> TransparencyCodes { get; init; } = new Dictionary<string, string>();

    /// <summary>Puts it onto what is stored. True when that changed anything.</summary>
    public bool ApplyTo(AmazonShipment stored)
    {
        var before = State(stored);
        stored.Carrier = (Carrier ?? stored.Carrier).Trim().Short(200);
        stored.ShippingMethod = (ShippingMethod ?? stored.ShippingMethod).Trim().Short(200);
        stored.ShipDespiteRequest = ShipDespiteRequest ?? stored.ShipDespiteRequest;
        stored.WithoutTracking = WithoutTracking ?? stored.WithoutTracking;
        stored.ConfirmAnyway = ConfirmAnyway ?? stored.ConfirmAnyway;
        if (TransparencyCodes.Count > 0)
        {
            var codes = new Dictionary<string, IReadOnlyList<string>>(Ship.TransparencyCodes.Stored(stored.TransparencyCodes), StringComparer.Ordinal);
            foreach (var (itemId, text) in TransparencyCodes)
                codes[itemId] = Ship.TransparencyCodes.Read(text);
            stored.TransparencyCodes = Ship.TransparencyCodes.ToStore(codes);
        }

        return before != State(stored);
    }

    private static (string, string, bool, bool, bool, string?) State(AmazonShipment stored) =>
        (stored.Carrier, stored.ShippingMethod, stored.ShipDespiteRequest, stored.WithoutTracking, stored.ConfirmAnyway, stored.TransparencyCodes);
}

using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>All that decides how a shipment of the shop is told to Amazon.</summary>
public sealed record ShipmentFacts
{
    /// <summary>Amazon's order id.</summary>
    public required string AmazonOrderId { get; init; }

    /// <summary>Amazon's <c>fulfillmentStatus</c>.</summary>
    public required string AmazonStatus { get; init; }

    /// <summary>Amazon's <c>fulfilledBy</c>.</summary>
    public required string FulfilledBy { get; init; }

    /// <summary>Amazon's marketplace id.</summary>
    public required string MarketplaceId { get; init; }

    /// <summary>Amazon's programs.</summary>
    public IReadOnlyCollection<string> Programs { get; init; } = [];

    /// <summary>True while the buyer asks to cancel something that this shipment holds.</summary>
    public bool BuyerCancellationRequested { get; init; }

    /// <summary>True when an admin has decided to ship all the same.</summary>
    public bool ShipDespiteRequest { get; init; }

    /// <summary>True when the buyer pays at the door.</summary>
    public bool CashOnDelivery { get; init; }

    /// <summary>Packages that Amazon has, those that were cancelled left out.</summary>
    public IReadOnlyList<OrderPackage> Packages { get; init; } = [];

    /// <summary>Pieces that are still sold by Amazon item id.</summary>
    public required IReadOnlyDictionary<string, int> Ordered { get; init; }

    /// <summary>The host's shipment id.</summary>
    public required int ShipmentId { get; init; }

    /// <summary>Pieces of this shipment by Amazon item id; lines that are not Amazon's are left out.</summary>
    public required IReadOnlyDictionary<string, int> Quantities { get; init; }

    /// <summary>Carrier's number; may be empty.</summary>
    public string TrackingNumber { get; init; } = "";

    /// <summary>When it left; null when it has not.</summary>
    public DateTimeOffset? ShippedOn { get; init; }

    /// <summary>Carrier; null when none was entered anywhere.</summary>
    public Carrier? Carrier { get; init; }

    /// <summary>Carrier's service; may be empty.</summary>
    public string ShippingMethod { get; init; } = "";

    /// <summary>What Amazon accepted for this shipment before; null when nothing.</summary>
    public ConfirmShipmentRequest? Confirmed { get; init; }
}

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

    /// <summary>True while a cancellation of the order is on its way to Amazon, or may be.</summary>
    public bool CancellationUnderWay { get; init; }

    /// <summary>True when the buyer pays at the door.</summary>
    public bool CashOnDelivery { get; init; }

    /// <summary>True when the buyer is to get all of it in one parcel: it is paid at the door, or comes on a pallet.</summary>
    public bool OneParcel { get; init; }

    /// <summary>True when Amazon was told of another shipment of the order.</summary>
    public bool OtherWasTold { get; init; }

    /// <summary>End of Amazon's <c>shipByWindow</c>; null when it is not known.</summary>
    public DateTimeOffset? ShipBy { get; init; }

    /// <summary>Packages that Amazon has, those that were cancelled left out.</summary>
    public IReadOnlyList<OrderPackage> Packages { get; init; } = [];

    /// <summary>Pieces that are still sold by Amazon item id.</summary>
    public required IReadOnlyDictionary<string, int> Ordered { get; init; }

    /// <summary>Amazon's titles by Amazon item id.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();

    /// <summary>Pieces that Amazon counts as shipped by Amazon item id, whether it names their packages or not.</summary>
    public IReadOnlyDictionary<string, int> Fulfilled { get; init; } = new Dictionary<string, int>();

    /// <summary>Amazon item ids of lines that Amazon has cancelled.</summary>
    public IReadOnlyCollection<string> CancelledItems { get; init; } = [];

    /// <summary>Amazon item ids of lines that want a Transparency code for each piece.</summary>
    public IReadOnlyCollection<string> TransparencyItems { get; init; } = [];

    /// <summary>Transparency codes that were entered, by Amazon item id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> TransparencyCodes { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The host's shipment id.</summary>
    public required int ShipmentId { get; init; }

    /// <summary>Pieces of this shipment by Amazon item id; lines that are not Amazon's are left out.</summary>
    public required IReadOnlyDictionary<string, int> Quantities { get; init; }

    /// <summary>False while the shipment has no line at all: somebody may still be adding them.</summary>
    public bool HasLines { get; init; } = true;

    /// <summary>Carrier's number; may be empty.</summary>
    public string TrackingNumber { get; init; } = "";

    /// <summary>True when an admin has decided to confirm it without a tracking number.</summary>
    public bool WithoutTracking { get; init; }

    /// <summary>True when an admin has decided to confirm it although its label should come from Amazon, or although the buyer is to get one parcel.</summary>
    public bool ConfirmAnyway { get; init; }

    /// <summary>When it left; null when it has not.</summary>
    public DateTimeOffset? ShippedOn { get; init; }

    /// <summary>Carrier; null when none was entered anywhere.</summary>
    public Carrier? Carrier { get; init; }

    /// <summary>Carrier's service; may be empty.</summary>
    public string ShippingMethod { get; init; } = "";

    /// <summary>What Amazon took for this shipment before; null when nothing.</summary>
    public ConfirmShipmentRequest? Confirmed { get; init; }

    /// <summary>The package that has this shipment's number; null when Amazon has none.</summary>
    public OrderPackage? Own => Packages.FirstOrDefault(package => package.PackageReferenceId == PackageReference.Of(ShipmentId));

    /// <summary>Packages that no shipment of the shop has told Amazon of: bought at Amazon, or confirmed in Seller Central.</summary>
    public IEnumerable<OrderPackage> Foreign => Packages.Where(package => !PackageReference.IsOfShop(package.PackageReferenceId));
}

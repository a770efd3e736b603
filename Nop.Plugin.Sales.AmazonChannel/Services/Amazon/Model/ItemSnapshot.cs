using System.Text.Json.Serialization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

/// <summary>A line of an order (Orders API v2026-01-01, OrderItem).</summary>
public sealed record ItemSnapshot
{
    /// <summary>Amazon's id of the line.</summary>
    public required string OrderItemId { get; init; }

    /// <summary>Pieces ordered; falls when Amazon or the buyer cuts the order.</summary>
    public required int QuantityOrdered { get; init; }

    /// <summary>Lines that this one belongs to.</summary>
    public IReadOnlyList<AssociatedOrderItem>? AssociatedOrderItems { get; init; }

    /// <summary>What was sold.</summary>
    public required ItemProduct Product { get; init; }

    /// <summary>TRANSPARENCY, SUBSCRIBE_AND_SAVE ...</summary>
    public IReadOnlyList<string>? Programs { get; init; }

    /// <summary>Block PROCEEDS.</summary>
    public ItemProceeds? Proceeds { get; init; }

    /// <summary>Block PROMOTION.</summary>
    public ItemPromotion? Promotion { get; init; }

    /// <summary>Block CANCELLATION.</summary>
    public ItemCancellation? Cancellation { get; init; }

    /// <summary>Block FULFILLMENT.</summary>
    public ItemFulfillment? Fulfillment { get; init; }

    /// <summary>Block TAX.</summary>
    public ItemTax? Tax { get; init; }
}

/// <summary>A link to a line of this or another order.</summary>
public sealed record AssociatedOrderItem
{
    /// <summary>Amazon's id of the order; it may be another one.</summary>
    public string? OrderId { get; init; }

    /// <summary>Amazon's id of the line.</summary>
    public string? OrderItemId { get; init; }

    /// <summary>WARRANTY: this line is a protection plan for that one. VALUE_ADD_SERVICE: that one is a service for this line.</summary>
    public string? AssociationType { get; init; }
}

/// <summary>What was sold.</summary>
public sealed record ItemProduct
{
    /// <summary>Amazon's catalogue number.</summary>
    public string? Asin { get; init; }

    /// <summary>Title of the listing.</summary>
    public string? Title { get; init; }

    /// <summary>The seller's own number; Amazon may leave it out.</summary>
    public string? SellerSku { get; init; }

    /// <summary>New, used and so on.</summary>
    public ItemCondition? Condition { get; init; }

    /// <summary>Price of one piece.</summary>
    public ItemPrice? Price { get; init; }

    /// <summary>What the buyer had it customised with; personal data.</summary>
    public ItemCustomization? Customization { get; init; }
}

/// <summary>Condition of what was sold.</summary>
public sealed record ItemCondition
{
    /// <summary>NEW, USED, REFURBISHED ...</summary>
    public string? ConditionType { get; init; }

    /// <summary>Such as VERY_GOOD.</summary>
    public string? ConditionSubtype { get; init; }
}

/// <summary>Price of one piece.</summary>
public sealed record ItemPrice
{
    /// <summary>The amount.</summary>
    public Money? UnitPrice { get; init; }

    /// <summary>BUSINESS_PRICE for a business price.</summary>
    public string? PriceDesignation { get; init; }
}

/// <summary>Customisation of a line.</summary>
public sealed record ItemCustomization
{
    /// <summary>Where the details can be fetched.</summary>
    public string? CustomizedUrl { get; init; }
}

/// <summary>What a line brings in; all amounts are for the whole quantity.</summary>
public sealed record ItemProceeds
{
    /// <summary>Sum of the line.</summary>
    public Money? ProceedsTotal { get; init; }

    /// <summary>Its parts.</summary>
    public IReadOnlyList<ProceedsBreakdown>? Breakdowns { get; init; }
}

/// <summary>Promotions of a line.</summary>
public sealed record ItemPromotion
{
    /// <summary>One entry a promotion.</summary>
    public IReadOnlyList<PromotionBreakdown>? Breakdowns { get; init; }
}

/// <summary>A promotion.</summary>
public sealed record PromotionBreakdown
{
    /// <summary>The seller's or Amazon's name of it.</summary>
    public string? PromotionId { get; init; }
}

/// <summary>Cancellation of a line.</summary>
public sealed record ItemCancellation
{
    /// <summary>The buyer asks for it.</summary>
    public CancellationRequest? CancellationRequest { get; init; }

    /// <summary>It was done.</summary>
    public CancellationExecution? CancellationExecution { get; init; }
}

/// <summary>The buyer asks to cancel; the seller decides.</summary>
public sealed record CancellationRequest
{
    /// <summary>BUYER.</summary>
    public string? Requester { get; init; }

    /// <summary>Why, in Amazon's words.</summary>
    public string? CancelReason { get; init; }
}

/// <summary>A line was cancelled.</summary>
public sealed record CancellationExecution
{
    /// <summary>BUYER, MERCHANT or AMAZON.</summary>
    public string? CancelledBy { get; init; }

    /// <summary>Why, in Amazon's words.</summary>
    public string? CancelReason { get; init; }
}

/// <summary>How far the line is shipped, and how it is packed.</summary>
public sealed record ItemFulfillment
{
    /// <summary>Pieces shipped.</summary>
    public int? QuantityFulfilled { get; init; }

    /// <summary>Pieces still to ship.</summary>
    public int? QuantityUnfulfilled { get; init; }

    /// <summary>Gift wish.</summary>
    public ItemPacking? Packing { get; init; }

    /// <summary>Rules of the shipping.</summary>
    public ItemShipping? Shipping { get; init; }
}

/// <summary>How the line is packed.</summary>
public sealed record ItemPacking
{
    /// <summary>Gift wish.</summary>
    public GiftOption? GiftOption { get; init; }
}

/// <summary>A gift; personal data.</summary>
public sealed record GiftOption
{
    /// <summary>What to print.</summary>
    public string? GiftMessage { get; init; }

    /// <summary>How to wrap.</summary>
    public string? GiftWrapLevel { get; init; }
}

/// <summary>Rules of the shipping.</summary>
public sealed record ItemShipping
{
    /// <summary>What must be observed at the door.</summary>
    public ShippingConstraints? ShippingConstraints { get; init; }

    /// <summary>Import into the European Union.</summary>
    public InternationalShipping? InternationalShipping { get; init; }
}

/// <summary>What must be observed; MANDATORY or absent.</summary>
public sealed record ShippingConstraints
{
    /// <summary>Deliver on a pallet.</summary>
    public string? PalletDelivery { get; init; }

    /// <summary>Collect the money at the door.</summary>
    public string? CashOnDelivery { get; init; }

    /// <summary>Have it signed for.</summary>
    public string? SignatureConfirmation { get; init; }

    /// <summary>Check who receives it.</summary>
    public string? RecipientIdentityVerification { get; init; }

    /// <summary>Check the age of who receives it.</summary>
    public string? RecipientAgeVerification { get; init; }
}

/// <summary>Import into the European Union.</summary>
public sealed record InternationalShipping
{
    /// <summary>Number of the Import One-Stop Shop.</summary>
    public string? IossNumber { get; init; }
}

/// <summary>Tax facts of a line.</summary>
public sealed record ItemTax
{
    /// <summary>Schemes by which the tax is reported.</summary>
    public IReadOnlyList<TaxCalculation>? TaxCalculationBreakdowns { get; init; }

    /// <summary>Who collects and remits the tax.</summary>
    public IReadOnlyList<TaxCollection>? TaxCollections { get; init; }
}

/// <summary>A scheme by which tax is reported.</summary>
public sealed record TaxCalculation
{
    /// <summary>IOSS or UOSS.</summary>
    public string? ReportingScheme { get; init; }
}

/// <summary>Who collects and remits the tax.</summary>
public sealed record TaxCollection
{
    /// <summary>MARKETPLACE_FACILITATOR.</summary>
    public string? Model { get; init; }

    /// <summary>Such as <c>Amazon Services, Inc.</c></summary>
    public string? ResponsibleParty { get; init; }
}

/// <summary>A package of a merchant-fulfilled order.</summary>
public sealed record OrderPackage
{
    /// <summary>The seller's number of the package.</summary>
    public required string PackageReferenceId { get; init; }

    /// <summary>How far it is.</summary>
    public PackageStatus? PackageStatus { get; init; }

    /// <summary>Who carries it.</summary>
    public string? Carrier { get; init; }

    /// <summary>When it left.</summary>
    public DateTimeOffset? ShipTime { get; init; }

    /// <summary>The carrier's service.</summary>
    public string? ShippingService { get; init; }

    /// <summary>The carrier's number.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>What is in it.</summary>
    public IReadOnlyList<PackageItem>? PackageItems { get; init; }
}

/// <summary>How far a package is.</summary>
public sealed record PackageStatus
{
    /// <summary>PENDING, IN_TRANSIT, SHIPPED, DELIVERED, CANCELLED, UNDELIVERABLE.</summary>
    public string? Status { get; init; }
}

/// <summary>What is in a package.</summary>
public sealed record PackageItem
{
    /// <summary>Amazon's id of the line.</summary>
    public required string OrderItemId { get; init; }

    /// <summary>Pieces.</summary>
    public required int Quantity { get; init; }

    /// <summary>One code a piece for lines that are in Transparency; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? TransparencyCodes { get; init; }
}

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

/// <summary>An order as one answer gave it (Orders API v2026-01-01, Order). Blocks that were not asked for or that a missing role withholds are null.</summary>
public sealed record OrderSnapshot
{
    /// <summary>Amazon's order id.</summary>
    public required string OrderId { get; init; }

    /// <summary>When the order was placed.</summary>
    public required DateTimeOffset CreatedTime { get; init; }

    /// <summary>When Amazon or the seller last changed it.</summary>
    public required DateTimeOffset LastUpdatedTime { get; init; }

    /// <summary>PRIME, AMAZON_BUSINESS, FBM_SHIP_PLUS ...</summary>
    public IReadOnlyList<string>? Programs { get; init; }

    /// <summary>Orders that this one replaces or exchanges.</summary>
    public IReadOnlyList<AssociatedOrder>? AssociatedOrders { get; init; }

    /// <summary>Where it was sold.</summary>
    public required SalesChannel SalesChannel { get; init; }

    /// <summary>Block BUYER.</summary>
    public Buyer? Buyer { get; init; }

    /// <summary>Block RECIPIENT.</summary>
    public Recipient? Recipient { get; init; }

    /// <summary>Block PROCEEDS.</summary>
    public OrderProceeds? Proceeds { get; init; }

    /// <summary>Block TAX.</summary>
    public OrderTax? Tax { get; init; }

    /// <summary>Block FULFILLMENT; the order's status is in here only.</summary>
    public OrderFulfillment? Fulfillment { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<ItemSnapshot> OrderItems { get; init; }

    /// <summary>Block PACKAGES; merchant-fulfilled orders only.</summary>
    public IReadOnlyList<OrderPackage>? Packages { get; init; }
}

/// <summary>A link to another order.</summary>
public sealed record AssociatedOrder
{
    /// <summary>Amazon's id of the other order.</summary>
    public string? OrderId { get; init; }

    /// <summary>REPLACEMENT_ORIGINAL_ID or EXCHANGE_ORIGINAL_ID.</summary>
    public string? AssociationType { get; init; }
}

/// <summary>Where an order was sold.</summary>
public sealed record SalesChannel
{
    /// <summary>AMAZON or NON_AMAZON.</summary>
    public required string ChannelName { get; init; }

    /// <summary>Amazon's marketplace id.</summary>
    public string? MarketplaceId { get; init; }

    /// <summary>Such as <c>Amazon.com</c>.</summary>
    public string? MarketplaceName { get; init; }
}

/// <summary>Who bought; personal data.</summary>
public sealed record Buyer
{
    /// <summary>Full name.</summary>
    public string? BuyerName { get; init; }

    /// <summary>Amazon's relay address; merchant-fulfilled orders only.</summary>
    public string? BuyerEmail { get; init; }

    /// <summary>Company of a business buyer.</summary>
    public string? BuyerCompanyName { get; init; }

    /// <summary>Purchase order number of a business buyer.</summary>
    public string? BuyerPurchaseOrderNumber { get; init; }
}

/// <summary>Who receives; personal data.</summary>
public sealed record Recipient
{
    /// <summary>Where it goes.</summary>
    public CustomerAddress? DeliveryAddress { get; init; }

    /// <summary>What the buyer says about the delivery.</summary>
    public DeliveryPreference? DeliveryPreference { get; init; }
}

/// <summary>Delivery wishes; personal data.</summary>
public sealed record DeliveryPreference
{
    /// <summary>Where to leave the parcel.</summary>
    public string? DropOffLocation { get; init; }

    /// <summary>How to find the address.</summary>
    public string? AddressInstruction { get; init; }
}

/// <summary>An address as Amazon has it; every field may be missing.</summary>
public sealed record CustomerAddress
{
    /// <summary>Full name.</summary>
    public string? Name { get; init; }

    /// <summary>Company.</summary>
    public string? CompanyName { get; init; }

    /// <summary>First street line; may be empty while line 2 is not.</summary>
    public string? AddressLine1 { get; init; }

    /// <summary>Second street line.</summary>
    public string? AddressLine2 { get; init; }

    /// <summary>Third street line.</summary>
    public string? AddressLine3 { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>District or county.</summary>
    public string? DistrictOrCounty { get; init; }

    /// <summary>State as code or name, as the buyer typed it.</summary>
    public string? StateOrRegion { get; init; }

    /// <summary>Municipality.</summary>
    public string? Municipality { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Phone number, perhaps with an extension.</summary>
    public string? Phone { get; init; }

    /// <summary>Brazil's parts of a street line.</summary>
    public AddressExtendedFields? ExtendedFields { get; init; }
}

/// <summary>Brazil's parts of a street line.</summary>
public sealed record AddressExtendedFields
{
    /// <summary>Street.</summary>
    public string? StreetName { get; init; }

    /// <summary>House number.</summary>
    public string? StreetNumber { get; init; }

    /// <summary>Apartment, block.</summary>
    public string? Complement { get; init; }

    /// <summary>Neighbourhood.</summary>
    public string? Neighborhood { get; init; }
}

/// <summary>What the order brings in.</summary>
public sealed record OrderProceeds
{
    /// <summary>What the buyer pays.</summary>
    public Money? GrandTotal { get; init; }

    /// <summary>Its parts over all lines, and parts that no line holds.</summary>
    public IReadOnlyList<ProceedsBreakdown>? Breakdowns { get; init; }
}

/// <summary>A part of the proceeds of an order or of a line.</summary>
public sealed record ProceedsBreakdown
{
    /// <summary>ITEM, SHIPPING, GIFT_WRAP, COD_FEE, TAX, DISCOUNT, DELIVERY_TIP, OTHER.</summary>
    public required string Type { get; init; }

    /// <summary>The amount; on a line it is for the whole quantity.</summary>
    public required Money Subtotal { get; init; }

    /// <summary>What the amount is made of; under TAX and DISCOUNT of a line only.</summary>
    public IReadOnlyList<DetailedBreakdown>? DetailedBreakdowns { get; init; }
}

/// <summary>What a TAX or a DISCOUNT falls on.</summary>
public sealed record DetailedBreakdown
{
    /// <summary>ITEM, SHIPPING, GIFT_WRAP, COD_FEE, OTHER, DISCOUNT.</summary>
    public string? Subtype { get; init; }

    /// <summary>The amount.</summary>
    public Money? Value { get; init; }
}

/// <summary>Tax facts of an order.</summary>
public sealed record OrderTax
{
    /// <summary>Tax numbers of buyer, merchant and marketplace.</summary>
    public IReadOnlyList<TaxRegistration>? TaxRegistrations { get; init; }
}

/// <summary>A tax number.</summary>
public sealed record TaxRegistration
{
    /// <summary>BUYER, MERCHANT or MARKETPLACE.</summary>
    public string? EntityType { get; init; }

    /// <summary>Legal name.</summary>
    public string? LegalName { get; init; }

    /// <summary>VAT, BUSINESS, CST, CPF, CNPJ.</summary>
    public string? TaxRegistrationType { get; init; }

    /// <summary>The number.</summary>
    public string? TaxRegistrationNumber { get; init; }
}

/// <summary>Status and promises of an order.</summary>
public sealed record OrderFulfillment
{
    /// <summary>PENDING_AVAILABILITY, PENDING, UNSHIPPED, PARTIALLY_SHIPPED, SHIPPED, CANCELLED, UNFULFILLABLE, or one that came later.</summary>
    public required string FulfillmentStatus { get; init; }

    /// <summary>MERCHANT or AMAZON.</summary>
    public string? FulfilledBy { get; init; }

    /// <summary>STANDARD, EXPEDITED, NEXT_DAY ...</summary>
    public string? FulfillmentServiceLevel { get; init; }

    /// <summary>When it must leave.</summary>
    public DateTimeRange? ShipByWindow { get; init; }

    /// <summary>When it must arrive.</summary>
    public DateTimeRange? DeliverByWindow { get; init; }

    /// <summary>What Amazon computed the promised delivery with.</summary>
    public PromiseCalculationInputs? PromiseCalculationInputs { get; init; }
}

/// <summary>What Amazon computed a promised delivery with.</summary>
public sealed record PromiseCalculationInputs
{
    /// <summary>The time under way.</summary>
    public TransitTime? TransitTime { get; init; }
}

/// <summary>The time under way that a promise counts with.</summary>
public sealed record TransitTime
{
    /// <summary>Who carries.</summary>
    public TransitTimeDetails? Details { get; init; }

    /// <summary>AMAZON_AUTOMATED, SELLER_SET or THIRD_PARTY_INTEGRATOR.</summary>
    public string? DataSource { get; init; }
}

/// <summary>Who carries, by the promise.</summary>
public sealed record TransitTimeDetails
{
    /// <summary>Carrier, such as <c>Correios</c>.</summary>
    public string? Carrier { get; init; }

    /// <summary>The carrier's service, such as <c>SEDEX</c>.</summary>
    public string? ShippingService { get; init; }
}

/// <summary>A span of time.</summary>
public sealed record DateTimeRange
{
    /// <summary>Its beginning.</summary>
    public DateTimeOffset? EarliestDateTime { get; init; }

    /// <summary>Its end.</summary>
    public DateTimeOffset? LatestDateTime { get; init; }
}

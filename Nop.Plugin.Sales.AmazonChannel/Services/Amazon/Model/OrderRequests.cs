using System.Text.Json.Serialization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

/// <summary>Body of cancelOrder (Orders API v2026-01-01).</summary>
public sealed record CancelOrderRequest
{
    /// <summary>NO_INVENTORY, BUYER_CANCELLED, SHIPPING_ADDRESS_UNDELIVERABLE, CUSTOMER_EXCHANGE or PRICING_ERROR.</summary>
    public required string CancelReasonCode { get; init; }
}

/// <summary>Body of confirmShipment (Orders API v0): one package.</summary>
public sealed record ConfirmShipmentRequest
{
    /// <summary>Marketplace of the order.</summary>
    public required string MarketplaceId { get; init; }

    /// <summary>DirectPayment for cash on delivery in Japan; absent otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CodCollectionMethod { get; init; }

    /// <summary>The package.</summary>
    public required PackageDetail PackageDetail { get; init; }
}

/// <summary>A package that has left.</summary>
public sealed record PackageDetail
{
    /// <summary>Positive number as text; the same number again edits the package.</summary>
    public required string PackageReferenceId { get; init; }

    /// <summary>Amazon's carrier code, or <c>Other</c>.</summary>
    public required string CarrierCode { get; init; }

    /// <summary>Name of the carrier; required with the code <c>Other</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CarrierName { get; init; }

    /// <summary>Carrier's service.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ShippingMethod { get; init; }

    /// <summary>Carrier's number.</summary>
    public required string TrackingNumber { get; init; }

    /// <summary>When it left, ISO 8601 in UTC.</summary>
    public required string ShipDate { get; init; }

    /// <summary>What is in it.</summary>
    public required IReadOnlyList<PackageItem> OrderItems { get; init; }
}

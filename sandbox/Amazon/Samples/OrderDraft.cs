using System.Text.Json.Nodes;
using AmazonSimulator.Sellers;

namespace AmazonSimulator.Samples;

/// <summary>What is known of a sample order before its JSON and its arithmetic.</summary>
internal sealed record OrderDraft(SimulatedMarketplace Marketplace, string OrderId, DateTimeOffset Created, DateTimeOffset Updated)
{
    public string Status { get; init; } = "UNSHIPPED";
    public bool ByAmazon { get; init; }
    public bool IsNonAmazon { get; init; }
    public string ServiceLevel { get; init; } = "STANDARD";
    public string[] Programs { get; init; } = [];
    public string? SellerOrderId { get; init; }
    public string? ReplacementOf { get; init; }
    public string? BuyerName { get; init; }
    public string? BuyerCompany { get; init; }
    public string? PurchaseOrder { get; init; }
    public JsonObject? Address { get; init; }
    public JsonObject? DeliveryPreference { get; init; }
    public LineDraft[] Lines { get; init; } = [];
    public TaxMode TaxMode { get; init; }
    public decimal TaxRate { get; init; }
    public decimal DeliveryTip { get; init; }
    public bool HidesProceeds { get; init; }
    public bool WritesDiscountsNegative { get; init; }
    public JsonObject[] TaxRegistrations { get; init; } = [];
    public string? InvoiceStatus { get; init; }
    public JsonObject? Payment { get; init; }

    /// <summary>Carrier and service that the promised delivery was computed with.</summary>
    public PromiseDraft? Promise { get; init; }
    public PackageDraft[] Packages { get; init; } = [];
}

/// <summary>What a promised delivery was computed with.</summary>
internal sealed record PromiseDraft(string Carrier, string Service, string DataSource);

/// <summary>A package of a merchant-fulfilled order; each entry of Items is a line number and a quantity.</summary>
internal sealed record PackageDraft(string ReferenceId, string Carrier, string Service, string TrackingNumber, string Status, params PackedLine[] Lines);

internal sealed record PackedLine(int Line, int Quantity);

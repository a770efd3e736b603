namespace AmazonSimulator.Samples;

/// <summary>What was ordered in one line and what the buyer was asked for it. Amounts are those the buyer saw, for the whole quantity.</summary>
internal sealed record LineDraft(string? Sku, string Asin, string Title, int Quantity, decimal Price)
{
    public decimal? UnitPrice { get; init; }
    public decimal Shipping { get; init; }
    public decimal GiftWrap { get; init; }
    public decimal CashOnDelivery { get; init; }
    public decimal Discount { get; init; }
    public decimal ShippingDiscount { get; init; }
    public string? GiftMessage { get; init; }
    public string? GiftWrapLevel { get; init; }
    public string[] Promotions { get; init; } = [];
    public string[] Programs { get; init; } = [];
    public int Points { get; init; }
    public int Shipped { get; init; }
    public bool IsBusinessPrice { get; init; }
    public bool IsUsed { get; init; }
    public bool HasMarketplaceFacilitator { get; init; }
    public string? ReportingScheme { get; init; }
    public string? IossNumber { get; init; }
    public string? CustomizedUrl { get; init; }
    public string[] SerialNumbers { get; init; } = [];
    public string? RequestedCancelReason { get; init; }
    public string? CancelledBy { get; init; }
    public string? CancelReason { get; init; }
    public bool NeedsSignature { get; init; }

    /// <summary>Number of the line that this one is a protection plan for.</summary>
    public int? Protects { get; init; }
}

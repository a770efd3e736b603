namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Cancel;

/// <summary>A reason to cancel that Amazon takes.</summary>
/// <param name="Code">Amazon's code in the feed (Selling on Amazon XSD, OrderAcknowledgement); its words are the resource <c>Outbound.CancelReason.</c> with it.</param>
/// <param name="OperationCode">Amazon's code in cancelOrder (Orders API v2026-01-01); null where it has none.</param>
public sealed record CancelReason(string Code, string? OperationCode)
{
    /// <summary>The buyer asked for it.</summary>
    public static readonly CancelReason BuyerCanceled = new("BuyerCanceled", "BUYER_CANCELLED");

    /// <summary>All that are offered, the usual first.</summary>
    public static readonly IReadOnlyList<CancelReason> All =
    [
        new("NoInventory", "NO_INVENTORY"),
        BuyerCanceled,
        new("ShippingAddressUndeliverable", "SHIPPING_ADDRESS_UNDELIVERABLE"),
        new("PricingError", "PRICING_ERROR"),
        new("CustomerExchange", "CUSTOMER_EXCHANGE"),
        new("CannotVerifyInformation", null),
        new("GeneralAdjustment", null)
    ];

    /// <summary>A reason by its code; null when Amazon has no such.</summary>
    public static CancelReason? Of(string? code) => All.FirstOrDefault(reason => reason.Code == code);
}

/// <summary>What a cancellation says.</summary>
public sealed record CancelDraft
{
    /// <summary>Code of the <see cref="CancelReason"/>.</summary>
    public required string Reason { get; init; }
}

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>A reason to refund that Amazon takes.</summary>
/// <param name="Code">Amazon's AdjustmentReason (Selling on Amazon XSD, OrderAdjustment); its words are the resource <c>Outbound.RefundReason.</c> with it.</param>
public sealed record RefundReason(string Code)
{
    /// <summary>All that are offered, the usual first.</summary>
    public static readonly IReadOnlyList<RefundReason> All =
    [
        new("CustomerReturn"),
        new("GeneralAdjustment"),
        new("CustomerCancel"),
        new("NoInventory"),
        new("CouldNotShip"),
        new("DifferentItem"),
        new("PriceError"),
        new("Exchange"),
        new("CustomerAddressIncorrect"),
        new("Undeliverable"),
        new("RefusedDelivery"),
        new("Other")
    ];

    /// <summary>A reason by its code; null when it is not offered.</summary>
    public static RefundReason? Of(string? code) => All.FirstOrDefault(reason => reason.Code == code);
}

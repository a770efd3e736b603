namespace AmazonSimulator.Feeds;

internal static class FeedTypes
{
    public const string OrderAcknowledgement = "POST_ORDER_ACKNOWLEDGEMENT_DATA";
    public const string PaymentAdjustment = "POST_PAYMENT_ADJUSTMENT_DATA";
    public const string OrderFulfillment = "POST_ORDER_FULFILLMENT_DATA";

    public static IReadOnlyList<string> All { get; } = [OrderAcknowledgement, PaymentAdjustment, OrderFulfillment];
}

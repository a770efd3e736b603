namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>Values of Amazon's enum-like fields that the channel acts on (Orders API v2026-01-01). Any other value is kept and shown as it is.</summary>
public static class AmazonValues
{
    /// <summary>fulfillmentStatus: a pre-order.</summary>
    public const string PendingAvailability = "PENDING_AVAILABILITY";

    /// <summary>fulfillmentStatus: payment is being verified.</summary>
    public const string Pending = "PENDING";

    /// <summary>fulfillmentStatus: to be shipped.</summary>
    public const string Unshipped = "UNSHIPPED";

    /// <summary>fulfillmentStatus: some of it is shipped.</summary>
    public const string PartiallyShipped = "PARTIALLY_SHIPPED";

    /// <summary>fulfillmentStatus: all of it is shipped.</summary>
    public const string Shipped = "SHIPPED";

    /// <summary>fulfillmentStatus: shipped, the invoice is still to be confirmed (Brazil).</summary>
    public const string InvoiceUnconfirmed = "INVOICE_UNCONFIRMED";

    /// <summary>fulfillmentStatus: cancelled.</summary>
    public const string Cancelled = "CANCELLED";

    /// <summary>fulfilledBy: the seller ships.</summary>
    public const string Merchant = "MERCHANT";

    /// <summary>fulfilledBy: Amazon ships.</summary>
    public const string Amazon = "AMAZON";

    /// <summary>channelName of an order that was not placed on Amazon.</summary>
    public const string NonAmazon = "NON_AMAZON";

    /// <summary>associationType of a free replacement.</summary>
    public const string ReplacementOf = "REPLACEMENT_ORIGINAL_ID";

    /// <summary>associationType of an exchange.</summary>
    public const string ExchangeOf = "EXCHANGE_ORIGINAL_ID";

    /// <summary>associationType of a line that is a protection plan for another line.</summary>
    public const string Warranty = "WARRANTY";

    /// <summary>tax collection model under which Amazon collects and remits.</summary>
    public const string MarketplaceFacilitator = "MARKETPLACE_FACILITATOR";

    /// <summary>True when all of the order has left.</summary>
    public static bool IsShipped(string status) => status is Shipped or InvoiceUnconfirmed;

    /// <summary>True while Amazon waits for the order to be shipped or to be paid.</summary>
    public static bool IsOpen(string status) => status is Unshipped or PartiallyShipped or Pending or PendingAvailability;

    /// <summary>True while the order can still be cancelled by the seller.</summary>
    public static bool CanCancel(string status, string fulfilledBy) => status == Unshipped && fulfilledBy != Amazon;
}

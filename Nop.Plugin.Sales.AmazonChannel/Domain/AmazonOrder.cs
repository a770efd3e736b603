using Nop.Core;

namespace Nop.Plugin.Sales.AmazonChannel.Domain;

/// <summary>An Amazon order: what Amazon said last, and the shop order that stands for it. Unique by account and Amazon order id.</summary>
public class AmazonOrder : BaseEntity
{
    /// <summary><see cref="RulesVersion"/> of an order that is closed at Amazon and that the shop has acted on.</summary>
    public const int BeyondRules = int.MaxValue;

    /// <summary>Account that the order came through.</summary>
    public int AccountId { get; set; }

    /// <summary>Amazon's order id, such as <c>111-1071022-7105009</c>.</summary>
    public string AmazonOrderId { get; set; } = "";

    /// <summary>Shop order; 0 while there is none.</summary>
    public int OrderId { get; set; }

    /// <summary>Number of the <see cref="State"/>.</summary>
    public int StateId { get; set; }

    /// <summary>Names of <see cref="OrderProblem"/>s, comma separated.</summary>
    public string Problems { get; set; } = "";

    /// <summary>The problems in words, a line each.</summary>
    public string? ProblemText { get; set; }

    /// <summary>The last thing the channel did or found, for the list's notes column.</summary>
    public string? LastAction { get; set; }

    /// <summary>Amazon's <c>fulfillmentStatus</c>, unchanged; empty when Amazon did not send it.</summary>
    public string AmazonStatus { get; set; } = "";

    /// <summary>Amazon's <c>fulfilledBy</c>: MERCHANT or AMAZON.</summary>
    public string FulfilledBy { get; set; } = "";

    /// <summary>Amazon's marketplace id.</summary>
    public string MarketplaceId { get; set; } = "";

    /// <summary>Amazon's marketplace name, such as <c>Amazon.com</c>.</summary>
    public string MarketplaceName { get; set; } = "";

    /// <summary>Amazon's programs (PRIME, AMAZON_BUSINESS ...), comma separated.</summary>
    public string Programs { get; set; } = "";

    /// <summary>Amazon's <c>createdTime</c>.</summary>
    public DateTime PurchasedOnUtc { get; set; }

    /// <summary>Amazon's <c>lastUpdatedTime</c> of the stored snapshot.</summary>
    public DateTime LastUpdatedOnUtc { get; set; }

    /// <summary>End of Amazon's <c>shipByWindow</c>.</summary>
    public DateTime? ShipByUtc { get; set; }

    /// <summary>End of Amazon's <c>deliverByWindow</c>.</summary>
    public DateTime? DeliverByUtc { get; set; }

    /// <summary>ISO 4217 code of <see cref="GrandTotal"/>; empty when Amazon sent no money.</summary>
    public string CurrencyCode { get; set; } = "";

    /// <summary>Amazon's <c>grandTotal</c> in <see cref="CurrencyCode"/>; null when Amazon did not send it.</summary>
    public decimal? GrandTotal { get; set; }

    /// <summary>Buyer's or recipient's name; personal data, null once it is erased.</summary>
    public string? BuyerName { get; set; }

    /// <summary>True while Amazon reports that the buyer asked to cancel.</summary>
    public bool BuyerCancellationRequested { get; set; }

    /// <summary>True when a person has brought the shop order back although the buyer asks to cancel, for as long as the buyer does.</summary>
    public bool KeptDespiteRequest { get; set; }

    /// <summary>The order as <c>searchOrders</c> gave it, encrypted; holds personal data until that is erased.</summary>
    public string? Snapshot { get; set; }

    /// <summary>Hash of the snapshot, to tell whether anything changed.</summary>
    public string SnapshotHash { get; set; } = "";

    /// <summary>True when Amazon's last answer named no lines: those of the snapshot, if any, are from an earlier one.</summary>
    public bool ItemsMissing { get; set; }

    /// <summary>False while the shop has still to act on the stored snapshot.</summary>
    public bool Applied { get; set; }

    /// <summary>Attempts at the stored snapshot that ended in an error.</summary>
    public int Attempts { get; set; }

    /// <summary>When the order is looked at again although Amazon reports no change; null for never.</summary>
    public DateTime? NextAttemptOnUtc { get; set; }

    /// <summary>The account's <see cref="AccountSettings.RulesVersion"/> that the stored answer was judged under; <see cref="BeyondRules"/> once no rule can change anything any more.</summary>
    public int RulesVersion { get; set; }

    /// <summary>True when a setting keeps the shop from acting on the stored answer, or when 1.0.0, which did not write that down, has judged it.</summary>
    public bool HeldBack { get; set; }

    /// <summary>Why and how often Amazon was asked for the order again, as <c>AskSchedule</c> writes it; empty when there is no reason to.</summary>
    public string Asking { get; set; } = "";

    /// <summary>When Amazon is asked for the order again although it reports no change; null for never.</summary>
    public DateTime? AskAgainOnUtc { get; set; }

    /// <summary>Customer of the shop order; 0 before it is chosen.</summary>
    public int CustomerId { get; set; }

    /// <summary>Billing address row that the import made; 0 before.</summary>
    public int BillingAddressId { get; set; }

    /// <summary>Shipping address row that the import made; 0 before.</summary>
    public int ShippingAddressId { get; set; }

    /// <summary>Hash of the billing and the shipping address as the import last wrote them; a different one in the shop means an admin edited it.</summary>
    public string AddressHash { get; set; } = "";

    /// <summary>Hash of Amazon's own shipping address, as the shop's was last made from it or kept in spite of it; empty before, and for orders of version 1.0.0.</summary>
    public string AmazonAddressHash { get; set; } = "";

    /// <summary>Since when Amazon has had to name the order's money and has not; null when it has.</summary>
    public DateTime? NoMoneySinceUtc { get; set; }

    /// <summary>The shop's exchange rate when the order was booked: units of Amazon's currency for one unit of the primary store currency; null before, and for orders of version 1.0.0.</summary>
    public decimal? ShopRate { get; set; }

    /// <summary>Hash of the lines and totals as the import last wrote them; a snapshot with the same figures leaves an admin's edits alone.</summary>
    public string FiguresHash { get; set; } = "";

    /// <summary>Total and quantities as the import last wrote them, as <c>OrderFigures</c> writes them; null before, and for orders of version 1.0.0 that have not changed since.</summary>
    public string? Figures { get; set; }

    /// <summary>Hash of the shop order as it stood when the channel cancelled it; another one means that a person has changed it since. Empty while it is not cancelled.</summary>
    public string CancelledHash { get; set; } = "";

    /// <summary>Hash of the named values and the tax number as the import last wrote them.</summary>
    public string FactsHash { get; set; } = "";

    /// <summary>When all of it had left or it was cancelled, as far as Amazon tells; null while it is open.</summary>
    public DateTime? ClosedOnUtc { get; set; }

    /// <summary>When Amazon was first seen to report all packages as delivered; null before.</summary>
    public DateTime? DeliveredOnUtc { get; set; }

    /// <summary>Moment from which the days count that the buyer's personal data may be kept; null before the row is saved.</summary>
    public DateTime? RetentionFromUtc { get; set; }

    /// <summary>When the buyer's personal data was erased; null while it is there. From then on none is stored again.</summary>
    public DateTime? PersonalDataErasedOnUtc { get; set; }

    /// <summary>True when the account has taken the order over from a removed one that went on with it: the date of its own connection does not apply.</summary>
    public bool TakenOver { get; set; }

    /// <summary>When the order was first seen.</summary>
    public DateTime CreatedOnUtc { get; set; }

    /// <summary>When a sync last brought the order.</summary>
    public DateTime SyncedOnUtc { get; set; }

    /// <summary>How far the shop has come with the order.</summary>
    public ImportState State
    {
        get => (ImportState)StateId;
        set => StateId = (int)value;
    }
}

using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>All that the planner looks at.</summary>
public sealed record PlanInput
{
    /// <summary>What Amazon says.</summary>
    public required OrderSnapshot Order { get; init; }

    /// <summary>The money of <see cref="Order"/>.</summary>
    public required OrderMoney Money { get; init; }

    /// <summary>What the account wants.</summary>
    public required OrderRules Rules { get; init; }

    /// <summary>What the shop has.</summary>
    public required ShopFacts Shop { get; init; }

    /// <summary>What was done before.</summary>
    public KnownOrder Known { get; init; } = new();

    /// <summary>The present.</summary>
    public required DateTimeOffset Now { get; init; }
}

/// <summary>What the shop has that an order needs.</summary>
public sealed record ShopFacts
{
    /// <summary>Units of the order's currency for one unit of the primary store currency; null when the shop lacks the currency or its rate is not positive.</summary>
    public decimal? CurrencyRate { get; init; }

    /// <summary>ISO 4217 code of the primary store currency, for an order without money.</summary>
    public string PrimaryCurrencyCode { get; init; } = "";

    /// <summary>Product of each line by Amazon item id; a line that is missing has none.</summary>
    public IReadOnlyDictionary<string, ProductMatch> Products { get; init; } = new Dictionary<string, ProductMatch>();

    /// <summary>What the account's settings lack, in words; null when nothing.</summary>
    public ChannelMessage? MissingSetting { get; init; }

    /// <summary>Account that has already imported this order; null when none has.</summary>
    public string? ImportedByAccount { get; init; }
}

/// <summary>A product of the shop that stands for an Amazon line.</summary>
public sealed record ProductMatch
{
    /// <summary>Product.</summary>
    public required int ProductId { get; init; }

    /// <summary>Attributes of the combination; null for the product itself.</summary>
    public string? AttributesXml { get; init; }

    /// <summary>SKU as the shop has it.</summary>
    public string Sku { get; init; } = "";

    /// <summary>False when customers cannot see it.</summary>
    public bool Published { get; init; } = true;

    /// <summary>Pieces in stock; null when the shop does not count them.</summary>
    public int? StockQuantity { get; init; }

    /// <summary>How many products or combinations of the shop have the SKU.</summary>
    public int SkuCount { get; init; } = 1;

    /// <summary>True for the account's placeholder product.</summary>
    public bool IsPlaceholder { get; init; }
}

/// <summary>What was done about an order before.</summary>
public sealed record KnownOrder
{
    /// <summary>State at the end of the last complete step.</summary>
    public ImportState State { get; init; } = ImportState.Waiting;

    /// <summary>Problems found before.</summary>
    public IReadOnlySet<OrderProblem> Problems { get; init; } = new HashSet<OrderProblem>();

    /// <summary>The shop order's status; null while there is none.</summary>
    public OrderStatus? ShopOrderStatus { get; init; }

    /// <summary>How far the shop order is shipped, as far as the shop knows.</summary>
    public ShippingStatus ShopShippingStatus { get; init; } = ShippingStatus.NotYetShipped;

    /// <summary>Whether the channel's cancellation of the shop order was completed, and what a person has made of it since.</summary>
    public KnownCancellation Cancellation { get; init; } = KnownCancellation.None;

    /// <summary>True while a person keeps the shop order although its buyer asks to cancel it.</summary>
    public bool KeptDespiteRequest { get; init; }

    /// <summary>True when Amazon's last answer named no lines: those of the order are from an earlier one.</summary>
    public bool ItemsMissing { get; init; }

    /// <summary>The shop order's <c>CurrencyRate</c>; null while there is none.</summary>
    public decimal? CurrencyRate { get; init; }

    /// <summary>True when an admin has deleted the shop order.</summary>
    public bool ShopOrderDeleted { get; init; }

    /// <summary>True when the shop has not acted on the stored answer for certain (<see cref="AmazonOrder.HeldBack"/>).</summary>
    public bool HeldBack { get; init; }

    /// <summary>When the order was first seen.</summary>
    public DateTimeOffset? FirstSeenOn { get; init; }

    /// <summary>True when the buyer's personal data was erased, so that its lack is no problem.</summary>
    public bool PersonalDataErased { get; init; }

    /// <summary>What the shop order's shipping address has already.</summary>
    public KnownAddress Address { get; init; } = KnownAddress.None;

    /// <summary>How often Amazon was asked for the order again, by reason.</summary>
    public IReadOnlyDictionary<AskReason, Asked> Asked { get; init; } = new Dictionary<AskReason, Asked>();

    /// <summary>Lines by Amazon item id.</summary>
    public IReadOnlyDictionary<string, KnownLine> Lines { get; init; } = new Dictionary<string, KnownLine>();

    /// <summary>True when an admin, not Amazon, has cancelled the shop order.</summary>
    public bool CancelledInShop => ShopOrderStatus == OrderStatus.Cancelled && !State.IsCancelledByChannel();

    /// <summary>True when an admin has taken up a shop order again that the channel had cancelled for the buyer.</summary>
    public bool ReinstatedInShop =>
        State == ImportState.CancelledForBuyer && Cancellation != KnownCancellation.None && ShopOrderStatus is not (null or OrderStatus.Cancelled);
}

/// <summary>What is known of the channel's cancellation of a shop order.</summary>
public enum KnownCancellation
{
    /// <summary>There was none, or it or its withdrawal did not come to its end.</summary>
    None,

    /// <summary>It was completed, and lines and amounts are as it left them.</summary>
    Untouched,

    /// <summary>It was completed, and a person has changed lines or amounts since.</summary>
    Changed
}

/// <summary>What was done about a line before.</summary>
/// <param name="StockTaken">Pieces that it holds of the shop's stock; below zero when the host has given back more than was taken.</param>
/// <param name="RemovedInShop">True when an admin has deleted the line from the shop order.</param>
public sealed record KnownLine(int StockTaken, bool RemovedInShop)
{
    /// <summary>The seller's SKU, or Amazon's id of a line without one.</summary>
    public string Sku { get; init; } = "";

    /// <summary>Product that the stock was taken from; null counts as the line's present one.</summary>
    public int? StockProductId { get; init; }

    /// <summary>Pieces that the shop's shipments say have left.</summary>
    public int Shipped { get; init; }

    /// <summary>True when the shop order has the line.</summary>
    public bool IsInShop { get; init; }

    /// <summary>Pieces that the shop's line has; null while there is none.</summary>
    public int? ShopQuantity { get; init; }

    /// <summary>Pieces that were sold when the import last wrote the shop's line; null when that is not known.</summary>
    public int? WrittenQuantity { get; init; }

    /// <summary>True when the shop order had the line once and the import has taken it out.</summary>
    public bool HasLeftShop { get; init; }

    /// <summary>Pieces that the line holds of a product.</summary>
    public int TakenFrom(int productId) => StockProductId is null || StockProductId == productId ? StockTaken : 0;
}

/// <summary>What an address of the shop has.</summary>
/// <param name="HasName">A name.</param>
/// <param name="HasStreet">A street line.</param>
/// <param name="HasCity">A city or a postal code.</param>
/// <param name="HasCountry">A country.</param>
public sealed record KnownAddress(bool HasName, bool HasStreet, bool HasCity, bool HasCountry)
{
    /// <summary>No address yet.</summary>
    public static KnownAddress None { get; } = new(false, false, false, false);
}

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>Which Amazon orders are asked for; what is null or empty does not narrow. Texts are trimmed and in lower case, moments are UTC.</summary>
public sealed record AmazonOrderFilter
{
    /// <summary>Placed at or after.</summary>
    public DateTime? PurchasedFromUtc { get; init; }

    /// <summary>Placed before.</summary>
    public DateTime? PurchasedBeforeUtc { get; init; }

    /// <summary>Part of Amazon's number.</summary>
    public string? AmazonOrderId { get; init; }

    /// <summary>Part of the buyer's name.</summary>
    public string? BuyerName { get; init; }

    /// <summary>Smallest total, in each order's own currency.</summary>
    public decimal? TotalFrom { get; init; }

    /// <summary>Largest total, in each order's own currency.</summary>
    public decimal? TotalTo { get; init; }

    /// <summary>Amazon's statuses.</summary>
    public IReadOnlyCollection<string> AmazonStatuses { get; init; } = [];

    /// <summary>Amazon's <c>fulfilledBy</c>.</summary>
    public string? FulfilledBy { get; init; }

    /// <summary>Amazon's marketplace id.</summary>
    public string? MarketplaceId { get; init; }

    /// <summary>Account; 0 for all.</summary>
    public int AccountId { get; init; }

    /// <summary>Number of the state; null for all.</summary>
    public int? StateId { get; init; }

    /// <summary>True for orders that the seller has still to ship although their time is over; the moment they are measured by.</summary>
    public DateTime? OverdueAtUtc { get; init; }

    /// <summary>True for orders with a shop order, false for those without.</summary>
    public bool? HasShopOrder { get; init; }

    /// <summary>True for orders of which a message to Amazon needs a person.</summary>
    public bool HasOutboundProblem { get; init; }

    /// <summary>True when it does not narrow at all.</summary>
    public bool IsEmpty => AmazonStatuses.Count == 0 && this with { AmazonStatuses = None.AmazonStatuses } == None;

    private static readonly AmazonOrderFilter None = new();
}

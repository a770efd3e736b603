namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>What searchOrders is asked for. All but the page token must repeat unchanged from page to page.</summary>
public sealed record SearchOrdersQuery
{
    /// <summary>Beginning of the window, inclusive.</summary>
    public required DateTimeOffset LastUpdatedAfter { get; init; }

    /// <summary>End of the window; at least two minutes in the past.</summary>
    public required DateTimeOffset LastUpdatedBefore { get; init; }

    /// <summary>Marketplaces; empty asks for all.</summary>
    public IReadOnlyList<string> MarketplaceIds { get; init; } = [];

    /// <summary>Token of the page; null for the first.</summary>
    public string? PaginationToken { get; init; }
}

/// <summary>A page of searchOrders.</summary>
public sealed record OrdersPage
{
    /// <summary>The orders as raw JSON, in Amazon's order.</summary>
    public required IReadOnlyList<string> Orders { get; init; }

    /// <summary>Token of the next page; null after the last.</summary>
    public string? NextToken { get; init; }

    /// <summary>End of the window that Amazon answered for; null when it did not say.</summary>
    public DateTimeOffset? LastUpdatedBefore { get; init; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

/// <summary>Answer of searchOrders. Orders stay raw so that one that cannot be read does not take the page with it.</summary>
public sealed record SearchOrdersResponse
{
    /// <summary>The orders of this page.</summary>
    public required IReadOnlyList<JsonElement> Orders { get; init; }

    /// <summary>Absent on the last page.</summary>
    public Pagination? Pagination { get; init; }

    /// <summary>End of the window that Amazon answered for.</summary>
    public DateTimeOffset? LastUpdatedBefore { get; init; }
}

/// <summary>Where the next page begins.</summary>
public sealed record Pagination
{
    /// <summary>Lives for 24 hours and wants all other parameters repeated.</summary>
    public string? NextToken { get; init; }
}

/// <summary>Answer of getOrder.</summary>
public sealed record GetOrderResponse
{
    /// <summary>The order, raw.</summary>
    public required JsonElement Order { get; init; }
}

/// <summary>Answer of getMarketplaceParticipations (Sellers API v1).</summary>
public sealed record MarketplaceParticipationsResponse
{
    /// <summary>One entry a marketplace, pseudo marketplaces included.</summary>
    public IReadOnlyList<MarketplaceParticipation>? Payload { get; init; }
}

/// <summary>A marketplace of the seller.</summary>
public sealed record MarketplaceParticipation
{
    /// <summary>The marketplace.</summary>
    public required Marketplace Marketplace { get; init; }

    /// <summary>Whether the seller sells there.</summary>
    public required Participation Participation { get; init; }

    /// <summary>The seller's name there.</summary>
    public string? StoreName { get; init; }
}

/// <summary>A marketplace.</summary>
public sealed record Marketplace
{
    /// <summary>Amazon's marketplace id.</summary>
    public required string Id { get; init; }

    /// <summary>Such as <c>Amazon.com</c>; <c>Non-Amazon ...</c> for pseudo marketplaces.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? CountryCode { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? DefaultCurrencyCode { get; init; }

    /// <summary>Such as <c>www.amazon.com</c>.</summary>
    public string? DomainName { get; init; }
}

/// <summary>Whether the seller sells there.</summary>
public sealed record Participation
{
    /// <summary>True when it does.</summary>
    public bool IsParticipating { get; init; }

    /// <summary>True when listings are suspended.</summary>
    public bool HasSuspendedListings { get; init; }
}

/// <summary>Errors as the Selling Partner API words them.</summary>
public sealed record ErrorList
{
    /// <summary>At least one.</summary>
    public IReadOnlyList<ApiError>? Errors { get; init; }
}

/// <summary>An error of the Selling Partner API.</summary>
public sealed record ApiError
{
    /// <summary>Such as <c>InvalidInput</c>.</summary>
    public string? Code { get; init; }

    /// <summary>In words.</summary>
    public string? Message { get; init; }

    /// <summary>More words.</summary>
    public string? Details { get; init; }
}

/// <summary>Answer of Login with Amazon, good or bad.</summary>
public sealed record TokenResponse
{
    /// <summary>Goes into <c>x-amz-access-token</c>.</summary>
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    /// <summary>Seconds that it is good for.</summary>
    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; init; }

    /// <summary>Such as <c>invalid_grant</c>.</summary>
    [JsonPropertyName("error")]
    public string? Error { get; init; }

    /// <summary>In words.</summary>
    [JsonPropertyName("error_description")]
    public string? ErrorDescription { get; init; }
}

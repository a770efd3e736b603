using System.Collections.Frozen;
using System.Globalization;
using AmazonSimulator.Http;

namespace AmazonSimulator.Orders;

/// <summary>The parameters of searchOrders, checked.</summary>
internal sealed record OrderSearch(
    bool ByCreation, DateTimeOffset After, DateTimeOffset? Before, IReadOnlySet<string>? Statuses, IReadOnlySet<string>? Marketplaces,
    IReadOnlySet<string>? FulfilledBy, int PageSize, string? PaginationToken, IReadOnlySet<string> Included, string Fingerprint)
{
    private static readonly TimeSpan SettlingTime = TimeSpan.FromMinutes(2);

    private static readonly FrozenSet<string> KnownStatuses = FrozenSet.Create(
        "PENDING_AVAILABILITY", "PENDING", "UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "CANCELLED", "UNFULFILLABLE");

    private static readonly FrozenSet<string> KnownFulfillers = FrozenSet.Create("MERCHANT", "AMAZON");

    /// <summary>What must not change from page to page.</summary>
    private static readonly string[] Repeated =
        ["createdAfter", "createdBefore", "lastUpdatedAfter", "lastUpdatedBefore", "fulfillmentStatuses", "marketplaceIds", "fulfilledBy"];

    public static OrderSearch Parse(QueryValues query, DateTimeOffset now)
    {
        var createdAfter = query.Time("createdAfter");
        var createdBefore = query.Time("createdBefore");
        var updatedAfter = query.Time("lastUpdatedAfter");
        var updatedBefore = query.Time("lastUpdatedBefore");
        if (createdAfter is null == updatedAfter is null)
            throw ApiException.InvalidInput("Exactly one of createdAfter and lastUpdatedAfter must be provided.");
        if (createdAfter is null && createdBefore is not null)
            throw ApiException.InvalidInput("createdBefore may be provided only with createdAfter.");
        if (updatedAfter is null && updatedBefore is not null)
            throw ApiException.InvalidInput("lastUpdatedBefore may be provided only with lastUpdatedAfter.");

        var byCreation = createdAfter is not null;
        var after = (createdAfter ?? updatedAfter)!.Value;
        var before = createdBefore ?? updatedBefore;
        CheckWindow(byCreation ? "created" : "lastUpdated", after, before, LatestBefore(now));
        return new(
            byCreation, after, before, query.Set("fulfillmentStatuses", KnownStatuses), query.Set("marketplaceIds", atMost: 50),
            query.Set("fulfilledBy", KnownFulfillers), ReadPageSize(query), query.Text("paginationToken"), ReadIncluded(query),
            string.Join('\n', Repeated.Select(name => query.Text(name))));
    }

    public static DateTimeOffset LatestBefore(DateTimeOffset now) => Iso8601.ToMilliseconds(now - SettlingTime);

    public static IReadOnlySet<string> ReadIncluded(QueryValues query) => query.Set("includedData", Datasets.All) ?? FrozenSet<string>.Empty;

    public bool Matches(BookedOrder order, DateTimeOffset before) =>
        TimeOf(order) is { } time && time >= After && time <= before
        && (Statuses is null || (order.Status is not null && Statuses.Contains(order.Status)))
        && (Marketplaces is null || (order.MarketplaceId is not null && Marketplaces.Contains(order.MarketplaceId)))
        && (FulfilledBy is null || (order.FulfilledBy is not null && FulfilledBy.Contains(order.FulfilledBy)));

    public DateTimeOffset? TimeOf(BookedOrder order) => ByCreation ? order.Created : order.Updated;

    private static void CheckWindow(string prefix, DateTimeOffset after, DateTimeOffset? before, DateTimeOffset latest)
    {
        if (before > latest)
            throw ApiException.InvalidInput($"The {prefix}Before you have submitted is not valid. It must be at least two minutes before the time of the request.");
        if (before < after)
            throw ApiException.InvalidInput($"The {prefix}Before you have submitted is not valid. It must be equal to or after {prefix}After.");
        if (before is null && after > latest)
            throw ApiException.InvalidInput($"The {prefix}After you have submitted is not valid. It must be at least two minutes before the time of the request.");
    }

    private static int ReadPageSize(QueryValues query)
    {
        if (query.Text("maxResultsPerPage") is not { } text)
            return 100;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 100
            ? size
            : throw ApiException.InvalidInput($"The maxResultsPerPage you have submitted is not valid. '{text}' is not a number from 1 to 100.");
    }
}

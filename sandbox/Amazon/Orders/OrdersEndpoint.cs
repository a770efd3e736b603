using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AmazonSimulator.Http;
using AmazonSimulator.Sellers;

namespace AmazonSimulator.Orders;

internal sealed partial class OrdersEndpoint(SimulatorOptions options, PaginationTokens tokens)
{
    public ApiAnswer Search(ApiCall call)
    {
        var search = OrderSearch.Parse(call.Query, call.Now);
        if (!options.ReplayOrders)
            CheckMarketplaces(search, call.Seller);
        var position = search.PaginationToken is { } token ? tokens.Resolve(token, call.Seller, search.Fingerprint) : null;
        var before = position?.Before ?? search.Before ?? OrderSearch.LatestBefore(call.Now);
        var found = Find(call.Seller, search, before);
        var skipped = position is null ? 0 : options.ReplayOrders ? position.Skipped : CountUpTo(found, search, position);
        var page = found.Skip(skipped).Take(search.PageSize).ToList();

        var answer = new JsonObject
        {
            ["orders"] = new JsonArray([.. page.Select(order => Present(order, search.Included, call.Roles))])
        };
        if (skipped + page.Count < found.Count)
        {
            var next = new PagePosition(
                call.Seller, search.Fingerprint, before, search.TimeOf(page[^1]) ?? before, page[^1].Id, skipped + page.Count,
                call.Now + options.PaginationTokenLifetime);
            answer["pagination"] = new JsonObject { ["nextToken"] = tokens.Issue(next) };
        }
        answer[search.ByCreation ? "createdBefore" : "lastUpdatedBefore"] = Iso8601.Write(before);
        return ApiAnswer.Ok(answer);
    }

    public ApiAnswer Get(ApiCall call)
    {
        var orderId = call.Route("orderId");
        var included = OrderSearch.ReadIncluded(call.Query);
        return ApiAnswer.Ok(new JsonObject { ["order"] = Present(Find(call.Seller, orderId), included, call.Roles) });
    }

    internal static BookedOrder Find(SimulatedSeller seller, string orderId)
    {
        if (seller.Orders.Get(orderId) is { } order)
            return BookedOrder.Of(order);
        throw OrderIdFormat().IsMatch(orderId)
            ? ApiException.NotFound($"Order {orderId} was not found.")
            : ApiException.InvalidInput($"OrderId: {orderId} is invalid, should be in 3-7-7 format.");
    }

    private List<BookedOrder> Find(SimulatedSeller seller, OrderSearch search, DateTimeOffset before)
    {
        var orders = seller.Orders.Snapshot();
        return options.ReplayOrders
            ? [.. orders]
            : [.. orders.Where(order => search.Matches(order, before)).OrderBy(search.TimeOf).ThenBy(order => order.Id, StringComparer.Ordinal)];
    }

    private static int CountUpTo(List<BookedOrder> found, OrderSearch search, PagePosition position) => found.FindLastIndex(order =>
        search.TimeOf(order) < position.LastTime
        || (search.TimeOf(order) == position.LastTime && string.CompareOrdinal(order.Id, position.LastId) <= 0)) + 1;

    private JsonObject Present(BookedOrder order, IReadOnlySet<string> included, IReadOnlySet<string> roles)
    {
        var projected = Datasets.Project(order.Json, included);
        PersonalData.Restrict(projected, order, roles, asGiven: options.ReplayOrders);
        return projected;
    }

    private static void CheckMarketplaces(OrderSearch search, SimulatedSeller seller)
    {
        if (search.Marketplaces?.All(id => seller.Marketplaces.Any(marketplace => marketplace.Id == id)) == false)
            throw ApiException.Denied("The marketplaces you provided are not valid for region.");
    }

    [GeneratedRegex(@"^[0-9A-Z]{3}-\d{7}-\d{7}$", RegexOptions.CultureInvariant)]
    private static partial Regex OrderIdFormat();
}

using System.Xml.Linq;
using AmazonSimulator.Http;
using AmazonSimulator.Orders;

namespace AmazonSimulator.Feeds;

internal sealed record FeedMessage(FeedDesk Desk, SimulatedFeed Feed, XElement Xml, DateTimeOffset Now)
{
    public BookedOrder? Find(string orderId) => Feed.Seller.Orders.Get(orderId) is { } order ? BookedOrder.Of(order) : null;

    /// <summary>The first of these elements that the order lacks or holds in the wrong place, as an XSD sequence would say it.</summary>
    public static MessageResult? CheckSequence(XElement parent, params string[] sequence)
    {
        var last = -1;
        foreach (var child in parent.Elements())
        {
            var place = Array.IndexOf(sequence, child.Name.LocalName);
            if (place < 0)
                return MessageResult.Error(5001, $"XML Parsing Error: element '{child.Name.LocalName}' is not allowed in '{parent.Name.LocalName}'.");
            if (place < last)
                return MessageResult.Error(5001, $"XML Parsing Error: element '{child.Name.LocalName}' of '{parent.Name.LocalName}' is out of order.");
            last = place;
        }
        return null;
    }

    /// <summary>The lines that still have pieces.</summary>
    public static IReadOnlySet<string> OpenItemIds(BookedOrder order) =>
        order.Json.Objects("orderItems").Where(item => item.Integer("quantityOrdered") > 0).Select(item => item.Text("orderItemId") ?? "").ToHashSet(StringComparer.Ordinal);
}

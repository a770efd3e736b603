using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using AmazonSimulator.Feeds;

namespace AmazonSimulator;

/// <summary>Finds what was asked of Amazon more than once: the same package with the same content, the same cancellation, the same refund.</summary>
internal static class SentTwice
{
    public static IReadOnlyList<string> In(CallLog calls, FeedDesk feeds) =>
    [
        .. calls.Of(Operations.ConfirmShipment).Where(call => call.Status == 204)
            .GroupBy(call => $"{call.Path} {Normal(call.Body)}").Where(same => same.Count() > 1).Select(same => $"confirmShipment {same.Key}"),
        .. calls.Of(Operations.CancelOrder).Where(call => call.Status == 202)
            .GroupBy(call => call.Path).Where(same => same.Count() > 1).Select(same => $"cancelOrder {same.Key}"),
        .. feeds.All.SelectMany(feed => Messages(feed).Select(message => $"{feed.Type} {message}"))
            .GroupBy(message => message).Where(same => same.Count() > 1).Select(same => same.Key)
    ];

    // the number of a message and the seller's own numbers say nothing of what is asked
    private static IEnumerable<string> Messages(SimulatedFeed feed)
    {
        try
        {
            return [.. XDocument.Parse(feed.Content).Descendants("Message").Select(Content)];
        }
        catch (XmlException)
        {
            // Amazon carries out nothing of it
            return [];
        }
    }

    private static string Content(XElement message)
    {
        var content = new XElement(message.Elements().Last());
        content.Descendants("MerchantAdjustmentItemID").Remove();
        return content.ToString(SaveOptions.DisableFormatting);
    }

    private static string Normal(string body) => JsonNode.Parse(body)!.ToJsonString();
}

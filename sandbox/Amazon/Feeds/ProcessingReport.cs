using System.Xml.Linq;

namespace AmazonSimulator.Feeds;

internal static class ProcessingReport
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static string Declaration(string charset) => $"<?xml version=\"1.0\" encoding=\"{charset}\"?>\n";

    /// <summary>The report without its declaration.</summary>
    public static string Write(SimulatedFeed feed, int processed, IReadOnlyList<MessageResult> results, bool hidesResults = false)
    {
        var errors = results.Count(result => result.IsError);
        var report = new XElement("ProcessingReport",
            new XElement("DocumentTransactionID", feed.Id),
            new XElement("StatusCode", "Complete"),
            new XElement("ProcessingSummary",
                new XElement("MessagesProcessed", processed),
                new XElement("MessagesSuccessful", Math.Max(0, processed - errors)),
                new XElement("MessagesWithError", errors),
                new XElement("MessagesWithWarning", results.Count - errors)),
            hidesResults ? [] : results.Select(Write));
        var envelope = new XElement("AmazonEnvelope",
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XAttribute(Xsi + "noNamespaceSchemaLocation", "amzn-envelope.xsd"),
            new XElement("Header", new XElement("DocumentVersion", "1.02"), new XElement("MerchantIdentifier", feed.Seller.SellerId)),
            new XElement("MessageType", "ProcessingReport"),
            new XElement("Message", new XElement("MessageID", 1), report));
        return envelope.ToString();
    }

    private static XElement Write(MessageResult result) => new("Result",
        new XElement("MessageID", result.MessageId),
        new XElement("ResultCode", result.IsError ? "Error" : "Warning"),
        new XElement("ResultMessageCode", result.Code),
        new XElement("ResultDescription", result.Description),
        AdditionalInfo(result));

    private static XElement? AdditionalInfo(MessageResult result) => result.OrderId is null
        ? null
        : new XElement("AdditionalInfo",
            new XElement("AmazonOrderID", result.OrderId),
            result.OrderItemId is null ? null : new XElement("AmazonOrderItemCode", result.OrderItemId));
}

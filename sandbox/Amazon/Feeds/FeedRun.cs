using System.Xml;
using System.Xml.Linq;

namespace AmazonSimulator.Feeds;

/// <summary>Carries out one feed: reads the envelope, lets the processor of its type work, writes the report.</summary>
internal sealed record FeedRun(bool IsUnreadable, string? Report)
{
    public static FeedRun None { get; } = new(false, null);

    public static FeedRun Of(FeedDesk desk, SimulatedFeed feed, DateTimeOffset now)
    {
        if (ReadEnvelope(feed.Content) is not { } envelope)
            return new(IsUnreadable: true, null);
        if (feed.Outcome == FeedOutcome.Fatal)
            return new(false, ProcessingReport.Write(feed, 0, [MessageResult.Error(5000, "XML Parsing Fatal Error: the feed could not be processed. Please re-submit it.")]));

        var (messageType, process) = ProcessorOf(feed.Type);
        if (envelope.Element("MessageType")?.Value != messageType)
            return new(false, ProcessingReport.Write(feed, 0, [MessageResult.Error(5001, $"The MessageType of a {feed.Type} feed must be {messageType}.")]));

        var messages = envelope.Elements("Message").ToList();
        var results = new List<MessageResult>();
        foreach (var message in messages)
            if (process(new FeedMessage(desk, feed, message, now)) is { } result)
                results.Add(result with { MessageId = message.Element("MessageID")?.Value ?? "0" });
        return new(false, ProcessingReport.Write(feed, messages.Count, results, desk.HidesResults));
    }

    private static XElement? ReadEnvelope(string content)
    {
        try
        {
            return XDocument.Parse(content).Root is { Name.LocalName: "AmazonEnvelope" } root ? root : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static (string MessageType, Func<FeedMessage, MessageResult?> Process) ProcessorOf(string feedType) => feedType switch
    {
        FeedTypes.OrderAcknowledgement => ("OrderAcknowledgement", AcknowledgementProcessor.Process),
        FeedTypes.PaymentAdjustment => ("OrderAdjustment", AdjustmentProcessor.Process),
        FeedTypes.OrderFulfillment => ("OrderFulfillment", FulfillmentProcessor.Process),
        _ => throw new InvalidOperationException($"No processor for feeds of type {feedType}.")
    };
}

using System.Xml;
using System.Xml.Linq;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>
/// What Amazon made of a feed, message by message (Selling on Amazon XSD, ProcessingReport). Reports come in the seller's language:
/// numbers and codes are read, no words.
/// </summary>
public sealed record ProcessingReport
{
    private const int LongestWords = 2000;

    /// <summary>Messages that Amazon looked at; null when the report does not say.</summary>
    public int? MessagesProcessed { get; init; }

    /// <summary>Messages that Amazon carried out; null when the report does not say.</summary>
    public int? MessagesSuccessful { get; init; }

    /// <summary>Messages that Amazon counts as wrong, whether it lists them or not; null when the report does not say.</summary>
    public int? MessagesWithError { get; init; }

    /// <summary>What is listed.</summary>
    public required IReadOnlyList<ProcessingResult> Results { get; init; }

    /// <summary>Everything listed about a message, and about the feed as a whole, in Amazon's words.</summary>
    public string WordsOf(int messageId) => Words(Results.Where(result => result.MessageId == messageId || result.MessageId == ProcessingResult.WholeFeed));

    /// <summary>What the report says about a message. No error is a success only where the report's own count leaves none unlisted.</summary>
    /// <param name="messageId">Number of the message.</param>
    /// <param name="carried">Numbers of all messages of the feed.</param>
    public MessageVerdict Of(int messageId, IReadOnlyCollection<int> carried)
    {
        var own = Results.Where(result => result.MessageId == messageId).ToList();
        var wrong = WrongMessages(carried);
        if (own.Exists(result => result.Kind == ResultKind.Error) || wrong?.Contains(messageId) == true)
            return new MessageVerdict.Refused(Words(own.Where(result => result.Kind != ResultKind.Warning)));
        if (MessagesSuccessful == 0 && (MessagesWithError > 0 || Results.Any(result => result.Kind == ResultKind.Error)))
            return new MessageVerdict.Refused(WordsOf(messageId));
        return wrong is not null && IsComplete(carried.Count, wrong.Count)
            ? new MessageVerdict.Accepted(Words(own))
            : new MessageVerdict.Unclear(WordsOf(messageId));
    }

    /// <summary>Reads a report. Null when the text is none.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="charset">What the storage calls their encoding; null when it does not.</param>
    public static ProcessingReport? TryRead(byte[] content, string? charset = null)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(ReportText.Of(content, charset).TrimStart()),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
            return Read(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // the numbers of the messages that went wrong; null when what is listed cannot be told apart
    private HashSet<int>? WrongMessages(IReadOnlyCollection<int> carried)
    {
        var errors = Numbers(result => result.Kind == ResultKind.Error);
        var named = Numbers(result => result.Kind != ResultKind.Warning);
        if (named.Count == errors.Count || MessagesWithError == errors.Count)
            return errors;
        return MessagesWithError == named.Count ? named : null;

        HashSet<int> Numbers(Func<ProcessingResult, bool> counts) =>
            [.. Results.Where(counts).Select(result => result.MessageId).Where(carried.Contains)];
    }

    private bool IsComplete(int carried, int wrong) =>
        MessagesProcessed >= carried
        && (MessagesWithError ?? wrong) <= wrong
        && (MessagesSuccessful ?? MessagesProcessed - wrong) >= MessagesProcessed - wrong
        && Results.All(result => result.Kind == ResultKind.Warning || result.MessageId > ProcessingResult.WholeFeed);

    private static ProcessingReport? Read(XmlReader reader)
    {
        var isReport = false;
        var counts = new Dictionary<string, int?>(StringComparer.Ordinal);
        var results = new List<ProcessingResult>();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || !(isReport |= reader.LocalName == "ProcessingReport"))
            {
                reader.Read();
            }
            else if (reader.LocalName == "Result")
            {
                results.Add(ProcessingResult.Of((XElement)XNode.ReadFrom(reader)));
            }
            else if (reader.LocalName is "MessagesProcessed" or "MessagesSuccessful" or "MessagesWithError")
            {
                // a feed with several parts has a summary for each
                var name = reader.LocalName;
                counts[name] = counts.GetValueOrDefault(name, 0) + ProcessingResult.Number(((XElement)XNode.ReadFrom(reader)).Value);
            }
            else
            {
                reader.Read();
            }
        }

        return !isReport ? null : new ProcessingReport
        {
            MessagesProcessed = counts.GetValueOrDefault(nameof(MessagesProcessed)),
            MessagesSuccessful = counts.GetValueOrDefault(nameof(MessagesSuccessful)),
            MessagesWithError = counts.GetValueOrDefault(nameof(MessagesWithError)),
            Results = results
        };
    }

    private static string Words(IEnumerable<ProcessingResult> results) =>
        string.Join(" ", results.Select(result => result.Words).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal).Take(20)).Short(LongestWords);
}

using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>What Amazon made of a feed, message by message (Selling on Amazon XSD, ProcessingReport).</summary>
public sealed record ProcessingReport
{
    /// <summary>Messages that Amazon looked at; null when the report does not say.</summary>
    public int? MessagesProcessed { get; init; }

    /// <summary>Errors and warnings; a message without an error succeeded.</summary>
    public required IReadOnlyList<ProcessingResult> Results { get; init; }

    /// <summary>The errors of a message, those of the whole feed included, in Amazon's words; empty when it succeeded.</summary>
    public string ErrorsOf(int messageId) => Words(Results.Where(result => result.IsError && (result.MessageId == messageId || result.MessageId == 0)));

    /// <summary>The warnings of a message in Amazon's words; empty when there is none.</summary>
    public string WarningsOf(int messageId) => Words(Results.Where(result => !result.IsError && result.MessageId == messageId));

    /// <summary>Reads a report. Null when the text is none.</summary>
    public static ProcessingReport? TryRead(byte[] xml)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var reports = XDocument.Load(reader).Descendants("ProcessingReport").ToList();
            return reports.Count == 0 ? null : new ProcessingReport
            {
                MessagesProcessed = Sum(reports.Elements("ProcessingSummary").Elements("MessagesProcessed").ToList()),
                Results = [.. reports.Elements("Result").Select(Read)]
            };
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static ProcessingResult Read(XElement result) => new(
        Number(result.Element("MessageID")?.Value),
        !string.Equals(result.Element("ResultCode")?.Value?.Trim(), "Warning", StringComparison.OrdinalIgnoreCase),
        (result.Element("ResultMessageCode")?.Value ?? "").Trim(),
        (result.Element("ResultDescription")?.Value ?? "").Trim());

    private static int? Sum(List<XElement> figures) => figures.Count == 0 ? null : figures.Sum(figure => Number(figure.Value));

    private static int Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Words(IEnumerable<ProcessingResult> results) =>
        string.Join(" ", results.Select(result => result.Code.Length > 0 ? $"{result.Description} ({result.Code})" : result.Description));
}

/// <summary>An error or a warning of a report.</summary>
/// <param name="MessageId">Number of the message; 0 for the whole feed.</param>
/// <param name="IsError">False for a warning; whatever is not called one is an error.</param>
/// <param name="Code">Amazon's code.</param>
/// <param name="Description">Amazon's words.</param>
public sealed record ProcessingResult(int MessageId, bool IsError, string Code, string Description);

using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>Writes the envelope of an XML feed (Selling on Amazon XSD, amzn-envelope). The order of elements is fixed by the XSD.</summary>
public static class FeedEnvelope
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    // the XSD wants a text; Amazon knows the seller by the access token
    private const string UnknownSeller = "SELLER";

    /// <summary>The document as UTF-8.</summary>
    /// <param name="sellerId">Amazon's merchant token; may be empty.</param>
    /// <param name="messageType">Such as <c>OrderAcknowledgement</c>.</param>
    /// <param name="messages">Content of each message by its number; the report names the numbers.</param>
    public static byte[] Write(string sellerId, string messageType, IEnumerable<KeyValuePair<int, XElement>> messages)
    {
        var envelope = new XElement("AmazonEnvelope",
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XAttribute(Xsi + "noNamespaceSchemaLocation", "amzn-envelope.xsd"),
            new XElement("Header", new XElement("DocumentVersion", "1.01"), new XElement("MerchantIdentifier", sellerId.Length > 0 ? sellerId : UnknownSeller)),
            new XElement("MessageType", messageType),
            messages.Select(message => new XElement("Message", new XElement("MessageID", message.Key), message.Value)));

        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings()))
            new XDocument(envelope).Save(writer);
        return bytes.ToArray();
    }

    /// <summary>Throws, saying which, when a message holds a character that no XML can.</summary>
    public static void Check(XElement message)
    {
        using var writer = XmlWriter.Create(Stream.Null, Settings());
        message.WriteTo(writer);
    }

    private static XmlWriterSettings Settings() => new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true };
}

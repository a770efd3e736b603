using System.Xml;
using System.Xml.Linq;

namespace Nop.Services.Catalog;

/// <summary>A value in the attribute XML of a line.</summary>
internal sealed record AttributeXmlValue(int MappingId, string Value, string Quantity);

/// <summary>The XML that says which attributes a line was ordered with. What cannot be read holds nothing.</summary>
internal static class AttributesXml
{
    private const string Attribute = "ProductAttribute";

    internal static List<int> Ids(string xml) => [.. Attributes(xml).Select(Id).OfType<int>()];

    internal static List<AttributeXmlValue> Values(string xml) =>
    [
        .. from attribute in Attributes(xml)
           let id = Id(attribute)
           where id is not null
           from value in attribute.Elements("ProductAttributeValue")
           select new AttributeXmlValue(id.Value, value.Element("Value")?.Value.Trim() ?? string.Empty, value.Element("Quantity")?.Value.Trim() ?? string.Empty),
    ];

    internal static string Add(string xml, int mappingId, string value, int? quantity)
    {
        var root = Root(xml) ?? new XElement("Attributes");
        var attribute = root.Elements(Attribute).FirstOrDefault(element => Id(element) == mappingId);
        if (attribute is null)
            root.Add(attribute = new XElement(Attribute, new XAttribute("ID", mappingId)));
        attribute.Add(new XElement("ProductAttributeValue", new XElement("Value", value), quantity is { } number ? new XElement("Quantity", number) : null));
        return root.ToString(SaveOptions.DisableFormatting);
    }

    internal static string Remove(string xml, int mappingId)
    {
        if (Root(xml) is not { } root)
            return string.Empty;
        root.Elements(Attribute).FirstOrDefault(element => Id(element) == mappingId)?.Remove();
        return root.HasElements ? root.ToString(SaveOptions.DisableFormatting) : string.Empty;
    }

    private static IEnumerable<XElement> Attributes(string xml) => Root(xml)?.Elements(Attribute) ?? [];

    private static int? Id(XElement attribute) => int.TryParse(attribute.Attribute("ID")?.Value, out var id) ? id : null;

    private static XElement Root(string xml)
    {
        if (string.IsNullOrEmpty(xml))
            return null;
        try
        {
            return XDocument.Parse(xml).Root is { Name.LocalName: "Attributes" } root ? root : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

using System.Xml;
using System.Xml.Linq;

namespace Nop.Services.Orders;

/// <summary>The custom values of an order and their XML form.</summary>
public class CustomValues : List<CustomValue>
{
    public virtual string this[string name]
    {
        get => this.First(value => value.Name == name).Value;
        set
        {
            Remove(name);
            Add(new CustomValue(name, value));
        }
    }

    public virtual List<CustomValue> GetValuesByDisplayLocation(CustomValueDisplayLocation displayLocation) =>
        FindAll(value => value.DisplayLocation == displayLocation);

    public virtual bool TryGetValue(string name, out CustomValue customValue) =>
        (customValue = Find(value => value.Name == name)) is not null;

    public virtual bool Remove(string name) => TryGetValue(name, out var found) && Remove(found);

    public virtual string SerializeToXml()
    {
        if (Count == 0)
            return string.Empty;
        var items = this.Select(value => new XElement("item",
            new XElement("key", value.Name),
            new XElement("value", value.Value),
            new XElement("displayToCustomer", value.DisplayToCustomer),
            new XElement("location", (int)value.DisplayLocation),
            new XElement("createdOn", value.CreatedOnUtc?.Ticks ?? 0)));
        using var writer = new StringWriter();
        new XDocument(new XElement("DictionarySerializer", items)).Save(writer, SaveOptions.DisableFormatting);
        return writer.ToString();
    }

    /// <summary>Replaces the values by those of the XML; XML that cannot be read leaves none.</summary>
    public virtual void FillByXml(string customValuesXml, bool displayToCustomerOnly = false)
    {
        Clear();
        if (string.IsNullOrWhiteSpace(customValuesXml))
            return;
        try
        {
            AddRange(XDocument.Parse(customValuesXml).Root.Elements("item").Select(Read).Where(value => value.DisplayToCustomer || !displayToCustomerOnly).ToList());
        }
        catch (Exception exception) when (exception is XmlException or NullReferenceException)
        {
        }
    }

    private static CustomValue Read(XElement item)
    {
        var location = int.TryParse(item.Element("location")?.Value, out var number) && Enum.IsDefined((CustomValueDisplayLocation)number)
            ? (CustomValueDisplayLocation)number : CustomValueDisplayLocation.Payment;
        var shown = !bool.TryParse(item.Element("displayToCustomer")?.Value, out var display) || display;
        DateTime? created = long.TryParse(item.Element("createdOn")?.Value, out var ticks) && ticks > 0 ? new DateTime(ticks) : null;
        return new CustomValue(item.Element("key").Value, item.Element("value").Value, location, shown, created);
    }
}

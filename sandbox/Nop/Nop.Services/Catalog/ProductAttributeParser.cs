using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace Nop.Services.Catalog;

/// <summary>Reads and writes the attribute XML of a line.</summary>
internal sealed class ProductAttributeParser(IProductAttributeService attributes, IRepository<ProductAttributeValue> values) : IProductAttributeParser
{
    public async Task<IList<ProductAttributeMapping>> ParseProductAttributeMappingsAsync(string attributesXml)
    {
        var found = new List<ProductAttributeMapping>();
        foreach (var id in AttributesXml.Ids(attributesXml))
            if (await attributes.GetProductAttributeMappingByIdAsync(id) is { } mapping)
                found.Add(mapping);
        return found;
    }

    public async Task<IList<ProductAttributeValue>> ParseProductAttributeValuesAsync(string attributesXml, int productAttributeMappingId = 0)
    {
        var found = new List<ProductAttributeValue>();
        foreach (var mapping in await ParseProductAttributeMappingsAsync(attributesXml))
        {
            if (!HasValues(mapping) || productAttributeMappingId > 0 && mapping.Id != productAttributeMappingId)
                continue;
            foreach (var chosen in AttributesXml.Values(attributesXml).Where(value => value.MappingId == mapping.Id))
                if (int.TryParse(chosen.Value, CultureInfo.InvariantCulture, out var id) && await attributes.GetProductAttributeValueByIdAsync(id) is { } value)
                    found.Add(await WithQuantityAsync(value, chosen.Quantity));
        }
        return found;
    }

    public IList<string> ParseValues(string attributesXml, int productAttributeMappingId) =>
        [.. AttributesXml.Values(attributesXml).Where(value => value.MappingId == productAttributeMappingId).Select(value => value.Value)];

    public string AddProductAttribute(string attributesXml, ProductAttributeMapping productAttributeMapping, string value, int? quantity = null) =>
        AttributesXml.Add(attributesXml, productAttributeMapping.Id, value, quantity);

    public string RemoveProductAttribute(string attributesXml, ProductAttributeMapping productAttributeMapping) =>
        AttributesXml.Remove(attributesXml, productAttributeMapping.Id);

    public async Task<bool> AreProductAttributesEqualAsync(string attributesXml1, string attributesXml2, bool ignoreNonCombinableAttributes, bool ignoreQuantity = true)
    {
        var first = await ChosenAsync(attributesXml1, ignoreNonCombinableAttributes, ignoreQuantity);
        var second = await ChosenAsync(attributesXml2, ignoreNonCombinableAttributes, ignoreQuantity);
        return first.SetEquals(second);
    }

    public async Task<ProductAttributeCombination> FindProductAttributeCombinationAsync(Product product, string attributesXml, bool ignoreNonCombinableAttributes = true)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (string.IsNullOrEmpty(attributesXml))
            return null;
        foreach (var combination in await attributes.GetAllProductAttributeCombinationsAsync(product.Id))
            if (await AreProductAttributesEqualAsync(combination.AttributesXml, attributesXml, ignoreNonCombinableAttributes))
                return combination;
        return null;
    }

    internal static bool HasValues(ProductAttributeMapping mapping) => mapping.AttributeControlType is not
        (AttributeControlType.TextBox or AttributeControlType.MultilineTextbox or AttributeControlType.Datepicker or AttributeControlType.FileUpload);

    private async Task<HashSet<AttributeXmlValue>> ChosenAsync(string xml, bool ignoreNonCombinable, bool ignoreQuantity)
    {
        var mappings = (await ParseProductAttributeMappingsAsync(xml)).Where(mapping => !ignoreNonCombinable || HasValues(mapping)).Select(mapping => mapping.Id).ToHashSet();
        return [.. AttributesXml.Values(xml).Where(value => mappings.Contains(value.MappingId)).Select(value => ignoreQuantity ? value with { Quantity = string.Empty } : value)];
    }

    // a line's own quantity goes on a copy, never on the stored value
    private async Task<ProductAttributeValue> WithQuantityAsync(ProductAttributeValue value, string quantity)
    {
        if (!int.TryParse(quantity, CultureInfo.InvariantCulture, out var number) || number == value.Quantity)
            return value;
        var copy = await values.LoadOriginalCopyAsync(value);
        copy.Quantity = number;
        return copy;
    }
}

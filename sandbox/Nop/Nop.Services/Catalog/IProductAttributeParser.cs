using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

/// <summary>Reads and writes the attribute XML of a line.</summary>
public interface IProductAttributeParser
{
    Task<IList<ProductAttributeMapping>> ParseProductAttributeMappingsAsync(string attributesXml);
    Task<IList<ProductAttributeValue>> ParseProductAttributeValuesAsync(string attributesXml, int productAttributeMappingId = 0);
    IList<string> ParseValues(string attributesXml, int productAttributeMappingId);
    string AddProductAttribute(string attributesXml, ProductAttributeMapping productAttributeMapping, string value, int? quantity = null);
    string RemoveProductAttribute(string attributesXml, ProductAttributeMapping productAttributeMapping);
    Task<bool> AreProductAttributesEqualAsync(string attributesXml1, string attributesXml2, bool ignoreNonCombinableAttributes, bool ignoreQuantity = true);
    Task<ProductAttributeCombination> FindProductAttributeCombinationAsync(Product product, string attributesXml, bool ignoreNonCombinableAttributes = true);
}

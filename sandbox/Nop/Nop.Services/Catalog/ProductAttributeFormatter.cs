using System.Net;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Stores;
using Nop.Services.Localization;

namespace Nop.Services.Catalog;

/// <summary>Shows the attributes of a line as "Name: value", one after another.</summary>
internal sealed class ProductAttributeFormatter(
    IProductAttributeParser parser, IProductAttributeService attributes, IPriceFormatter prices, ILocalizationService texts, IWorkContext workContext, IStoreContext storeContext)
    : IProductAttributeFormatter
{
    public async Task<string> FormatAttributesAsync(Product product, string attributesXml) =>
        await FormatAttributesAsync(product, attributesXml, await workContext.GetCurrentCustomerAsync(), await storeContext.GetCurrentStoreAsync());

    public async Task<string> FormatAttributesAsync(Product product, string attributesXml, Customer customer, Store store, string separator = "<br />",
        bool htmlEncode = true, bool renderPrices = true, bool renderProductAttributes = true, bool renderGiftCardAttributes = true, bool allowHyperlinks = true)
    {
        var shown = new List<string>();
        if (renderProductAttributes)
            foreach (var mapping in await parser.ParseProductAttributeMappingsAsync(attributesXml))
            {
                var name = (await attributes.GetProductAttributeByIdAsync(mapping.ProductAttributeId))?.Name;
                if (ProductAttributeParser.HasValues(mapping))
                    foreach (var value in await parser.ParseProductAttributeValuesAsync(attributesXml, mapping.Id))
                        shown.Add($"{name}: {value.Name}{(renderPrices ? await AdjustmentAsync(value) : string.Empty)}");
                else
                    shown.AddRange(parser.ParseValues(attributesXml, mapping.Id).Select(value => $"{name}: {value}"));
            }
        return string.Join(separator, htmlEncode ? shown.Select(WebUtility.HtmlEncode) : shown);
    }

    private async Task<string> AdjustmentAsync(ProductAttributeValue value)
    {
        if (value.PriceAdjustment == 0)
            return string.Empty;
        var amount = value.PriceAdjustmentUsePercentage ? value.PriceAdjustment.ToString("G29") : await prices.FormatPriceAsync(Math.Abs(value.PriceAdjustment), false, false);
        var sign = value.PriceAdjustment > 0 ? "+" : value.PriceAdjustmentUsePercentage ? string.Empty : "-";
        return string.Format(await texts.GetResourceAsync("FormattedAttributes.PriceAdjustment"), sign, amount, value.PriceAdjustmentUsePercentage ? "%" : string.Empty);
    }
}

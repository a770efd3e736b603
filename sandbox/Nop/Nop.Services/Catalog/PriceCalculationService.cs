using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Directory;
using Nop.Services.Directory;

namespace Nop.Services.Catalog;

/// <summary>Costs and rounding.</summary>
internal sealed class PriceCalculationService(IProductAttributeParser parser, IProductService products, ICurrencyService currencies, CurrencySettings settings) : IPriceCalculationService
{
    public async Task<decimal> GetProductCostAsync(Product product, string attributesXml)
    {
        ArgumentNullException.ThrowIfNull(product);
        var cost = product.ProductCost;
        foreach (var value in await parser.ParseProductAttributeValuesAsync(attributesXml))
            cost += value.AttributeValueType == AttributeValueType.Simple
                ? value.Cost
                : ((await products.GetProductByIdAsync(value.AssociatedProductId))?.ProductCost ?? 0) * value.Quantity;
        return cost;
    }

    public async Task<decimal> RoundPriceAsync(decimal value, Currency currency = null)
    {
        currency ??= await currencies.GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId);
        return Round(value, currency.RoundingType);
    }

    /// <summary>Rounds to cents first, half to even, then to the step of the rounding type.</summary>
    public decimal Round(decimal value, RoundingType roundingType)
    {
        var cents = Math.Round(value, 2);
        return roundingType switch
        {
            RoundingType.Rounding005Up => Math.Ceiling(cents / 0.05m) * 0.05m,
            RoundingType.Rounding005Down => Math.Floor(cents / 0.05m) * 0.05m,
            RoundingType.Rounding01Up => Math.Round(cents, 1, MidpointRounding.AwayFromZero),
            RoundingType.Rounding01Down => Math.Round(cents, 1, MidpointRounding.ToZero) is var down && Math.Abs(cents - down) > 0.05m ? down + Math.Sign(cents) * 0.1m : down,
            RoundingType.Rounding05 => Math.Round(cents / 0.5m, MidpointRounding.AwayFromZero) * 0.5m,
            RoundingType.Rounding1 => Math.Round(cents, MidpointRounding.AwayFromZero),
            RoundingType.Rounding1Up => Math.Ceiling(cents),
            _ => cents,
        };
    }
}

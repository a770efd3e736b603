using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Directory;

namespace Nop.Services.Catalog;

/// <summary>Calculates prices and costs.</summary>
public interface IPriceCalculationService
{
    Task<decimal> GetProductCostAsync(Product product, string attributesXml);
    Task<decimal> RoundPriceAsync(decimal value, Currency currency = null);
    decimal Round(decimal value, RoundingType roundingType);
}

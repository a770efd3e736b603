using Nop.Core.Domain.Directory;

namespace Nop.Services.Directory;

/// <summary>Stores currencies and converts between them.</summary>
public interface ICurrencyService
{
    Task DeleteCurrencyAsync(Currency currency);
    Task<Currency> GetCurrencyByIdAsync(int currencyId);
    Task<Currency> GetCurrencyByCodeAsync(string currencyCode);
    Task<IList<Currency>> GetAllCurrenciesAsync(bool showHidden = false, int storeId = 0);
    Task InsertCurrencyAsync(Currency currency);
    Task UpdateCurrencyAsync(Currency currency);
    decimal ConvertCurrency(decimal amount, decimal exchangeRate);
    Task<decimal> ConvertToPrimaryStoreCurrencyAsync(decimal amount, Currency sourceCurrencyCode);
    Task<decimal> ConvertFromPrimaryStoreCurrencyAsync(decimal amount, Currency targetCurrencyCode);
    Task<decimal> ConvertCurrencyAsync(decimal amount, Currency sourceCurrencyCode, Currency targetCurrencyCode);
    Task<decimal> ConvertToPrimaryExchangeRateCurrencyAsync(decimal amount, Currency sourceCurrencyCode);
    Task<decimal> ConvertFromPrimaryExchangeRateCurrencyAsync(decimal amount, Currency targetCurrencyCode);
}

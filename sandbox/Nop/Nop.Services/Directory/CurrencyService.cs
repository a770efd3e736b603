using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Directory;
using Nop.Data;

namespace Nop.Services.Directory;

/// <summary>Stores currencies and converts over the primary exchange rate currency.</summary>
internal sealed class CurrencyService(IRepository<Currency> currencies, CurrencySettings settings) : ICurrencyService
{
    public Task DeleteCurrencyAsync(Currency currency) => currencies.DeleteAsync(currency);

    public Task<Currency> GetCurrencyByIdAsync(int currencyId) => currencies.GetByIdAsync(currencyId, _ => default);

    public async Task<Currency> GetCurrencyByCodeAsync(string currencyCode) =>
        string.IsNullOrEmpty(currencyCode) ? null
            : (await GetAllCurrenciesAsync(showHidden: true)).FirstOrDefault(currency => currency.CurrencyCode.Equals(currencyCode, StringComparison.OrdinalIgnoreCase));

    public async Task<IList<Currency>> GetAllCurrenciesAsync(bool showHidden = false, int storeId = 0) =>
        [.. (await currencies.GetAllAsync(query => query.OrderBy(currency => currency.DisplayOrder).ThenBy(currency => currency.Id), (ICacheKeyService _) => default))
            .Where(currency => showHidden || currency.Published)];

    public Task InsertCurrencyAsync(Currency currency) => currencies.InsertAsync(currency);

    public Task UpdateCurrencyAsync(Currency currency) => currencies.UpdateAsync(currency);

    public decimal ConvertCurrency(decimal amount, decimal exchangeRate) => amount * exchangeRate;

    public async Task<decimal> ConvertToPrimaryStoreCurrencyAsync(decimal amount, Currency sourceCurrencyCode) =>
        await ConvertCurrencyAsync(amount, sourceCurrencyCode, await GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId));

    public async Task<decimal> ConvertFromPrimaryStoreCurrencyAsync(decimal amount, Currency targetCurrencyCode) =>
        await ConvertCurrencyAsync(amount, await GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId), targetCurrencyCode);

    public async Task<decimal> ConvertCurrencyAsync(decimal amount, Currency sourceCurrencyCode, Currency targetCurrencyCode)
    {
        ArgumentNullException.ThrowIfNull(sourceCurrencyCode);
        ArgumentNullException.ThrowIfNull(targetCurrencyCode);
        if (amount == 0 || sourceCurrencyCode.Id == targetCurrencyCode.Id)
            return amount;
        return await ConvertFromPrimaryExchangeRateCurrencyAsync(await ConvertToPrimaryExchangeRateCurrencyAsync(amount, sourceCurrencyCode), targetCurrencyCode);
    }

    public Task<decimal> ConvertToPrimaryExchangeRateCurrencyAsync(decimal amount, Currency sourceCurrencyCode) =>
        Task.FromResult(amount == 0 || IsPrimaryRate(sourceCurrencyCode) ? amount : amount / RateOf(sourceCurrencyCode));

    public Task<decimal> ConvertFromPrimaryExchangeRateCurrencyAsync(decimal amount, Currency targetCurrencyCode) =>
        Task.FromResult(amount == 0 || IsPrimaryRate(targetCurrencyCode) ? amount : amount * RateOf(targetCurrencyCode));

    private bool IsPrimaryRate(Currency currency) => currency.Id == settings.PrimaryExchangeRateCurrencyId;

    private static decimal RateOf(Currency currency) =>
        currency.Rate != 0 ? currency.Rate : throw new NopException($"Currency {currency.CurrencyCode} has no exchange rate. Set its rate.");
}

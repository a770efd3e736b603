using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Tax;
using Nop.Services.Directory;
using Nop.Services.Localization;

namespace Nop.Services.Catalog;

/// <summary>Shows prices in the display locale of their currency; a currency the shop does not know is shown by its code.</summary>
internal sealed class PriceFormatter(
    ICurrencyService currencies, IPriceCalculationService prices, ILocalizationService texts, IWorkContext workContext, CurrencySettings currencySettings, TaxSettings taxSettings)
    : IPriceFormatter
{
    public async Task<string> FormatPriceAsync(decimal price) => await FormatPriceAsync(price, true, await workContext.GetWorkingCurrencyAsync());

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency) =>
        await FormatPriceAsync(price, showCurrency, targetCurrency, await LanguageAsync(), await IncludesTaxAsync());

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, bool showTax) =>
        await FormatPriceAsync(price, showCurrency, await workContext.GetWorkingCurrencyAsync(), await LanguageAsync(), await IncludesTaxAsync(), showTax);

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, string currencyCode, bool showTax, int languageId) =>
        await FormatPriceAsync(price, showCurrency, await CurrencyAsync(currencyCode), languageId, await IncludesTaxAsync(), showTax);

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, string currencyCode, int languageId, bool priceIncludesTax) =>
        await FormatPriceAsync(price, showCurrency, await CurrencyAsync(currencyCode), languageId, priceIncludesTax);

    public Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency, int languageId, bool priceIncludesTax) =>
        FormatPriceAsync(price, showCurrency, targetCurrency, languageId, priceIncludesTax, taxSettings.DisplayTaxSuffix);

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency, int languageId, bool priceIncludesTax, bool showTax)
    {
        var amount = Amount(await prices.RoundPriceAsync(price, targetCurrency), showCurrency, targetCurrency);
        return showTax
            ? string.Format(await texts.GetResourceAsync(priceIncludesTax ? "Products.InclTaxSuffix" : "Products.ExclTaxSuffix", languageId, false), amount)
            : amount;
    }

    public async Task<string> FormatOrderPriceAsync(decimal price, decimal currencyRate, string customerCurrencyCode, bool displayCustomerCurrency,
        Currency primaryStoreCurrency, int languageId, bool? priceIncludesTax = null, bool? showTax = null)
    {
        var includesTax = priceIncludesTax ?? await IncludesTaxAsync();
        var suffix = showTax ?? taxSettings.DisplayTaxSuffix;
        var own = await FormatPriceAsync(price, true, primaryStoreCurrency, languageId, includesTax, suffix);
        if (!displayCustomerCurrency || primaryStoreCurrency.CurrencyCode == customerCurrencyCode || await currencies.GetCurrencyByCodeAsync(customerCurrencyCode) is not { } currency)
            return own;
        return $"{own}<br />[{await FormatPriceAsync(currencies.ConvertCurrency(price, currencyRate), true, currency, languageId, includesTax, suffix)}]";
    }

    public async Task<string> FormatShippingPriceAsync(decimal price, bool showCurrency) =>
        await FormatShippingPriceAsync(price, showCurrency, await workContext.GetWorkingCurrencyAsync(), await LanguageAsync(), await IncludesTaxAsync());

    public Task<string> FormatShippingPriceAsync(decimal price, bool showCurrency, Currency targetCurrency, int languageId, bool priceIncludesTax) =>
        FormatPriceAsync(price, showCurrency, targetCurrency, languageId, priceIncludesTax, taxSettings is { ShippingIsTaxable: true, DisplayTaxSuffix: true });

    public async Task<string> FormatShippingPriceAsync(decimal price, bool showCurrency, string currencyCode, int languageId, bool priceIncludesTax) =>
        await FormatShippingPriceAsync(price, showCurrency, await CurrencyAsync(currencyCode), languageId, priceIncludesTax);

    public string FormatTaxRate(decimal taxRate) => taxRate.ToString("G29", CultureInfo.InvariantCulture);

    private string Amount(decimal amount, bool showCurrency, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (string.IsNullOrEmpty(currency.CustomFormatting) && string.IsNullOrEmpty(currency.DisplayLocale))
            return $"{amount:N} ({currency.CurrencyCode})";
        var text = string.IsNullOrEmpty(currency.CustomFormatting)
            ? amount.ToString("C", CultureInfo.GetCultureInfo(currency.DisplayLocale))
            : amount.ToString(currency.CustomFormatting);
        return showCurrency && currencySettings.DisplayCurrencyLabel ? $"{text} ({currency.CurrencyCode})" : text;
    }

    private async Task<Currency> CurrencyAsync(string code) => await currencies.GetCurrencyByCodeAsync(code) ?? new Currency { CurrencyCode = code };

    private async Task<int> LanguageAsync() => (await workContext.GetWorkingLanguageAsync()).Id;

    private async Task<bool> IncludesTaxAsync() => await workContext.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax;
}

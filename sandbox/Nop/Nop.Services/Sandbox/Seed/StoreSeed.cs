using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Security;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Stores;
using Nop.Core.Domain.Tax;
using Nop.Data;
using Nop.Services.Configuration;

namespace Nop.Services.Sandbox.Seed;

/// <summary>The store of a new shop with its language, currencies, mail account and settings.</summary>
internal sealed class StoreSeed(
    HostOptions options, IRepository<Store> stores, IRepository<Language> languages, IRepository<Currency> currencies, IRepository<EmailAccount> accounts,
    ISettingService settings, TimeProvider time)
{
    // code, name, display locale, units for one US dollar
    private const string Currencies = """
        USD|US Dollar|en-US|1
        EUR|Euro||0.92
        GBP|British Pound|en-GB|0.79
        CAD|Canadian Dollar|en-CA|1.36
        MXN|Mexican Peso|es-MX|18.4
        BRL|Brazilian Real|pt-BR|5.45
        SEK|Swedish Krona|sv-SE|10.5
        PLN|Polish Zloty|pl-PL|3.95
        TRY|Turkish Lira|tr-TR|34.2
        AED|UAE Dirham|ar-AE|3.6725
        SAR|Saudi Riyal|ar-SA|3.75
        EGP|Egyptian Pound|ar-EG|48.6
        INR|Indian Rupee|en-IN|83.9
        ZAR|South African Rand|en-ZA|17.8
        JPY|Japanese Yen|ja-JP|148.5
        AUD|Australian Dollar|en-AU|1.52
        SGD|Singapore Dollar|en-SG|1.34
        CHF|Swiss Franc|de-CH|0.88
        DKK|Danish Krone|da-DK|6.86
        NOK|Norwegian Krone|nb-NO|10.8
        """;

    internal async Task InsertAsync()
    {
        var language = await InsertLanguageAsync();
        var primary = await InsertCurrenciesAsync();
        var store = new Store { Name = "Your store name", Url = options.StoreUrl, Hosts = new Uri(options.StoreUrl).Authority, DisplayOrder = 1, DefaultLanguageId = language.Id };
        await stores.InsertAsync(store);
        var account = new EmailAccount { Email = "owner@yourstore.com", DisplayName = "Store owner", Host = "smtp.yourstore.com", Port = 25, Username = "owner", Password = "owner" };
        await accounts.InsertAsync(account);

        await settings.SaveSettingAsync(new CurrencySettings { PrimaryStoreCurrencyId = primary.Id, PrimaryExchangeRateCurrencyId = primary.Id });
        await settings.SaveSettingAsync(new LocalizationSettings { DefaultAdminLanguageId = language.Id, LoadAllLocaleRecordsOnStartup = true });
        await settings.SaveSettingAsync(new EmailAccountSettings { DefaultEmailAccountId = account.Id });
        await settings.SaveSettingAsync(new SecuritySettings { EncryptionKey = CommonHelper.GenerateRandomDigitCode(16), UseAesEncryptionAlgorithm = true });
        await settings.SaveSettingAsync(new OrderSettings { AnonymousCheckoutAllowed = true, IsReOrderAllowed = true, CustomOrderNumberMask = "{ID}", ReturnRequestNumberMask = "{ID}" });
        await settings.SaveSettingAsync(new TaxSettings { TaxBasedOn = TaxBasedOn.BillingAddress, TaxDisplayType = TaxDisplayType.ExcludingTax });
        await settings.SaveSettingAsync(new CatalogSettings { ShowSkuOnProductDetailsPage = true });
        await settings.SaveSettingAsync(new ShippingSettings { UseWarehouseLocation = false, ShipToSameAddress = true });
        await settings.SaveSettingAsync(new CommonSettings { Log404Errors = true, ClearLogOlderThanDays = 60 });
        await settings.SaveSettingAsync(new AdminAreaSettings { DefaultGridPageSize = 15, PopupGridPageSize = 7, GridPageSizes = "7, 15, 20, 50, 100", ShowDocumentationReferenceLinks = true });
    }

    private async Task<Language> InsertLanguageAsync()
    {
        var culture = CultureInfo.GetCultureInfo(options.Culture);
        var language = new Language
        {
            Name = culture.EnglishName, LanguageCulture = culture.Name, UniqueSeoCode = culture.TwoLetterISOLanguageName, Published = true, DisplayOrder = 1,
        };
        await languages.InsertAsync(language);
        return language;
    }

    private async Task<Currency> InsertCurrenciesAsync()
    {
        var rows = Currencies.Split('\n').Select(line => line.Split('|')).ToDictionary(cells => cells[0]);
        if (!rows.TryGetValue(options.PrimaryCurrency, out var primary))
            throw new NopException($"The primary currency '{options.PrimaryCurrency}' is not one of the seeded currencies: {string.Join(", ", rows.Keys)}.");
        var unit = Rate(primary);
        var inserted = rows.Values.Select((cells, index) => new Currency
        {
            CurrencyCode = cells[0], Name = cells[1], DisplayLocale = cells[2], CustomFormatting = cells[0] == "EUR" ? "€0.00" : null,
            Rate = Math.Round(Rate(cells) / unit, 4), Published = true, DisplayOrder = index + 1, RoundingType = RoundingType.Rounding001,
            CreatedOnUtc = time.UtcNow(), UpdatedOnUtc = time.UtcNow(),
        }).ToList();
        foreach (var currency in inserted)
            await currencies.InsertAsync(currency);
        return inserted.Find(currency => currency.CurrencyCode == options.PrimaryCurrency);
    }

    private static decimal Rate(string[] cells) => decimal.Parse(cells[3], CultureInfo.InvariantCulture);
}

using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Tax;
using Nop.Core.Domain.Vendors;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Vendors;

namespace Nop.Services.Sandbox;

/// <summary>The user of a scope: whoever was set, else the built-in background user, as in a schedule task.</summary>
internal sealed class SandboxWorkContext(
    ICustomerService customers, ILanguageService languages, ICurrencyService currencies, IVendorService vendors, CurrencySettings currencySettings, TaxSettings taxSettings) : IWorkContext
{
    private Customer _customer;
    private Vendor _vendor;
    private Language _language;
    private Currency _currency;
    private TaxDisplayType? _taxDisplayType;

    public Customer OriginalCustomerIfImpersonated => null;

    public async Task<Customer> GetCurrentCustomerAsync() => _customer ??= await customers.GetOrCreateBackgroundTaskUserAsync();

    public Task SetCurrentCustomerAsync(Customer customer = null)
    {
        _customer = customer;
        _vendor = null;
        return Task.CompletedTask;
    }

    /// <summary>The vendor of the current customer, or the one set by <see cref="SetCurrentVendor"/>.</summary>
    public async Task<Vendor> GetCurrentVendorAsync()
    {
        if (_vendor is not null)
            return _vendor;
        var customer = await GetCurrentCustomerAsync();
        var vendor = customer.VendorId == 0 ? null : await vendors.GetVendorByIdAsync(customer.VendorId);
        return _vendor = vendor is { Active: true, Deleted: false } ? vendor : null;
    }

    internal void SetCurrentVendor(Vendor vendor) => _vendor = vendor;

    public async Task<Language> GetWorkingLanguageAsync() =>
        _language ??= (await languages.GetAllLanguagesAsync()).FirstOrDefault() ?? (await languages.GetAllLanguagesAsync(showHidden: true)).FirstOrDefault();

    public Task SetWorkingLanguageAsync(Language language)
    {
        _language = language;
        return Task.CompletedTask;
    }

    public async Task<Currency> GetWorkingCurrencyAsync() => _currency ??= await currencies.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId);

    public Task SetWorkingCurrencyAsync(Currency currency)
    {
        _currency = currency;
        return Task.CompletedTask;
    }

    public Task<TaxDisplayType> GetTaxDisplayTypeAsync() => Task.FromResult(_taxDisplayType ?? taxSettings.TaxDisplayType);

    public Task SetTaxDisplayTypeAsync(TaxDisplayType taxDisplayType)
    {
        _taxDisplayType = taxDisplayType;
        return Task.CompletedTask;
    }
}

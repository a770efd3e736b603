using Nop.Core.Domain.Common;
using Nop.Core.Domain.Directory;
using Nop.Data;

namespace Nop.Services.Directory;

/// <summary>Stores countries; the look-ups by code ignore whether a country is published.</summary>
internal sealed class CountryService(IRepository<Country> countries) : ICountryService
{
    public Task DeleteCountryAsync(Country country) => countries.DeleteAsync(country);

    public async Task<IList<Country>> GetAllCountriesAsync(int languageId = 0, bool showHidden = false) =>
        await countries.Table.Where(country => showHidden || country.Published).OrderBy(country => country.DisplayOrder).ThenBy(country => country.Name).ToListAsync();

    public async Task<IList<Country>> GetAllCountriesForBillingAsync(int languageId = 0, bool showHidden = false) =>
        [.. (await GetAllCountriesAsync(languageId, showHidden)).Where(country => country.AllowsBilling)];

    public async Task<IList<Country>> GetAllCountriesForShippingAsync(int languageId = 0, bool showHidden = false) =>
        [.. (await GetAllCountriesAsync(languageId, showHidden)).Where(country => country.AllowsShipping)];

    public Task<Country> GetCountryByAddressAsync(Address address) => GetCountryByIdAsync(address?.CountryId ?? 0);

    public Task<Country> GetCountryByIdAsync(int countryId) => countries.GetByIdAsync(countryId, _ => default);

    public Task<IList<Country>> GetCountriesByIdsAsync(int[] countryIds) => countries.GetByIdsAsync(countryIds);

    public async Task<Country> GetCountryByTwoLetterIsoCodeAsync(string twoLetterIsoCode) =>
        string.IsNullOrEmpty(twoLetterIsoCode) ? null : await countries.Table.FirstOrDefaultAsync(country => country.TwoLetterIsoCode == twoLetterIsoCode);

    public async Task<Country> GetCountryByThreeLetterIsoCodeAsync(string threeLetterIsoCode) =>
        string.IsNullOrEmpty(threeLetterIsoCode) ? null : await countries.Table.FirstOrDefaultAsync(country => country.ThreeLetterIsoCode == threeLetterIsoCode);

    public Task InsertCountryAsync(Country country) => countries.InsertAsync(country);

    public Task UpdateCountryAsync(Country country) => countries.UpdateAsync(country);
}

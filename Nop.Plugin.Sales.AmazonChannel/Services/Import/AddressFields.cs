using System.Globalization;
using System.Text;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Directory;
using Nop.Services.Directory;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Puts an address of Amazon's into the fields of one of the shop's, and reads what stands there.</summary>
public sealed class AddressFields(ICountryService countries, IStateProvinceService states)
{
    /// <summary>What stands in an address of the shop's.</summary>
    public async Task<KnownAddress> ReadAsync(Address address) => new()
    {
        Name = $"{address.FirstName} {address.LastName}".Trim(),
        Company = address.Company?.Trim() ?? "",
        Street = string.Join(", ", new[] { address.Address1, address.Address2 }.Where(line => !string.IsNullOrWhiteSpace(line))),
        City = address.City?.Trim() ?? "",
        PostalCode = address.ZipPostalCode?.Trim() ?? "",
        CountryCode = address.CountryId is { } id ? (await countries.GetCountryByIdAsync(id))?.TwoLetterIsoCode ?? "" : ""
    };

    /// <summary>Follows Amazon: one elsewhere takes the place of the whole address, one at the same place of what it names, and of one that is withheld only gaps are filled.</summary>
    public async Task FollowAsync(Address address, AddressPlan plan)
    {
        var news = AddressCheck.NewsOf(plan, await ReadAsync(address));
        if (news == AddressNews.Elsewhere)
            await ReplaceAsync(address, plan);
        else
            await FillAsync(address, news == AddressNews.Withheld ? Gaps(address, plan) : plan);
    }

    /// <summary>Makes the whole address Amazon's.</summary>
    public async Task ReplaceAsync(Address address, AddressPlan plan)
    {
        var name = plan.IsNameBorrowed && !string.IsNullOrWhiteSpace(address.FirstName) ? (address.FirstName, address.LastName ?? "") : (plan.FirstName, "");
        (address.FirstName, address.LastName) = name;
        address.Company = address.PhoneNumber = address.Address1 = address.Address2 = address.City = address.County = address.ZipPostalCode = null;
        address.CountryId = address.StateProvinceId = null;
        await FillAsync(address, plan);
    }

    private async Task FillAsync(Address address, AddressPlan plan)
    {
        var isNameKept = plan.IsNameBorrowed && !string.IsNullOrWhiteSpace(address.FirstName);
        address.FirstName = (isNameKept ? address.FirstName : Either(plan.FirstName, address.FirstName)) ?? "";
        address.LastName ??= "";
        address.Company = isNameKept ? Either(address.Company, plan.Company) : Either(plan.Company, address.Company);
        address.PhoneNumber = Either(plan.Phone, address.PhoneNumber);
        if (plan.Address1 is not null)
        {
            address.Address1 = plan.Address1;
            address.Address2 = plan.Address2;
        }

        address.City = Either(plan.City, address.City);
        address.ZipPostalCode = Either(plan.PostalCode, address.ZipPostalCode);
        if (plan.CountryCode is not null || plan.StateOrRegion is not null)
            await FillPlaceAsync(address, plan);
        else
            address.County = Either(plan.County, address.County);
    }

    private async Task FillPlaceAsync(Address address, AddressPlan plan)
    {
        var country = plan.CountryCode is null ? null : await CountryAsync(plan.CountryCode);
        address.CountryId = country?.Id ?? address.CountryId;
        var state = address.CountryId is { } countryId && plan.StateOrRegion is not null ? await StateAsync(countryId, plan.StateOrRegion) : null;
        if (plan.StateOrRegion is not null)
            address.StateProvinceId = state?.Id;

        var stateText = state is null ? plan.StateOrRegion : null;
        var countryText = country is null ? plan.CountryCode : null;
        address.County = Either(string.Join(", ", new[] { plan.County, stateText, countryText }.OfType<string>()), address.County);
    }

    // neither street nor postal code is in such a plan
    private static AddressPlan Gaps(Address address, AddressPlan plan) => plan with
    {
        FirstName = IsBlank(address.FirstName) ? plan.FirstName : "",
        Company = IsBlank(address.Company) ? plan.Company : null,
        City = IsBlank(address.City) ? plan.City : null,
        County = IsBlank(address.County) ? plan.County : null,
        StateOrRegion = address.StateProvinceId is null && IsBlank(address.County) ? plan.StateOrRegion : null,
        CountryCode = address.CountryId is null && IsBlank(address.County) ? plan.CountryCode : null,
        Phone = IsBlank(address.PhoneNumber) ? plan.Phone : null
    };

    private async Task<Country?> CountryAsync(string code) =>
        code.Length == 2 ? await countries.GetCountryByTwoLetterIsoCodeAsync(code) : code.Length == 3 ? await countries.GetCountryByThreeLetterIsoCodeAsync(code) : null;

    private async Task<StateProvince?> StateAsync(int countryId, string text)
    {
        var wanted = StateKey(text);
        var ofCountry = await states.GetStateProvincesByCountryIdAsync(countryId, showHidden: true);
        return ofCountry.FirstOrDefault(state => StateKey(state.Abbreviation) == wanted) ?? ofCountry.FirstOrDefault(state => StateKey(state.Name) == wanted);
    }

    // letters and digits only, without accents and case: "Ile-de-France" finds "Île de France", "N.Y." finds "NY"
    private static string StateKey(string? text) => string.Concat((text ?? "").Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(letter))).ToUpperInvariant();

    private static string? Either(string? wanted, string? present) => string.IsNullOrWhiteSpace(wanted) ? present : wanted;

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}

using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Services.Sandbox;

namespace Nop.Services.Common;

/// <summary>Stores addresses; their creation date is always now.</summary>
internal sealed class AddressService(IRepository<Address> addresses, TimeProvider time) : IAddressService
{
    public Task DeleteAddressAsync(Address address) => addresses.DeleteAsync(address);

    public Task<Address> GetAddressByIdAsync(int addressId) => addresses.GetByIdAsync(addressId, _ => default, useShortTermCache: true);

    public Task InsertAddressAsync(Address address)
    {
        ArgumentNullException.ThrowIfNull(address);
        address.CreatedOnUtc = time.UtcNow();
        ClearZeroes(address);
        return addresses.InsertAsync(address);
    }

    public Task UpdateAddressAsync(Address address)
    {
        ArgumentNullException.ThrowIfNull(address);
        ClearZeroes(address);
        return addresses.UpdateAsync(address);
    }

    public Task<bool> IsAddressValidAsync(Address address) =>
        Task.FromResult(new[] { address.FirstName, address.LastName, address.Email, address.Address1, address.City, address.ZipPostalCode }.All(text => !string.IsNullOrWhiteSpace(text))
            && address.CountryId is > 0);

    public Address FindAddress(List<Address> source, string firstName, string lastName, string phoneNumber, string email, string faxNumber, string company,
        string address1, string address2, string city, string county, int? stateProvinceId, string zipPostalCode, int? countryId, string customAttributes)
    {
        var wanted = new[] { firstName, lastName, phoneNumber, email, faxNumber, company, address1, address2, city, county, zipPostalCode, customAttributes };
        return source.Find(a => a.StateProvinceId == stateProvinceId && a.CountryId == countryId
            && Texts(a).Zip(wanted, (own, other) => string.IsNullOrEmpty(own) ? string.IsNullOrEmpty(other) : string.Equals(own, other, StringComparison.InvariantCultureIgnoreCase)).All(same => same));
    }

    public Address CloneAddress(Address address) => new()
    {
        FirstName = address.FirstName, LastName = address.LastName, Email = address.Email, Company = address.Company, CountryId = address.CountryId,
        StateProvinceId = address.StateProvinceId, County = address.County, City = address.City, Address1 = address.Address1, Address2 = address.Address2,
        ZipPostalCode = address.ZipPostalCode, PhoneNumber = address.PhoneNumber, FaxNumber = address.FaxNumber, CustomAttributes = address.CustomAttributes,
        CreatedOnUtc = address.CreatedOnUtc,
    };

    private static IEnumerable<string> Texts(Address a) =>
        [a.FirstName, a.LastName, a.PhoneNumber, a.Email, a.FaxNumber, a.Company, a.Address1, a.Address2, a.City, a.County, a.ZipPostalCode, a.CustomAttributes];

    private static void ClearZeroes(Address address)
    {
        address.CountryId = address.CountryId == 0 ? null : address.CountryId;
        address.StateProvinceId = address.StateProvinceId == 0 ? null : address.StateProvinceId;
    }
}

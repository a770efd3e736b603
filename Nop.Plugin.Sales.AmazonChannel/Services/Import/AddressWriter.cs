using System.Globalization;
using System.Text;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Directory;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Common;
using Nop.Services.Directory;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Keeps the billing and shipping address of an order. Blanks never overwrite what is there; what an admin has edited is kept, and what was erased stays erased.</summary>
public sealed class AddressWriter(
    IAddressService addresses,
    IRepository<Address> addressRows,
    IRepository<AmazonOrder> orders,
    ICountryService countries,
    IStateProvinceService states,
    TimeProvider time)
{
    /// <summary>Makes the two addresses, or fills and follows what Amazon has changed.</summary>
    /// <param name="row">The order.</param>
    /// <param name="order">What Amazon says.</param>
    /// <param name="isResumed">True when an earlier attempt may have left addresses behind that the row does not know of.</param>
    public async Task EnsureAsync(AmazonOrder row, OrderSnapshot order, bool isResumed)
    {
        var billing = AddressPlan.Billing(order);
        var shipping = AddressPlan.Shipping(order);
        var left = isResumed && row.ShippingAddressId == 0 ? await LeftBehindAsync(row) : [];
        if (row.BillingAddressId == 0)
        {
            row.BillingAddressId = left.Count > 0 ? left[0] : await InsertAsync(row, billing);
            await orders.UpdateAsync(row, false);
        }

        if (row.ShippingAddressId == 0)
        {
            row.ShippingAddressId = left.Count > 1 ? left[1] : await InsertAsync(row, shipping);
            row.AddressHash = await HashesAsync(row);
            await orders.UpdateAsync(row, false);
        }
        else if (row.PersonalDataErasedOnUtc is null && row.AddressHash == await HashesAsync(row))
        {
            var changed = await UpdateAsync(row.BillingAddressId, billing);
            changed |= await UpdateAsync(row.ShippingAddressId, shipping);
            if (changed)
            {
                row.AddressHash = await HashesAsync(row);
                await orders.UpdateAsync(row, false);
            }
        }
    }

    private async Task<int> InsertAsync(AmazonOrder row, AddressPlan plan)
    {
        var address = new Address { Email = BuyerEmail.OfOrder(row.AmazonOrderId), CreatedOnUtc = time.GetUtcNow().UtcDateTime, FirstName = "", LastName = "" };
        await FillAsync(address, plan);
        await addresses.InsertAddressAsync(address);
        return address.Id;
    }

    private async Task<bool> UpdateAsync(int addressId, AddressPlan plan)
    {
        if (await addressRows.Table.FirstOrDefaultAsync(address => address.Id == addressId) is not { } address)
            return false;
        var before = Describe(address);
        await FillAsync(address, plan);
        if (Describe(address) == before)
            return false;
        await addresses.UpdateAddressAsync(address);
        return true;
    }

    private async Task FillAsync(Address address, AddressPlan plan)
    {
        address.FirstName = Either(plan.FirstName, address.FirstName) ?? "";
        address.LastName ??= "";
        address.Company = Either(plan.Company, address.Company);
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

    private async Task<List<int>> LeftBehindAsync(AmazonOrder row)
    {
        var email = BuyerEmail.OfOrder(row.AmazonOrderId);
        var left = await addressRows.Table.Where(address => address.Email == email).OrderBy(address => address.Id).Select(address => address.Id).ToListAsync();
        return row.BillingAddressId == 0 ? left : [row.BillingAddressId, .. left.Where(id => id != row.BillingAddressId)];
    }

    private async Task<string> HashesAsync(AmazonOrder row)
    {
        var both = await addressRows.Table.Where(address => address.Id == row.BillingAddressId || address.Id == row.ShippingAddressId)
            .OrderBy(address => address.Id).ToListAsync();
        return ContentHash.Of(string.Join('\n', both.Select(Describe)));
    }

    /// <summary>All that makes an address what it is, as one text.</summary>
    public static string Describe(Address address) => string.Join('\n', address.FirstName, address.LastName, address.Company, address.PhoneNumber, address.Address1,
        address.Address2, address.City, address.County, address.ZipPostalCode, address.CountryId, address.StateProvinceId);

    private static string? Either(string? wanted, string? present) => string.IsNullOrWhiteSpace(wanted) ? present : wanted;
}

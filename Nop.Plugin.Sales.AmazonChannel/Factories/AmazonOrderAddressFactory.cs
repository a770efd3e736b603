using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Services.Common;
using Nop.Services.Directory;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Sets Amazon's shipping address beside that of the shop order.</summary>
public sealed class AmazonOrderAddressFactory(
    IRepository<Order> orders,
    IAddressService addresses,
    ICountryService countries,
    IStateProvinceService states)
{
    /// <summary>The address part by part.</summary>
    public async Task<IList<AddressPartModel>> PrepareAsync(AmazonOrder row, OrderSnapshot snapshot)
    {
        var amazons = AddressPlan.Shipping(snapshot);
        var shops = await ShopsAsync(row);
        var country = shops?.CountryId is { } countryId ? (await countries.GetCountryByIdAsync(countryId))?.TwoLetterIsoCode : null;
        return
        [
            Part("Orders.Address.Name", amazons.FirstName, shops, address => $"{address.FirstName} {address.LastName}".Trim()),
            Part("Orders.Address.Company", amazons.Company, shops, address => address.Company),
            Part("Orders.Address.Address1", amazons.Address1, shops, address => address.Address1),
            Part("Orders.Address.Address2", amazons.Address2, shops, address => address.Address2),
            Part("Orders.Address.City", amazons.City, shops, address => address.City),
            Part("Orders.Address.County", amazons.County, shops, address => County(address, amazons)),
            new AddressPartModel("Orders.Address.State", amazons.StateOrRegion ?? "", shops is null ? null : await StateAsync(shops, amazons)),
            Part("Orders.Address.PostalCode", amazons.PostalCode, shops, address => address.ZipPostalCode),
            Part("Orders.Address.Country", amazons.CountryCode, shops, _ => country),
            Part("Orders.Address.Phone", amazons.Phone, shops, address => address.PhoneNumber)
        ];
    }

    private async Task<Address?> ShopsAsync(AmazonOrder row)
    {
        if (row.OrderId == 0)
            return null;
        var addressId = await orders.Table.Where(order => order.Id == row.OrderId).Select(order => order.ShippingAddressId).FirstOrDefaultAsync();
        return addressId is { } id ? await addresses.GetAddressByIdAsync(id) : null;
    }

    // the import keeps a state that the shop does not know beside the county
    private static string? County(Address address, AddressPlan amazons) =>
        address.StateProvinceId is null && address.County == string.Join(", ", new[] { amazons.County, amazons.StateOrRegion }.OfType<string>()) ? amazons.County : address.County;

    private async Task<string> StateAsync(Address address, AddressPlan amazons)
    {
        var state = address.StateProvinceId is { } id ? await states.GetStateProvinceByIdAsync(id) : null;
        var isSame = state is null
            ? amazons.StateOrRegion is { Length: > 0 } text && address.County?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
            : new[] { state.Abbreviation, state.Name }.Contains(amazons.StateOrRegion, StringComparer.OrdinalIgnoreCase);
        return isSame ? amazons.StateOrRegion ?? "" : state?.Name ?? "";
    }

    private static AddressPartModel Part(string name, string? amazons, Address? shops, Func<Address, string?> read) =>
        new(name, amazons ?? "", shops is null ? null : read(shops) ?? "");
}

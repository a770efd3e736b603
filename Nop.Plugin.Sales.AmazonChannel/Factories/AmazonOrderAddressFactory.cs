using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Common;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Factories;

/// <summary>Sets Amazon's shipping address beside that of the shop order.</summary>
public sealed class AmazonOrderAddressFactory(
    ShippingAddressEditor editor,
    ICountryService countries,
    IStateProvinceService states,
    IPermissionService permissions,
    ILocalizationService localization)
{
    /// <summary>The address part by part.</summary>
    public async Task<IList<AddressPartModel>> PrepareAsync(AmazonOrder row, OrderSnapshot snapshot)
    {
        var amazons = AddressPlan.Shipping(snapshot);
        var shops = await editor.GetAsync(row);
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

    /// <summary>The shop order's address to be edited, or what was entered of it; null when there is none.</summary>
    public async Task<ShippingAddressModel?> PrepareEditAsync(AmazonOrder row, IList<AddressPartModel> parts, ShippingAddressModel? entered)
    {
        if (await editor.GetAsync(row) is not { } address)
            return null;
        var model = entered ?? new ShippingAddressModel
        {
            FirstName = address.FirstName,
            LastName = address.LastName,
            Company = address.Company,
            Address1 = address.Address1,
            Address2 = address.Address2,
            City = address.City,
            County = address.County,
            StateProvinceId = address.StateProvinceId ?? 0,
            ZipPostalCode = address.ZipPostalCode,
            CountryId = address.CountryId ?? 0,
            PhoneNumber = address.PhoneNumber
        };
        model.Parts = parts;
        model.Countries = [await ChooseAsync("Admin.Address.SelectCountry"), .. (await countries.GetAllCountriesAsync(showHidden: true)).Select(country => new SelectListItem(country.Name, $"{country.Id}"))];
        model.States = await StatesAsync(model.CountryId);
        return model;
    }

    /// <summary>Amazon's changed address beside the shop's, to choose between them; null when there is nothing to choose.</summary>
    /// <param name="row">The Amazon order.</param>
    /// <param name="shopOrder">Shop order whose page shows it; null for Amazon order details.</param>
    public async Task<AddressChoiceModel?> PrepareChoiceAsync(AmazonOrder row, int? shopOrder)
    {
        if (await editor.ChangeAsync(row) is not { } change)
            return null;
        var shops = change.Shops;
        var state = shops.StateProvinceId is { } stateId ? await states.GetStateProvinceByIdAsync(stateId) : null;
        var country = shops.CountryId is { } countryId ? await countries.GetCountryByIdAsync(countryId) : null;
        var amazons = change.Amazons;
        return new AddressChoiceModel(row.Id, shopOrder,
            amazons is null ? [] : Lines(amazons.FirstName, amazons.Company, amazons.Address1, amazons.Address2, amazons.City, amazons.County, amazons.StateOrRegion, amazons.PostalCode, amazons.CountryCode, amazons.Phone),
            Lines($"{shops.FirstName} {shops.LastName}", shops.Company, shops.Address1, shops.Address2, shops.City, shops.County, state?.Name, shops.ZipPostalCode, country?.TwoLetterIsoCode, shops.PhoneNumber),
            change.Seen, await permissions.AuthorizeAsync(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE));

        static IReadOnlyList<string> Lines(params string?[] parts) => [.. parts.Select(Trimmed).OfType<string>()];
    }

    /// <summary>Puts what was entered onto an address.</summary>
    public static void Read(ShippingAddressModel model, Address address)
    {
        address.FirstName = Trimmed(model.FirstName) ?? "";
        address.LastName = Trimmed(model.LastName) ?? "";
        address.Company = Trimmed(model.Company);
        address.Address1 = Trimmed(model.Address1);
        address.Address2 = Trimmed(model.Address2);
        address.City = Trimmed(model.City);
        address.County = Trimmed(model.County);
        address.StateProvinceId = model.StateProvinceId == 0 ? null : model.StateProvinceId;
        address.ZipPostalCode = Trimmed(model.ZipPostalCode);
        address.CountryId = model.CountryId == 0 ? null : model.CountryId;
        address.PhoneNumber = Trimmed(model.PhoneNumber);
    }

    /// <summary>States of a country to choose from, with none as the first.</summary>
    public async Task<IList<SelectListItem>> StatesAsync(int countryId)
    {
        var ofCountry = countryId == 0 ? [] : await states.GetStateProvincesByCountryIdAsync(countryId, showHidden: true);
        return [await ChooseAsync(ofCountry.Count > 0 ? "Admin.Address.SelectState" : "Admin.Address.Other"), .. ofCountry.Select(state => new SelectListItem(state.Name, $"{state.Id}"))];
    }

    private async Task<SelectListItem> ChooseAsync(string resource) => new(await localization.GetResourceAsync(resource), "0");

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

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

using Nop.Core.Domain.Common;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Tells whether the two addresses of an order are still what the import wrote last (<see cref="Domain.AmazonOrder.AddressHash"/>). Its first half stands for the billing address
/// and its second for the shipping address; version 1.0.0 had one hash of both. Pure.
/// </summary>
/// <param name="Billing">True when the billing address was edited since.</param>
/// <param name="Shipping">True when the shipping address was edited since.</param>
public readonly record struct AddressMark(bool Billing, bool Shipping)
{
    private const int Half = 32;
    private static readonly string Never = new('-', Half);

    /// <summary>Reads what was stored; an address that is gone counts as edited.</summary>
    public static AddressMark Of(string stored, Address? billing, Address? shipping) =>
        billing is not null && shipping is not null && stored == OfVersion100(billing, shipping) ? default
        : new(stored.Length != 2 * Half || billing is null || stored[..Half] != Hash(billing), stored.Length != 2 * Half || shipping is null || stored[Half..] != Hash(shipping));

    /// <summary>What is stored once an address was written, or found to be as it was. One that was edited stays so.</summary>
    public string After(Address? billing, Address? shipping) => (Billing || billing is null ? Never : Hash(billing)) + (Shipping || shipping is null ? Never : Hash(shipping));

    /// <summary>All that makes an address what it is, as one text.</summary>
    public static string Describe(Address address) => string.Join('\n', address.FirstName, address.LastName, address.Company, address.PhoneNumber, address.Address1,
        address.Address2, address.City, address.County, address.ZipPostalCode, address.CountryId, address.StateProvinceId);

    private static string Hash(Address address) => ContentHash.Of(Describe(address))[..Half];

    private static string OfVersion100(Address billing, Address shipping) =>
        ContentHash.Of(string.Join('\n', new[] { billing, shipping }.DistinctBy(address => address.Id).OrderBy(address => address.Id).Select(Describe)));
}

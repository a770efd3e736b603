using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Common;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>Erases the address rows that the import made, whoever has edited them since. Country, state and city stay: by themselves they tell of nobody, and reports go by them.</summary>
public sealed class AddressEraser(IAddressService addresses, IRepository<Address> table)
{
    /// <summary>The rows of an order.</summary>
    public async Task<IReadOnlyList<Address>> FindAsync(AmazonOrder row)
    {
        var found = await table.Table.Where(address => address.Id == row.BillingAddressId || address.Id == row.ShippingAddressId).OrderBy(address => address.Id).ToListAsync();
        if (row.OrderId != 0 || row.CustomerId == 0)
            return found;

        // an import that broke off and was given up may have left rows behind that it did not get to note
        var email = BuyerEmail.OfOrder(row.AmazonOrderId);
        return await table.Table.Where(address => address.Email == email).OrderBy(address => address.Id).ToListAsync() is { Count: > 0 } left ? left : found;
    }

    /// <summary>What of an address is personal.</summary>
    public static IEnumerable<string?> TextsOf(Address address) =>
    [
        address.FirstName, address.LastName, address.Company, address.Address1, address.Address2, address.PhoneNumber, address.FaxNumber,
        $"{address.FirstName} {address.LastName}", BuyerEmail.IsOurs(address.Email) ? null : address.Email
    ];

    /// <summary>Erases the rows.</summary>
    public async Task EraseAsync(AmazonOrder row, IEnumerable<Address> found)
    {
        foreach (var address in found)
        {
            address.FirstName = "";
            address.LastName = "";
            address.Email = BuyerEmail.OfOrder(row.AmazonOrderId);
            address.Company = null;
            address.Address1 = null;
            address.Address2 = null;
            address.County = null;
            address.ZipPostalCode = null;
            address.PhoneNumber = null;
            address.FaxNumber = null;
            address.CustomAttributes = null;
            await addresses.UpdateAddressAsync(address);
        }
    }
}

using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Common;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Keeps the billing and shipping address of an order. They follow Amazon's; what an admin has edited is kept, and what was erased stays erased.
/// Where Amazon's own address changes after such an edit, a person decides (<see cref="AddressCheck.IsContested"/>).
/// </summary>
public sealed class AddressWriter(IAddressService addresses, IRepository<Address> addressRows, IRepository<AmazonOrder> orders, AddressFields fields, TimeProvider time)
{
    /// <summary>Makes the two addresses, or fills and follows what Amazon has changed.</summary>
    /// <param name="row">The order.</param>
    /// <param name="order">What Amazon says.</param>
    /// <param name="isResumed">True when an earlier attempt may have left addresses behind that the row does not know of.</param>
    public async Task EnsureAsync(AmazonOrder row, OrderSnapshot order, bool isResumed)
    {
        var left = isResumed && row.ShippingAddressId == 0 ? await LeftBehindAsync(row) : [];
        if (row.BillingAddressId == 0)
        {
            row.BillingAddressId = left.Count > 0 ? left[0] : await InsertAsync(row, AddressPlan.Billing(order));
            await orders.UpdateAsync(row, false);
        }

        if (row.ShippingAddressId == 0)
        {
            row.ShippingAddressId = left.Count > 1 ? left[1] : await InsertAsync(row, AddressPlan.Shipping(order));
            row.AddressHash = default(AddressMark).After(await FindAsync(row.BillingAddressId), await FindAsync(row.ShippingAddressId));
            row.AmazonAddressHash = AmazonAddress.Of(row.AmazonOrderId, AddressPlan.Shipping(order));
            await orders.UpdateAsync(row, false);
        }
        else if (row.PersonalDataErasedOnUtc is null)
        {
            await FollowAsync(row, order, isResumed);
        }
    }

    private async Task FollowAsync(AmazonOrder row, OrderSnapshot order, bool isResumed)
    {
        var billing = await FindAsync(row.BillingAddressId);
        var shipping = await FindAsync(row.ShippingAddressId);
        var edited = AddressMark.Of(row.AddressHash, billing, shipping);
        if (isResumed)
            edited = new AddressMark(
                edited.Billing && !await IsWrittenAsync(row.BillingAddressId, AddressPlan.Billing(order)),
                edited.Shipping && !await IsWrittenAsync(row.ShippingAddressId, AddressPlan.Shipping(order)));
        var amazons = AmazonAddress.Of(row.AmazonOrderId, AddressPlan.Shipping(order));
        var known = edited.Shipping && shipping is not null ? await fields.ReadAsync(shipping) with { IsEdited = true, Amazons = row.AmazonAddressHash } : KnownAddress.None;
        var isElsewhere = !edited.Shipping && AddressCheck.NewsOf(AddressPlan.Shipping(order), await fields.ReadAsync(shipping!)) == AddressNews.Elsewhere;

        var isWritten = !edited.Billing && await WriteAsync(billing!, AddressPlan.Billing(order));
        isWritten |= !edited.Shipping && await WriteAsync(shipping!, AddressPlan.Shipping(order));
        // until a person has decided, a change of Amazon's stays one
        var seen = AddressCheck.IsContested(order, known) ? row.AmazonAddressHash : isElsewhere ? amazons : AmazonAddress.Merge(row.AmazonAddressHash, amazons);
        var mark = isWritten || edited != AddressMark.Of(row.AddressHash, billing, shipping) ? edited.After(billing, shipping) : row.AddressHash;
        if (mark == row.AddressHash && seen == row.AmazonAddressHash)
            return;
        row.AddressHash = mark;
        row.AmazonAddressHash = seen;
        await orders.UpdateAsync(row, false);
    }

    private async Task<int> InsertAsync(AmazonOrder row, AddressPlan plan)
    {
        var address = new Address { Email = BuyerEmail.OfOrder(row.AmazonOrderId), CreatedOnUtc = time.GetUtcNow().UtcDateTime, FirstName = "", LastName = "" };
        await fields.FollowAsync(address, plan);
        await addresses.InsertAddressAsync(address);
        return address.Id;
    }

    // an attempt that broke off has written the address and not come to note it
    private async Task<bool> IsWrittenAsync(int addressId, AddressPlan plan)
    {
        if (await FindAsync(addressId) is not { } address)
            return false;
        var before = AddressMark.Describe(address);
        await fields.FollowAsync(address, plan);
        return AddressMark.Describe(address) == before;
    }

    private async Task<bool> WriteAsync(Address address, AddressPlan plan)
    {
        var before = AddressMark.Describe(address);
        await fields.FollowAsync(address, plan);
        if (AddressMark.Describe(address) == before)
            return false;
        await addresses.UpdateAddressAsync(address);
        return true;
    }

    private async Task<Address?> FindAsync(int addressId) => await addressRows.Table.FirstOrDefaultAsync(address => address.Id == addressId);

    private async Task<List<int>> LeftBehindAsync(AmazonOrder row)
    {
        var email = BuyerEmail.OfOrder(row.AmazonOrderId);
        var left = await addressRows.Table.Where(address => address.Email == email).OrderBy(address => address.Id).Select(address => address.Id).ToListAsync();
        return row.BillingAddressId == 0 ? left : [row.BillingAddressId, .. left.Where(id => id != row.BillingAddressId)];
    }
}

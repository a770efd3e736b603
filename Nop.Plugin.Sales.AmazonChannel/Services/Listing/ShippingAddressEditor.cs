using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Common;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>Writes the shipping address of a shop order that an admin has edited. From then on the import leaves it alone: the hash of what it wrote last no longer fits.</summary>
public sealed class ShippingAddressEditor(
    IRepository<Order> orders,
    IRepository<Address> rows,
    IAddressService addresses,
    AccountService accounts,
    OrderImporter importer,
    OrderNoteWriter notes,
    ChannelClaims claims,
    ChannelTexts texts,
    ChannelLog log)
{
    /// <summary>The address; null when there is no shop order or it has none.</summary>
    public async Task<Address?> GetAsync(AmazonOrder row)
    {
        if (row.OrderId == 0)
            return null;
        var addressId = await orders.Table.Where(order => order.Id == row.OrderId && !order.Deleted).Select(order => order.ShippingAddressId).FirstOrDefaultAsync();
        return addressId is { } id ? await rows.Table.FirstOrDefaultAsync(address => address.Id == id) : null;
    }

    /// <summary>Changes the address and looks again at the order, whose problem may have been the address. False when there is none, or nothing is different.</summary>
    /// <param name="row">The Amazon order.</param>
    /// <param name="fill">Puts what was entered onto the address.</param>
    /// <exception cref="TimeoutException">An importer works on the order for longer than usual.</exception>
    public async Task<bool> SaveAsync(AmazonOrder row, Action<Address> fill)
    {
        await using (await claims.ClaimAsync(OrderImporter.ClaimName(row.AmazonOrderId)))
        {
            if (await GetAsync(row) is not { } address)
                return false;
            var before = AddressWriter.Describe(address);
            fill(address);
            if (AddressWriter.Describe(address) == before)
                return false;
            await addresses.UpdateAddressAsync(address);
        }

        var message = new ChannelMessage("Note.AddressEdited");
        await notes.EnsureAsync(row.OrderId, [message]);
        await log.WriteAsync(ChannelLogLevel.Information, row.AccountId, "AddressEdited", await texts.ToTextAsync(message), row.AmazonOrderId);
        if (await accounts.GetAsync(row.AccountId) is { } account)
            await importer.RetryAsync(account, row.AmazonOrderId);
        return true;
    }
}

using System.Globalization;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Common;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>
/// Writes the shipping address of a shop order that an admin has edited. From then on the import leaves it alone: the hash of what it wrote last no longer fits.
/// Where Amazon changes its own address after that, the admin decides here which one holds.
/// </summary>
public sealed class ShippingAddressEditor(
    IRepository<Order> orders,
    IRepository<Address> rows,
    IRepository<AmazonOrder> amazonOrders,
    IAddressService addresses,
    AddressFields fields,
    SnapshotStore snapshots,
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
    /// <exception cref="ClaimHeldException">An importer works on the order for longer than usual.</exception>
    public async Task<bool> SaveAsync(AmazonOrder row, Action<Address> fill)
    {
        await using (await claims.ClaimAsync(OrderImporter.ClaimName(row.AmazonOrderId)))
        {
            if (await GetAsync(row) is not { } address)
                return false;
            var before = AddressMark.Describe(address);
            fill(address);
            if (AddressMark.Describe(address) == before)
                return false;
            await addresses.UpdateAddressAsync(address);
        }

        await TellAsync(row, "AddressEdited");
        return true;
    }

    /// <summary>Decides which address holds after Amazon has changed its own; the order is looked at again, and the problem is gone.</summary>
    /// <param name="rowId">The Amazon order.</param>
    /// <param name="takesAmazons">True makes the shop's address Amazon's, false keeps it until Amazon changes its own again.</param>
    /// <param name="seen">The address of Amazon's that the person was shown, as <see cref="AddressChange.Seen"/> has it.</param>
    /// <returns>False when there is nothing to decide, or Amazon has changed its address once more.</returns>
    /// <exception cref="TimeoutException">An importer works on the order for longer than usual.</exception>
    public async Task<bool> DecideAsync(int rowId, bool takesAmazons, string? seen)
    {
        if (await RowAsync(rowId) is not { } found)
            return false;
        await using (await claims.ClaimAsync(OrderImporter.ClaimName(found.AmazonOrderId)))
        {
            // what an importer has written meanwhile stays
            if (await RowAsync(rowId) is not { } row || await ChangeAsync(row) is not { } change || !change.IsSeen(seen) || takesAmazons && change.Amazons is null)
                return false;
            if (takesAmazons)
                await TakeAsync(row, change);
            if (change.Amazons is not null)
                row.AmazonAddressHash = AmazonAddress.Merge(row.AmazonAddressHash, AmazonAddress.Of(row.AmazonOrderId, change.Amazons));
            row.Problems = OrderProblems.Format(OrderProblems.Parse(row.Problems).Where(problem => problem != OrderProblem.AddressChanged));
            await amazonOrders.UpdateAsync(row, false);
        }

        await TellAsync(found, takesAmazons ? "AddressTaken" : "AddressKept");
        return true;
    }

    /// <summary>Amazon's changed address beside the shop's; null when there is nothing to decide.</summary>
    public async Task<AddressChange?> ChangeAsync(AmazonOrder row)
    {
        if (row.PersonalDataErasedOnUtc is not null || !OrderProblems.Parse(row.Problems).Contains(OrderProblem.AddressChanged) || await GetAsync(row) is not { } shops)
            return null;
        var amazons = snapshots.TryRead(row) is { } snapshot ? AddressPlan.Shipping(snapshot) : null;
        return new AddressChange(row.AmazonOrderId, shops, amazons is { Address1: null, PostalCode: null } ? null : amazons);
    }

    private async Task TakeAsync(AmazonOrder row, AddressChange change)
    {
        var billing = await rows.Table.FirstOrDefaultAsync(address => address.Id == row.BillingAddressId);
        var edited = AddressMark.Of(row.AddressHash, billing, change.Shops);
        await fields.ReplaceAsync(change.Shops, change.Amazons!);
        await addresses.UpdateAddressAsync(change.Shops);
        row.AddressHash = (edited with { Shipping = false }).After(billing, change.Shops);
    }

    private async Task<AmazonOrder?> RowAsync(int id) => await amazonOrders.Table.FirstOrDefaultAsync(row => row.Id == id);

    private async Task TellAsync(AmazonOrder row, string code)
    {
        // each change of Amazon's is decided for itself
        var occurrence = row.LastUpdatedOnUtc.ToString("O", CultureInfo.InvariantCulture);
        var message = code switch
        {
            "AddressTaken" => new ChannelMessage("Note.AddressTaken") { Occurrence = occurrence },
            "AddressKept" => new ChannelMessage("Note.AddressKept") { Occurrence = occurrence },
            _ => new ChannelMessage("Note.AddressEdited")
        };
        await notes.EnsureAsync(row.OrderId, [message]);
        await log.WriteAsync(ChannelLogLevel.Information, row.AccountId, code, await texts.ToTextAsync(message), row.AmazonOrderId);
        if (await accounts.GetAsync(row.AccountId) is { } account)
            await importer.RetryAsync(account, row.AmazonOrderId);
    }
}

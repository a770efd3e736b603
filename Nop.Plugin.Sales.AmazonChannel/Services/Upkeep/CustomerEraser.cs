using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Customers;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;

/// <summary>
/// Erases the customer that the import made for a buyer: a guest without e-mail address or an account with the channel's own. A customer of the shop is never touched,
/// and neither is one that has another order whose personal data is still there or that did not come from Amazon.
/// </summary>
public sealed class CustomerEraser(
    ICustomerService customers,
    IRepository<AmazonOrder> rows,
    IRepository<AmazonAccount> accounts,
    IRepository<Order> orders,
    IRepository<Customer> table)
{
    /// <summary>Erases the customer of an order whose own data is being erased.</summary>
    public async Task EraseAsync(AmazonOrder row, PersonalTexts personal)
    {
        if (row.CustomerId == 0 || await table.Table.FirstOrDefaultAsync(customer => customer.Id == row.CustomerId) is not { } customer)
            return;
        if (!await IsOfImportAsync(customer) || await HasOthersAsync(row))
            return;

        if (!string.IsNullOrEmpty(customer.Email))
        {
            // the address holds Amazon's relay address of the buyer; the next order of the same buyer makes a new account
            customer.Email = $"erased-{customer.CustomerGuid:N}@{AmazonChannelDefaults.BuyerEmailDomain}";
            customer.Username = string.IsNullOrEmpty(customer.Username) ? customer.Username : customer.Email;
        }

        customer.EmailToRevalidate = null;
        customer.FirstName = null;
        customer.LastName = null;
        customer.Gender = null;
        customer.DateOfBirth = null;
        customer.Company = null;
        customer.StreetAddress = null;
        customer.StreetAddress2 = null;
        customer.ZipPostalCode = null;
        customer.City = null;
        customer.County = null;
        customer.Phone = null;
        customer.Fax = null;
        customer.VatNumber = null;
        customer.CustomCustomerAttributesXML = null;
        customer.AdminComment = personal.Without(customer.AdminComment);
        customer.LastIpAddress = null;
        await customers.UpdateCustomerAsync(customer);
    }

    private async Task<bool> IsOfImportAsync(Customer customer) =>
        !customer.IsSystemAccount
        && (BuyerEmail.IsOurs(customer.Email) || string.IsNullOrEmpty(customer.Email) && await customers.IsGuestAsync(customer))
        && !await accounts.Table.AnyAsync(account => account.FixedCustomerId == customer.Id);

    private async Task<bool> HasOthersAsync(AmazonOrder row)
    {
        if (await rows.Table.AnyAsync(other => other.CustomerId == row.CustomerId && other.Id != row.Id && other.PersonalDataErasedOnUtc == null))
            return true;
        var ids = await orders.Table.Where(order => order.CustomerId == row.CustomerId && order.Id != row.OrderId).Select(order => order.Id).ToListAsync();
        var ofAmazon = ids.Count == 0 ? 0 : await rows.Table.CountAsync(other => ids.Contains(other.OrderId));
        return ofAmazon < ids.Count;
    }
}

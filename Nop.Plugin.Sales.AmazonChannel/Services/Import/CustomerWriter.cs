using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Services.Customers;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>Finds or makes the customer of an order.</summary>
public sealed class CustomerWriter(ICustomerService customers, IRepository<Customer> rows, IRepository<AmazonOrder> orders, ChannelClaims claims, TimeProvider time)
{
    /// <summary>Sets <see cref="AmazonOrder.CustomerId"/>. A guest without orders is removed by the host's own clean-up, also one whose order is still to be written.</summary>
    public async Task EnsureAsync(AmazonAccount account, AmazonOrder row, OrderSnapshot order, int storeId)
    {
        if (row.CustomerId != 0 && await rows.Table.AnyAsync(customer => customer.Id == row.CustomerId && !customer.Deleted))
            return;

        row.CustomerId = account.CustomerCreation switch
        {
            CustomerCreation.Fixed => account.FixedCustomerId,
            CustomerCreation.Account when !string.IsNullOrWhiteSpace(order.Buyer?.BuyerEmail) => await AccountOfAsync(order, storeId),
            _ => (await customers.InsertGuestCustomerAsync()).Id
        };
        await orders.UpdateAsync(row, false);
    }

    private async Task<int> AccountOfAsync(OrderSnapshot order, int storeId)
    {
        var email = BuyerEmail.OfAccount(order.Buyer!.BuyerEmail!);
        await using var claim = await claims.ClaimAsync($"customer/{ContentHash.Of(email)}");

        // the host finds deleted ones as well
        var customer = await rows.Table.Where(customer => customer.Email == email && !customer.Deleted).OrderBy(customer => customer.Id).FirstOrDefaultAsync();
        if (customer is null)
        {
            customer = new Customer
            {
                CustomerGuid = Guid.NewGuid(),
                Email = email,
                Username = email,
                FirstName = ColumnText.Basic(OrderFacts.PersonName(order)),
                Active = true,
                RegisteredInStoreId = storeId,
                CreatedOnUtc = time.GetUtcNow().UtcDateTime,
                LastActivityDateUtc = time.GetUtcNow().UtcDateTime
            };
            await customers.InsertCustomerAsync(customer);
        }

        var role = await customers.GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.RegisteredRoleName);
        if (role is not null && !(await customers.GetCustomerRoleIdsAsync(customer)).Contains(role.Id))
            await customers.AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = role.Id });
        return customer.Id;
    }
}

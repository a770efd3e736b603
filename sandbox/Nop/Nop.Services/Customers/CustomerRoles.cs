using Nop.Core.Caching;
using Nop.Core.Domain.Customers;
using Nop.Data;

namespace Nop.Services.Customers;

/// <summary>Which customer has which role.</summary>
internal sealed class CustomerRoles(IRepository<CustomerRole> roles, IRepository<CustomerCustomerRoleMapping> mappings)
{
    internal Task<IList<CustomerRole>> AllAsync() =>
        roles.GetAllAsync(query => query.OrderBy(role => role.Name), (ICacheKeyService _) => default);

    internal async Task<IList<CustomerRole>> OfAsync(Customer customer, bool showHidden)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var ids = await mappings.Table.Where(mapping => mapping.CustomerId == customer.Id).Select(mapping => mapping.CustomerRoleId).ToListAsync();
        return [.. (await AllAsync()).Where(role => ids.Contains(role.Id) && (showHidden || role.Active))];
    }

    internal Task GrantAsync(CustomerCustomerRoleMapping mapping) => mappings.InsertAsync(mapping);

    internal Task RevokeAsync(Customer customer, CustomerRole role) =>
        mappings.DeleteAsync(mapping => mapping.CustomerId == customer.Id && mapping.CustomerRoleId == role.Id);

    internal IQueryable<int> CustomersIn(int[] roleIds) =>
        mappings.Table.Where(mapping => roleIds.Contains(mapping.CustomerRoleId)).Select(mapping => mapping.CustomerId);
}

using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Sandbox;

namespace Nop.Services.Customers;

/// <summary>Stores customers and their roles.</summary>
internal sealed class CustomerService(
    IRepository<Customer> customers, IRepository<CustomerRole> roleTable, IRepository<CustomerPassword> passwords, IRepository<Address> addresses,
    IRepository<Order> orders, IRepository<ShoppingCartItem> carts, CustomerRoles roles, IStoreContext storeContext, TimeProvider time) : ICustomerService
{
    public Task<IPagedList<Customer>> GetAllCustomersAsync(DateTime? createdFromUtc = null, DateTime? createdToUtc = null,
        DateTime? lastActivityFromUtc = null, DateTime? lastActivityToUtc = null, int affiliateId = 0, int vendorId = 0, int[] customerRoleIds = null,
        string email = null, string username = null, string firstName = null, string lastName = null, int dayOfBirth = 0, int monthOfBirth = 0,
        string company = null, string phone = null, string zipPostalCode = null, string ipAddress = null, bool? isActive = null,
        int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false) =>
        customers.GetAllPagedAsync(query =>
        {
            query = query.Where(customer => !customer.Deleted);
            if (createdFromUtc is { } from)
                query = query.Where(customer => customer.CreatedOnUtc >= from);
            if (createdToUtc is { } to)
                query = query.Where(customer => customer.CreatedOnUtc <= to);
            if (vendorId > 0)
                query = query.Where(customer => customer.VendorId == vendorId);
            if (customerRoleIds is { Length: > 0 })
                query = query.Where(customer => roles.CustomersIn(customerRoleIds).Contains(customer.Id));
            if (!string.IsNullOrWhiteSpace(email))
                query = query.Where(customer => customer.Email.Contains(email));
            if (!string.IsNullOrWhiteSpace(firstName))
                query = query.Where(customer => customer.FirstName.Contains(firstName));
            if (!string.IsNullOrWhiteSpace(lastName))
                query = query.Where(customer => customer.LastName.Contains(lastName));
            if (isActive is { } active)
                query = query.Where(customer => customer.Active == active);
            return query.OrderByDescending(customer => customer.CreatedOnUtc);
        }, pageIndex, pageSize, getOnlyTotalCount);

    public Task DeleteCustomerAsync(Customer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        if (customer.IsSystemAccount)
            throw new NopException($"Customer {customer.SystemName} is built in and stays.");
        return customers.DeleteAsync(customer);
    }

    public Task<Customer> GetOrCreateBackgroundTaskUserAsync() => GetOrCreateAsync(NopCustomerDefaults.BackgroundTaskCustomerName, "builtin@background-task-record.com");

    public Task<Customer> GetOrCreateSearchEngineUserAsync() => GetOrCreateAsync(NopCustomerDefaults.SearchEngineCustomerName, "builtin@search_engine_record.com");

    public Task<Customer> GetCustomerByIdAsync(int customerId) => customers.GetByIdAsync(customerId, _ => default, useShortTermCache: true);

    public Task<IList<Customer>> GetCustomersByIdsAsync(int[] customerIds) => customers.GetByIdsAsync(customerIds, includeDeleted: false);

    public async Task<IList<Customer>> GetCustomersByGuidsAsync(Guid[] customerGuids) =>
        customerGuids is null ? null : await customers.Table.Where(customer => customerGuids.Contains(customer.CustomerGuid)).ToListAsync();

    public Task<Customer> GetCustomerByGuidAsync(Guid customerGuid) =>
        customerGuid == Guid.Empty ? Task.FromResult<Customer>(null) : FirstAsync(query => query.Where(customer => customer.CustomerGuid == customerGuid));

    public Task<Customer> GetCustomerByEmailAsync(string email) =>
        string.IsNullOrWhiteSpace(email) ? Task.FromResult<Customer>(null) : FirstAsync(query => query.Where(customer => customer.Email == email));

    public Task<Customer> GetCustomerBySystemNameAsync(string systemName) =>
        string.IsNullOrWhiteSpace(systemName) ? Task.FromResult<Customer>(null) : FirstAsync(query => query.Where(customer => customer.SystemName == systemName));

    public Task<Customer> GetCustomerByUsernameAsync(string username) =>
        string.IsNullOrWhiteSpace(username) ? Task.FromResult<Customer>(null) : FirstAsync(query => query.Where(customer => customer.Username == username));

    public async Task<Customer> InsertGuestCustomerAsync()
    {
        var guests = await GuestRoleAsync();
        var customer = new Customer { Active = true, CreatedOnUtc = time.UtcNow(), LastActivityDateUtc = time.UtcNow() };
        await customers.InsertAsync(customer);
        await AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = guests.Id });
        return customer;
    }

    public Task InsertCustomerAsync(Customer customer) => customers.InsertAsync(customer);

    public Task UpdateCustomerAsync(Customer customer) => customers.UpdateAsync(customer);

    public Task<string> GetCustomerFullNameAsync(Customer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return Task.FromResult($"{customer.FirstName} {customer.LastName}".Trim());
    }

    public async Task<string> FormatUsernameAsync(Customer customer, bool stripTooLong = false, int maxLength = 0)
    {
        if (customer is null)
            return string.Empty;
        var name = await IsGuestAsync(customer) ? "Guest" : customer.Email;
        return stripTooLong && maxLength > 0 ? CommonHelper.EnsureMaximumLength(name, maxLength) : name;
    }

    /// <summary>Deletes guests that nothing refers to: those with an order stay, and with a cart too if asked for.</summary>
    public Task<int> DeleteGuestCustomersAsync(DateTime? createdFromUtc, DateTime? createdToUtc, bool onlyWithoutShoppingCart) =>
        DeleteGuestsAsync(createdFromUtc ?? DateTime.MinValue, createdToUtc ?? DateTime.MaxValue, onlyWithoutShoppingCart);

    public Task AddCustomerRoleMappingAsync(CustomerCustomerRoleMapping roleMapping) => roles.GrantAsync(roleMapping);

    public Task RemoveCustomerRoleMappingAsync(Customer customer, CustomerRole role) => roles.RevokeAsync(customer, role);

    public Task<CustomerRole> GetCustomerRoleByIdAsync(int customerRoleId) => roleTable.GetByIdAsync(customerRoleId, _ => default);

    public async Task<CustomerRole> GetCustomerRoleBySystemNameAsync(string systemName) =>
        string.IsNullOrWhiteSpace(systemName) ? null : (await roles.AllAsync()).FirstOrDefault(role => role.SystemName == systemName);

    public async Task<int[]> GetCustomerRoleIdsAsync(Customer customer, bool showHidden = false) => [.. (await roles.OfAsync(customer, showHidden)).Select(role => role.Id)];

    public Task<IList<CustomerRole>> GetCustomerRolesAsync(Customer customer, bool showHidden = false) => roles.OfAsync(customer, showHidden);

    public async Task<IList<CustomerRole>> GetAllCustomerRolesAsync(bool showHidden = false) => [.. (await roles.AllAsync()).Where(role => showHidden || role.Active)];

    public Task InsertCustomerRoleAsync(CustomerRole customerRole) => roleTable.InsertAsync(customerRole);

    public Task UpdateCustomerRoleAsync(CustomerRole customerRole) => roleTable.UpdateAsync(customerRole);

    public Task DeleteCustomerRoleAsync(CustomerRole customerRole)
    {
        ArgumentNullException.ThrowIfNull(customerRole);
        return customerRole.IsSystemRole ? throw new NopException($"Role {customerRole.SystemName} is built in and stays.") : roleTable.DeleteAsync(customerRole);
    }

    public async Task<bool> IsInCustomerRoleAsync(Customer customer, string customerRoleSystemName, bool onlyActiveCustomerRoles = true) =>
        (await roles.OfAsync(customer, !onlyActiveCustomerRoles)).Any(role => role.SystemName == customerRoleSystemName);

    public Task<bool> IsAdminAsync(Customer customer, bool onlyActiveCustomerRoles = true) => IsInCustomerRoleAsync(customer, NopCustomerDefaults.AdministratorsRoleName, onlyActiveCustomerRoles);
    public Task<bool> IsRegisteredAsync(Customer customer, bool onlyActiveCustomerRoles = true) => IsInCustomerRoleAsync(customer, NopCustomerDefaults.RegisteredRoleName, onlyActiveCustomerRoles);
    public Task<bool> IsGuestAsync(Customer customer, bool onlyActiveCustomerRoles = true) => IsInCustomerRoleAsync(customer, NopCustomerDefaults.GuestsRoleName, onlyActiveCustomerRoles);
    public Task<bool> IsVendorAsync(Customer customer, bool onlyActiveCustomerRoles = true) => IsInCustomerRoleAsync(customer, NopCustomerDefaults.VendorsRoleName, onlyActiveCustomerRoles);

    public async Task<IList<CustomerPassword>> GetCustomerPasswordsAsync(int? customerId = null, PasswordFormat? passwordFormat = null, int? passwordsToReturn = null) =>
        await passwords.Table.Where(password => (customerId == null || password.CustomerId == customerId)
                && (passwordFormat == null || password.PasswordFormatId == (int)passwordFormat.Value))
            .OrderByDescending(password => password.CreatedOnUtc).ThenByDescending(password => password.Id).Take(passwordsToReturn ?? int.MaxValue).ToListAsync();

    public async Task<CustomerPassword> GetCurrentPasswordAsync(int customerId) =>
        customerId == 0 ? null : (await GetCustomerPasswordsAsync(customerId, passwordsToReturn: 1)).FirstOrDefault();

    public Task InsertCustomerPasswordAsync(CustomerPassword customerPassword) => passwords.InsertAsync(customerPassword);

    public Task UpdateCustomerPasswordAsync(CustomerPassword customerPassword) => passwords.UpdateAsync(customerPassword);

    public Task<Address> GetCustomerBillingAddressAsync(Customer customer) => addresses.GetByIdAsync(customer.BillingAddressId);

    public Task<Address> GetCustomerShippingAddressAsync(Customer customer) => addresses.GetByIdAsync(customer.ShippingAddressId);

    private Task<Customer> FirstAsync(Func<IQueryable<Customer>, IQueryable<Customer>> filter) => filter(customers.Table).OrderBy(customer => customer.Id).FirstOrDefaultAsync();

    private async Task<CustomerRole> GuestRoleAsync() =>
        await GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.GuestsRoleName) ?? throw new NopException("The role of guests is missing. Create the database with HostDatabase.CreateAsync first.");

    private async Task<Customer> GetOrCreateAsync(string systemName, string email)
    {
        if (await GetCustomerBySystemNameAsync(systemName) is { } known)
            return known;
        var guests = await GuestRoleAsync();
        var created = new Customer
        {
            Email = email, AdminComment = "Built-in record of the shop.", Active = true, IsSystemAccount = true, SystemName = systemName,
            CreatedOnUtc = time.UtcNow(), LastActivityDateUtc = time.UtcNow(), RegisteredInStoreId = (await storeContext.GetCurrentStoreAsync()).Id,
        };
        await customers.InsertAsync(created);
        await AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = created.Id, CustomerRoleId = guests.Id });
        return created;
    }

    private async Task<int> DeleteGuestsAsync(DateTime from, DateTime to, bool onlyWithoutShoppingCart)
    {
        var guests = roles.CustomersIn([(await GuestRoleAsync()).Id]);
        return await customers.DeleteAsync(customer => guests.Contains(customer.Id) && !customer.IsSystemAccount
            && customer.CreatedOnUtc >= from && customer.CreatedOnUtc <= to
            && !orders.Table.Any(order => order.CustomerId == customer.Id)
            && (!onlyWithoutShoppingCart || !carts.Table.Any(item => item.CustomerId == customer.Id)));
    }
}

using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Vendors;
using Nop.Services.Customers;
using Nop.Services.Security;
using Nop.Services.Vendors;

namespace Nop.Services.Sandbox.Seed;

/// <summary>Roles, permissions and people of a new shop; everybody's password is "admin".</summary>
internal sealed class PeopleSeed(
    ICustomerService customers, IVendorService vendors, IPermissionService permissions, IEncryptionService encryption, IStoreContext storeContext, TimeProvider time)
{
    private const string Password = "admin";

    internal async Task InsertAsync()
    {
        foreach (var name in new[]
        {
            NopCustomerDefaults.AdministratorsRoleName, NopCustomerDefaults.ForumModeratorsRoleName, NopCustomerDefaults.RegisteredRoleName,
            NopCustomerDefaults.GuestsRoleName, NopCustomerDefaults.VendorsRoleName,
        })
            await customers.InsertCustomerRoleAsync(new CustomerRole { Name = CommonHelper.SplitCamelCaseWord(name), SystemName = name, Active = true, IsSystemRole = true });
        await permissions.InsertPermissionsAsync();

        await customers.GetOrCreateBackgroundTaskUserAsync();
        await customers.GetOrCreateSearchEngineUserAsync();
        await InsertAsync("admin@yourstore.com", "John", 0, NopCustomerDefaults.AdministratorsRoleName, NopCustomerDefaults.RegisteredRoleName);
        var vendor = new Vendor { Name = "Vendor 1", Email = "vendor@yourstore.com", Active = true, PageSize = 6, PageSizeOptions = "6, 3, 9" };
        await vendors.InsertVendorAsync(vendor);
        await InsertAsync("vendor@yourstore.com", "Vera", vendor.Id, NopCustomerDefaults.VendorsRoleName, NopCustomerDefaults.RegisteredRoleName);
        await InsertAsync("customer@yourstore.com", "Carl", 0, NopCustomerDefaults.RegisteredRoleName);
    }

    private async Task InsertAsync(string email, string firstName, int vendorId, params string[] roles)
    {
        var customer = new Customer
        {
            Email = email, Username = email, FirstName = firstName, LastName = "Smith", VendorId = vendorId, Active = true,
            CreatedOnUtc = time.UtcNow(), LastActivityDateUtc = time.UtcNow(), RegisteredInStoreId = (await storeContext.GetCurrentStoreAsync()).Id,
        };
        await customers.InsertCustomerAsync(customer);
        foreach (var name in roles)
            await customers.AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = (await customers.GetCustomerRoleBySystemNameAsync(name)).Id });
        var salt = encryption.CreateSaltKey(5);
        await customers.InsertCustomerPasswordAsync(new CustomerPassword
        {
            CustomerId = customer.Id, PasswordFormat = PasswordFormat.Hashed, PasswordSalt = salt, Password = encryption.CreatePasswordHash(Password, salt, "SHA512"), CreatedOnUtc = time.UtcNow(),
        });
    }
}

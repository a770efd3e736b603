using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Security;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Services.Customers;

namespace Nop.Services.Security;

/// <summary>Decides by the roles of a customer.</summary>
internal sealed class PermissionService(
    IRepository<PermissionRecord> permissions, IRepository<PermissionRecordCustomerRoleMapping> mappings,
    ICustomerService customers, IWorkContext workContext, IStaticCacheManager cache, ITypeFinder types) : IPermissionService
{
    public Task<IList<PermissionRecord>> GetAllPermissionRecordsAsync() => permissions.GetAllAsync(query => query.OrderBy(permission => permission.Name));

    public Task InsertPermissionRecordAsync(PermissionRecord permission) => permissions.InsertAsync(permission);

    public Task<PermissionRecord> GetPermissionRecordByIdAsync(int permissionId) => permissions.GetByIdAsync(permissionId);

    public Task UpdatePermissionRecordAsync(PermissionRecord permission) => permissions.UpdateAsync(permission);

    public async Task DeletePermissionRecordAsync(PermissionRecord permission)
    {
        await permissions.DeleteAsync(permission);
        await ForgetAsync();
    }

    public async Task DeletePermissionAsync(string permissionSystemName)
    {
        var known = await permissions.Table.FirstOrDefaultAsync(permission => permission.SystemName == permissionSystemName);
        if (known is null)
            return;
        await mappings.DeleteAsync(mapping => mapping.PermissionRecordId == known.Id);
        await DeletePermissionRecordAsync(known);
    }

    public async Task<bool> AuthorizeAsync(PermissionRecord permission) => await AuthorizeAsync(permission, await workContext.GetCurrentCustomerAsync());

    public async Task<bool> AuthorizeAsync(PermissionRecord permission, Customer customer) =>
        permission is not null && customer is not null && await AuthorizeAsync(permission.SystemName, customer);

    public async Task<bool> AuthorizeAsync(string permissionRecordSystemName) => await AuthorizeAsync(permissionRecordSystemName, await workContext.GetCurrentCustomerAsync());

    public async Task<bool> AuthorizeAsync(string permissionRecordSystemName, Customer customer)
    {
        if (string.IsNullOrEmpty(permissionRecordSystemName))
            return false;
        foreach (var role in await customers.GetCustomerRolesAsync(customer))
            if (await AuthorizeAsync(permissionRecordSystemName, role.Id))
                return true;
        return false;
    }

    public async Task<bool> AuthorizeAsync(string permissionRecordSystemName, int customerRoleId)
    {
        if (string.IsNullOrEmpty(permissionRecordSystemName))
            return false;
        var granted = await cache.GetAsync(new CacheKey($"Nop.permissionrecord.granted.{customerRoleId}"), async () =>
        {
            var query = from permission in permissions.Table
                        join mapping in mappings.Table on permission.Id equals mapping.PermissionRecordId
                        where mapping.CustomerRoleId == customerRoleId
                        select permission.SystemName;
            return (await query.ToListAsync()).ToHashSet(StringComparer.InvariantCultureIgnoreCase);
        });
        return granted.Contains(permissionRecordSystemName);
    }

    public async Task<IList<PermissionRecordCustomerRoleMapping>> GetMappingByPermissionRecordIdAsync(int permissionId) =>
        await mappings.Table.Where(mapping => mapping.PermissionRecordId == permissionId).ToListAsync();

    public async Task DeletePermissionRecordCustomerRoleMappingAsync(int permissionId, int customerRoleId)
    {
        await mappings.DeleteAsync(mapping => mapping.PermissionRecordId == permissionId && mapping.CustomerRoleId == customerRoleId);
        await ForgetAsync();
    }

    public async Task InsertPermissionRecordCustomerRoleMappingAsync(PermissionRecordCustomerRoleMapping permissionRecordCustomerRoleMapping)
    {
        await mappings.InsertAsync(permissionRecordCustomerRoleMapping);
        await ForgetAsync();
    }

    /// <summary>Adds the permissions of all configuration managers that are not there yet.</summary>
    public async Task InsertPermissionsAsync()
    {
        var known = (await GetAllPermissionRecordsAsync()).Select(permission => permission.SystemName).ToHashSet();
        var configs = types.FindClassesOfType<IPermissionConfigManager>().Select(type => (IPermissionConfigManager)Activator.CreateInstance(type)).SelectMany(manager => manager.AllConfigs);
        var added = configs.Where(config => known.Add(config.SystemName)).ToList();
        if (added.Count == 0)
            return;
        await permissions.InsertAsync([.. added.Select(config => new PermissionRecord { Name = config.Name, SystemName = config.SystemName, Category = config.Category })]);

        var ids = (await permissions.Table.ToListAsync()).ToDictionary(record => record.SystemName, record => record.Id);
        var roles = (await customers.GetAllCustomerRolesAsync(showHidden: true)).Where(role => role.SystemName is not null).ToDictionary(role => role.SystemName, role => role.Id);
        var granted = from config in added
                      from role in config.DefaultCustomerRoles
                      where roles.ContainsKey(role)
                      select new PermissionRecordCustomerRoleMapping { CustomerRoleId = roles[role], PermissionRecordId = ids[config.SystemName] };
        await mappings.InsertAsync([.. granted]);
        await ForgetAsync();
    }

    public async Task InsertPermissionMappingAsync(int customerRoleId, params string[] permissions)
    {
        var all = await GetAllPermissionRecordsAsync();
        foreach (var record in permissions.Select(name => all.FirstOrDefault(record => record.SystemName.Equals(name, StringComparison.OrdinalIgnoreCase))).OfType<PermissionRecord>())
            await InsertPermissionRecordCustomerRoleMappingAsync(new PermissionRecordCustomerRoleMapping { CustomerRoleId = customerRoleId, PermissionRecordId = record.Id });
    }

    private Task ForgetAsync() => cache.RemoveByPrefixAsync(NopEntityCacheDefaults<PermissionRecord>.Prefix);
}

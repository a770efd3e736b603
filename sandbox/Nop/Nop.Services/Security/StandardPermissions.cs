using System.Reflection;
using Nop.Core;
using Nop.Core.Domain.Customers;

namespace Nop.Services.Security;

/// <summary>Grants the built-in permissions: all to administrators, the catalogue, orders and shipments to vendors.</summary>
internal sealed class StandardPermissions : IPermissionConfigManager
{
    private static readonly HashSet<string> _vendors =
    [
        StandardPermission.Security.ACCESS_ADMIN_PANEL, StandardPermission.Orders.ORDERS_VIEW, StandardPermission.Orders.SHIPMENTS_VIEW,
        StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE, StandardPermission.Catalog.PRODUCTS_VIEW, StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE,
    ];

    public IList<PermissionConfig> AllConfigs { get; } =
    [
        .. from category in typeof(StandardPermission).GetNestedTypes()
           from field in category.GetFields(BindingFlags.Public | BindingFlags.Static)
           let name = (string)field.GetRawConstantValue()
           select new PermissionConfig($"{CommonHelper.SplitCamelCaseWord(category.Name)}. {CommonHelper.SnakeCaseToPascalCase(field.Name)}", name, category.Name,
               _vendors.Contains(name) ? [NopCustomerDefaults.AdministratorsRoleName, NopCustomerDefaults.VendorsRoleName] : [NopCustomerDefaults.AdministratorsRoleName]),
    ];
}

namespace Nop.Core.Domain.Security;

/// <summary>Grants a permission to a role.</summary>
public class PermissionRecordCustomerRoleMapping : BaseEntity
{
    public int PermissionRecordId { get; set; }
    public int CustomerRoleId { get; set; }
}

namespace Nop.Core.Domain.Customers;

/// <summary>Puts a customer into a role.</summary>
public class CustomerCustomerRoleMapping : BaseEntity
{
    public int CustomerId { get; set; }
    public int CustomerRoleId { get; set; }
}

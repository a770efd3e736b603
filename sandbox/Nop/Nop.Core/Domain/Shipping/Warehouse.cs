namespace Nop.Core.Domain.Shipping;

/// <summary>A warehouse.</summary>
public class Warehouse : BaseEntity
{
    public string Name { get; set; }
    public string AdminComment { get; set; }
    public int AddressId { get; set; }
}

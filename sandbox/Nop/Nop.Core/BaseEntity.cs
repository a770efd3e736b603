namespace Nop.Core;

/// <summary>What every stored entity has.</summary>
public abstract class BaseEntity
{
    public int Id { get; set; }
}

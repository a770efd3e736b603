namespace Nop.Core.Domain.Common;

/// <summary>Marks an entity that is never deleted, only marked so.</summary>
public interface ISoftDeletedEntity
{
    bool Deleted { get; set; }
}

namespace Nop.Core.Events;

/// <summary>An entity was deleted, or marked so.</summary>
public class EntityDeletedEvent<T>(T entity) where T : BaseEntity
{
    public T Entity { get; } = entity;
}

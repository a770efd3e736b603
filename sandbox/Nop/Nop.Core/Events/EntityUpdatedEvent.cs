namespace Nop.Core.Events;

/// <summary>An entity was updated.</summary>
public class EntityUpdatedEvent<T>(T entity) where T : BaseEntity
{
    public T Entity { get; } = entity;
}

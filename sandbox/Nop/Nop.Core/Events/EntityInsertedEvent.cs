namespace Nop.Core.Events;

/// <summary>An entity was inserted.</summary>
public class EntityInsertedEvent<T>(T entity) where T : BaseEntity
{
    public T Entity { get; } = entity;
}

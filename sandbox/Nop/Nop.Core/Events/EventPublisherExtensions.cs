namespace Nop.Core.Events;

/// <summary>Publishes what happened to an entity.</summary>
public static class EventPublisherExtensions
{
    public static Task EntityInsertedAsync<T>(this IEventPublisher eventPublisher, T entity) where T : BaseEntity =>
        eventPublisher.PublishAsync(new EntityInsertedEvent<T>(entity));

    public static void EntityInserted<T>(this IEventPublisher eventPublisher, T entity) where T : BaseEntity =>
        eventPublisher.Publish(new EntityInsertedEvent<T>(entity));

    public static Task EntityUpdatedAsync<T>(this IEventPublisher eventPublisher, T entity) where T : BaseEntity =>
        eventPublisher.PublishAsync(new EntityUpdatedEvent<T>(entity));

    public static void EntityUpdated<T>(this IEventPublisher eventPublisher, T entity) where T : BaseEntity =>
        eventPublisher.Publish(new EntityUpdatedEvent<T>(entity));

    public static Task EntityDeletedAsync<T>(this IEventPublisher eventPublisher, T entity) where T : BaseEntity =>
        eventPublisher.PublishAsync(new EntityDeletedEvent<T>(entity));

    public static void EntityDeleted<T>(this IEventPublisher eventPublisher, T entity) where T : BaseEntity =>
        eventPublisher.Publish(new EntityDeletedEvent<T>(entity));
}

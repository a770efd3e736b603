using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Caching;
using Nop.Core.Domain.Configuration;
using Nop.Core.Events;
using Nop.Services.Logging;

namespace Nop.Services.Events;

/// <summary>Runs all consumers of an event one after another; what one throws is logged and goes no further.</summary>
internal sealed class EventPublisher(IServiceProvider services) : IEventPublisher
{
    public async Task PublishAsync<TEvent>(TEvent @event)
    {
        await EntityCaches.ForgetAsync(services, @event);
        foreach (var consumer in services.GetServices<IConsumer<TEvent>>().ToList())
            try
            {
                await consumer.HandleEventAsync(@event);
                if (@event is IStopProcessingEvent { StopProcessing: true })
                    break;
            }
            catch (Exception exception)
            {
                await LogAsync(exception);
            }
    }

    public void Publish<TEvent>(TEvent @event) => PublishAsync(@event).GetAwaiter().GetResult();

    private async Task LogAsync(Exception exception)
    {
        try
        {
            await services.GetRequiredService<ILogger>().ErrorAsync(exception.Message, exception);
        }
        catch
        {
            // a log that cannot be written must not stop what published the event
        }
    }
}

/// <summary>Forgets cached entities once they change; settings are forgotten by their service, many at a time.</summary>
internal static class EntityCaches
{
    internal static Task ForgetAsync<TEvent>(IServiceProvider services, TEvent @event)
    {
        var type = typeof(TEvent);
        if (!type.IsGenericType || type.GetGenericTypeDefinition() is var kind
            && kind != typeof(EntityInsertedEvent<>) && kind != typeof(EntityUpdatedEvent<>) && kind != typeof(EntityDeletedEvent<>))
            return Task.CompletedTask;
        var entity = type.GetGenericArguments()[0];
        if (entity == typeof(Setting))
            return Task.CompletedTask;
        return ForgetAsync(services, $"Nop.{entity.Name.ToLowerInvariant()}.");
    }

    private static async Task ForgetAsync(IServiceProvider services, string prefix)
    {
        services.GetRequiredService<IShortTermCacheManager>().RemoveByPrefix(prefix);
        await services.GetRequiredService<IStaticCacheManager>().RemoveByPrefixAsync(prefix);
    }
}

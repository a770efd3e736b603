namespace Nop.Core.Events;

/// <summary>Tells consumers what happened.</summary>
public interface IEventPublisher
{
    Task PublishAsync<TEvent>(TEvent @event);
    void Publish<TEvent>(TEvent @event);
}

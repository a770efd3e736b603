namespace Nop.Services.Events;

/// <summary>Wants to be told of events of one type.</summary>
public interface IConsumer<T>
{
    Task HandleEventAsync(T eventMessage);
}

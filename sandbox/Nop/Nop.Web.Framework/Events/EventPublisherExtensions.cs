using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Core.Events;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Events;

/// <summary>Publishes the models' events.</summary>
public static class EventPublisherExtensions
{
    public static void ModelPrepared(this IEventPublisher eventPublisher, object model) => ModelPreparedAsync(eventPublisher, model).GetAwaiter().GetResult();

    // consumers subscribe to the base type, never to the model's own
    public static Task ModelPreparedAsync(this IEventPublisher eventPublisher, object model) => model switch
    {
        BaseNopModel one => eventPublisher.PublishAsync(new ModelPreparedEvent<BaseNopModel>(one)),
        IEnumerable<BaseNopModel> many => eventPublisher.PublishAsync(new ModelPreparedEvent<IEnumerable<BaseNopModel>>(many)),
        _ => Task.CompletedTask,
    };

    public static Task ModelReceivedAsync<T>(this IEventPublisher eventPublisher, T model, ModelStateDictionary modelState) =>
        eventPublisher.PublishAsync(new ModelReceivedEvent<T>(model, modelState));
}

using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Nop.Web.Framework.Events;

/// <summary>A model is about to be shown.</summary>
public partial class ModelPreparedEvent<T>(T model)
{
    public T Model { get; protected set; } = model;
}

/// <summary>A model came with a post.</summary>
public partial class ModelReceivedEvent<T>(T model, ModelStateDictionary modelState)
{
    public T Model { get; protected set; } = model;

    public ModelStateDictionary ModelState { get; protected set; } = modelState;
}

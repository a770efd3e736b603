using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Sandbox;

/// <summary>Runs a model's validator before the action, as the host's automatic validation does.</summary>
internal sealed class FluentModelValidation : IAsyncActionFilter, IOrderedFilter
{
    // before the filters of controllers, which read the model state
    public int Order => int.MinValue + 100;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var model in context.ActionArguments.Values.Where(value => value is not null and not string))
        {
            if (context.HttpContext.RequestServices.GetService(typeof(IValidator<>).MakeGenericType(model.GetType())) is not IValidator validator)
                continue;
            foreach (var failure in validator.Validate(new ValidationContext<object>(model)).Errors)
                context.ModelState.AddModelError(failure.PropertyName, failure.ErrorMessage);
        }
        await next();
    }
}

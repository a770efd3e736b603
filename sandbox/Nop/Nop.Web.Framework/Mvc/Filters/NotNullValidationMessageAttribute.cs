using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>Words the error of an empty field whose property cannot be null.</summary>
public sealed class NotNullValidationMessageAttribute() : TypeFilterAttribute(typeof(NotNullValidationMessageFilter))
{
    private sealed class NotNullValidationMessageFilter(ILocalizationService localization, IModelMetadataProvider metadata) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            foreach (var (name, entry) in context.ModelState.Where(state => state.Value.Errors.Any(Unworded)))
            {
                var text = await localization.GetResourceAsync(NopValidationDefaults.NotNullValidationLocaleName);
                var label = context.ActionArguments.Values.OfType<object>()
                    .Select(model => metadata.GetMetadataForType(model.GetType()).Properties[name]?.GetDisplayName())
                    .FirstOrDefault(found => found is not null) ?? name;
                entry.Errors.Clear();
                entry.Errors.Add(string.Format(text, label));
            }
            await next();
        }

        private static bool Unworded(ModelError error) => error.ErrorMessage == NopValidationDefaults.NotNullValidationLocaleName;
    }
}

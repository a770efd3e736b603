using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>Sets a bool parameter to whether the form's field has that value.</summary>
public sealed class ParameterBasedOnFormNameAndValueAttribute : TypeFilterAttribute
{
    public ParameterBasedOnFormNameAndValueAttribute(string formKeyName, string formValue, string actionParameterName)
        : base(typeof(ParameterBasedOnFormNameAndValueFilter))
    {
        Arguments = [formKeyName, formValue, actionParameterName];
    }

    // the filter factory hands arguments over by type, so equal types go by their order
    private sealed class ParameterBasedOnFormNameAndValueFilter(string field, string value, string parameter) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var request = context.HttpContext.Request;
            context.ActionArguments[parameter] = request.HasFormContentType && (await request.ReadFormAsync())[field] == value;
            await next();
        }
    }
}

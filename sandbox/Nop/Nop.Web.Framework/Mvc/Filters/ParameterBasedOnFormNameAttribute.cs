using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>Sets a bool parameter to whether the form has a field of that name.</summary>
public sealed class ParameterBasedOnFormNameAttribute : TypeFilterAttribute
{
    public ParameterBasedOnFormNameAttribute(string formKeyName, string actionParameterName) : base(typeof(ParameterBasedOnFormNameFilter))
    {
        Arguments = [formKeyName, actionParameterName];
    }

    private sealed class ParameterBasedOnFormNameFilter(string field, string parameter) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var request = context.HttpContext.Request;
            context.ActionArguments[parameter] = request.HasFormContentType && (await request.ReadFormAsync()).ContainsKey(field);
            await next();
        }
    }
}

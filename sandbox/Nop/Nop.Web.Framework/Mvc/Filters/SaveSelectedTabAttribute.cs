using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Web.Framework.Controllers;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>Keeps the chosen tab open after a post.</summary>
public sealed class SaveSelectedTabAttribute : TypeFilterAttribute
{
    public SaveSelectedTabAttribute(bool ignore = false, bool persistForTheNextRequest = true) : base(typeof(SaveSelectedTabFilter))
    {
        IgnoreFilter = ignore;
        PersistForTheNextRequest = persistForTheNextRequest;
        Arguments = [ignore, persistForTheNextRequest];
    }

    public bool IgnoreFilter { get; }

    public bool PersistForTheNextRequest { get; }

    private sealed class SaveSelectedTabFilter(bool ignore, bool persist, IWebHelper webHelper) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            await next();
            var request = context.HttpContext.Request;
            var onAction = context.OnAction<SaveSelectedTabAttribute>();
            if (!HttpMethods.IsPost(request.Method) || webHelper.IsAjaxRequest(request) || (onAction?.IgnoreFilter ?? ignore))
                return;
            if (context.Controller is BaseController controller)
                await controller.SaveSelectedTabNameAsync(persistForTheNextRequest: onAction?.PersistForTheNextRequest ?? persist);
        }
    }
}

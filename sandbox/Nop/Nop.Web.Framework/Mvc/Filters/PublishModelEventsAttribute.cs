using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>Tells consumers of the models that come in and go out.</summary>
public sealed class PublishModelEventsAttribute : TypeFilterAttribute
{
    public PublishModelEventsAttribute(bool ignore = false) : base(typeof(PublishModelEventsFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private sealed class PublishModelEventsFilter(bool ignore, IEventPublisher events) : IAsyncActionFilter, IAsyncResultFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var quiet = Quiet(context);
            if (!quiet && HttpMethods.IsPost(context.HttpContext.Request.Method))
            {
                foreach (var model in context.ActionArguments.Values.OfType<BaseNopModel>())
                    await events.ModelReceivedAsync(model, context.ModelState);
            }
            await next();
            if (!quiet && context.Controller is Controller controller)
                await events.ModelPreparedAsync(controller.ViewData.Model);
        }

        public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            if (!Quiet(context) && context.Result is JsonResult json)
                await events.ModelPreparedAsync(json.Value);
            await next();
        }

        private bool Quiet(FilterContext context) => context.OnAction<PublishModelEventsAttribute>()?.IgnoreFilter ?? ignore;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>Tells a person that the channel is at work on the very thing: on the page that was left, to a script as <c>{ error }</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TellClaimHeldAttribute() : TypeFilterAttribute(typeof(TellClaimHeldFilter))
{
    private sealed class TellClaimHeldFilter(IWebHelper webHelper, ILocalizationService localization, INotificationService notifications) : IAsyncExceptionFilter
    {
        public async Task OnExceptionAsync(ExceptionContext context)
        {
            if (context.Exception is not ClaimHeldException)
                return;
            var words = await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Claim.Held");
            context.ExceptionHandled = true;
            if (webHelper.IsAjaxRequest(context.HttpContext.Request))
            {
                context.Result = new JsonResult(new { error = words });
                return;
            }

            notifications.ErrorNotification(words);
            context.Result = Uri.TryCreate(webHelper.GetUrlReferrer(), UriKind.Absolute, out var page) && page.Authority == context.HttpContext.Request.Host.Value
                ? new LocalRedirectResult(page.PathAndQuery)
                : new RedirectToActionResult("List", "AmazonOrder", null);
        }
    }
}

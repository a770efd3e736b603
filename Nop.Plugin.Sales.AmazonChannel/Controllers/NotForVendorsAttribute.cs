using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>Turns vendors away, in the way that the host's permission check does: a page is led to <c>Security/AccessDenied</c>, a script gets <c>{ error }</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotForVendorsAttribute() : TypeFilterAttribute(typeof(NotForVendorsFilter))
{
    private sealed class NotForVendorsFilter(IWorkContext workContext, IWebHelper webHelper, ILocalizationService localization) : IAsyncAuthorizationFilter
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            if (await workContext.GetCurrentVendorAsync() is null)
                return;
            var request = context.HttpContext.Request;
            context.Result = webHelper.IsAjaxRequest(request)
                ? new JsonResult(new { error = await localization.GetResourceAsync("Admin.AccessDenied.Description") })
                : new RedirectToActionResult("AccessDenied", "Security", new { pageUrl = webHelper.GetRawUrl(request) });
        }
    }
}

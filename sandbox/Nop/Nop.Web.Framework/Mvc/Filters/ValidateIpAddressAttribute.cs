using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Core.Domain.Security;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>Lets in only the addresses that the security settings allow; all if they name none.</summary>
public sealed class ValidateIpAddressAttribute() : TypeFilterAttribute(typeof(ValidateIpAddressFilter))
{
    private sealed class ValidateIpAddressFilter(IWebHelper webHelper, SecuritySettings settings) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var values = context.ActionDescriptor.RouteValues;
            var onAccessDenied = values["controller"] == "Security" && values["action"] == "AccessDenied";
            var allowed = settings.AdminAreaAllowedIpAddresses;
            if (onAccessDenied || allowed is not { Count: > 0 } || allowed.Contains(webHelper.GetCurrentIpAddress(), StringComparer.OrdinalIgnoreCase))
                await next();
            else
                context.Result = new RedirectToActionResult("AccessDenied", "Security", null);
        }
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>Lets in only who has one of the permissions.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CheckPermissionAttribute : TypeFilterAttribute
{
    public CheckPermissionAttribute(string permissionSystemName, CheckPermissionResultType resultType = CheckPermissionResultType.Default)
        : this([permissionSystemName], resultType)
    {
    }

    public CheckPermissionAttribute(string[] permissionSystemNames, CheckPermissionResultType resultType = CheckPermissionResultType.Default)
        : base(typeof(CheckPermissionFilter))
    {
        PermissionSystemName = [.. permissionSystemNames];
        ResultType = resultType;
        Arguments = [resultType, PermissionSystemName];
    }

    public List<string> PermissionSystemName { get; }

    public CheckPermissionResultType ResultType { get; }

    /// <summary>How a refusal is told.</summary>
    public enum CheckPermissionResultType
    {
        Default = 0,
        Html = 1,
        Text = 2,
        Json = 3,
    }

    private sealed class CheckPermissionFilter(CheckPermissionResultType resultType, List<string> names,
        ILocalizationService localization, IPermissionService permissions, IWebHelper webHelper) : IAsyncAuthorizationFilter
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            foreach (var name in names)
            {
                if (await permissions.AuthorizeAsync(name))
                    return;
            }
            var request = context.HttpContext.Request;
            context.Result = Told(request) switch
            {
                CheckPermissionResultType.Html => new RedirectToActionResult("AccessDenied", "Security", new
                {
                    pageUrl = webHelper.GetRawUrl(request),
                    pageSystemNameKey = $"{request.RouteValues["controller"]}.{request.RouteValues["action"]}",
                }),
                CheckPermissionResultType.Json => new JsonResult(new { error = await Refusal() }),
                _ => new ContentResult { Content = await Refusal(), ContentType = "text/plain" },
            };
        }

        private CheckPermissionResultType Told(HttpRequest request)
        {
            if (resultType != CheckPermissionResultType.Default)
                return resultType;
            if (HttpMethods.IsPost(request.Method))
                return webHelper.IsAjaxRequest(request) ? CheckPermissionResultType.Json : CheckPermissionResultType.Html;
            return HttpMethods.IsGet(request.Method) ? CheckPermissionResultType.Html : CheckPermissionResultType.Text;
        }

        private Task<string> Refusal() => localization.GetResourceAsync("Admin.AccessDenied.Description");
    }
}

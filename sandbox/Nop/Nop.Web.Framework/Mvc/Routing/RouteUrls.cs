using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Nop.Web.Framework.Mvc.Routing;

/// <summary>Addresses of named routes, of the action that runs now.</summary>
internal sealed class RouteUrls(IActionContextAccessor actionContext, IUrlHelperFactory urls) : INopUrlHelper
{
    public string RouteUrl(string routeName, object values = null, string protocol = null, string host = null, string fragment = null) =>
        actionContext.ActionContext is { } context ? urls.GetUrlHelper(context).RouteUrl(routeName, values, protocol, host, fragment) : string.Empty;
}

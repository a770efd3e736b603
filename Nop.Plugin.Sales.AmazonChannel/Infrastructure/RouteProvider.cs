using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>The one route that needs a name: the plugin list links to it.</summary>
public class RouteProvider : IRouteProvider
{
    /// <inheritdoc />
    public int Priority => 0;

    /// <inheritdoc />
    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder) => endpointRouteBuilder.MapControllerRoute(
        AmazonChannelDefaults.ConfigurationRouteName, "Admin/AmazonChannel/Configure", new { controller = "AmazonChannel", action = "Configure", area = "Admin" });
}

using Microsoft.AspNetCore.Routing;

namespace Nop.Web.Framework.Mvc.Routing;

/// <summary>Routes of a plugin; a higher priority comes first.</summary>
public partial interface IRouteProvider
{
    int Priority { get; }

    void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Nop.Web.Framework.Sandbox;

/// <summary>Services of the request that runs now; what the host asks its static engine for.</summary>
internal static class RequestScope
{
    private static readonly HttpContextAccessor Accessor = new();

    internal static T TryGet<T>() where T : class => Accessor.HttpContext?.RequestServices?.GetService<T>();

    internal static T Get<T>() where T : class => TryGet<T>()
        ?? throw new InvalidOperationException($"{typeof(T)} is asked for outside a request. Register IHttpContextAccessor and {typeof(T).Name}, or take it from a scope.");
}

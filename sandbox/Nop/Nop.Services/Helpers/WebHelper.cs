using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Nop.Core;

namespace Nop.Services.Helpers;

/// <summary>What is known of the current request; outside of one, of the store.</summary>
internal sealed class WebHelper(IHttpContextAccessor http, IServiceProvider services, Sandbox.HostOptions options) : IWebHelper
{
    private HttpRequest Request => http.HttpContext?.Request;

    public string GetUrlReferrer() => Request?.Headers.Referer.ToString() ?? string.Empty;

    public string GetCurrentIpAddress() => http.HttpContext?.Connection.RemoteIpAddress?.MapToIPv4().ToString() ?? string.Empty;

    public string GetThisPageUrl(bool includeQueryString, bool? useSsl = null, bool lowercaseUrl = false)
    {
        if (Request is null)
            return string.Empty;
        var url = $"{GetStoreLocation(useSsl).TrimEnd('/')}{Request.Path}{(includeQueryString ? Request.QueryString : default)}";
        return lowercaseUrl ? url.ToLowerInvariant() : url;
    }

    public bool IsCurrentConnectionSecured() => Request?.IsHttps ?? false;

    public string GetStoreHost(bool useSsl) => Request is null ? options.StoreUrl : $"{(useSsl ? "https" : "http")}://{Request.Host}/";

    public string GetStoreLocation(bool? useSsl = null) =>
        Request is null ? options.StoreUrl : $"{GetStoreHost(useSsl ?? IsCurrentConnectionSecured()).TrimEnd('/')}{Request.PathBase}/";

    public string ModifyQueryString(string url, string key, params string[] values)
    {
        if (string.IsNullOrEmpty(url))
            return string.Empty;
        return QueryHelpers.AddQueryString(RemoveQueryString(url, key), key, string.Join(',', values));
    }

    public string RemoveQueryString(string url, string key, string value = null)
    {
        if (string.IsNullOrEmpty(url) || url.IndexOf('?') is var start && start < 0)
            return url ?? string.Empty;
        var kept = QueryHelpers.ParseQuery(url[start..]).Where(pair => !pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase) || value is not null && pair.Value != value);
        return url[..start] + new QueryBuilder(kept).ToQueryString();
    }

    public T QueryString<T>(string name) => Request?.Query[name] is { Count: > 0 } value ? CommonHelper.To<T>(value.ToString()) : default;

    /// <summary>Ends the process's host as the real one does; a supervisor brings it back.</summary>
    public void RestartAppDomain() => services.GetService<IHostApplicationLifetime>()?.StopApplication();

    public string GetRawUrl(HttpRequest request) => request.GetEncodedPathAndQuery();

    public bool IsAjaxRequest(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.XRequestedWith == "XMLHttpRequest";
    }
}

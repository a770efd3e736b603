using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Security;

namespace Nop.Web.Framework.Infrastructure.Extensions;

/// <summary>HTTP clients that go through the shop's proxy.</summary>
public static class HttpClientBuilderExtensions
{
    public static void WithProxy(this IHttpClientBuilder httpClientBuilder) =>
        httpClientBuilder.ConfigurePrimaryHttpMessageHandler(services => Handler(services.GetService<ProxySettings>()));

    private static HttpClientHandler Handler(ProxySettings settings)
    {
        var handler = new HttpClientHandler();
        if (settings is not { Enabled: true })
            return handler;
        var anonymous = string.IsNullOrEmpty(settings.Username) || string.IsNullOrEmpty(settings.Password);
        handler.UseDefaultCredentials = anonymous;
        handler.PreAuthenticate = settings.PreAuthenticate;
        handler.Proxy = new WebProxy($"{settings.Address}:{settings.Port}", settings.BypassOnLocal)
        {
            Credentials = anonymous ? CredentialCache.DefaultCredentials : new NetworkCredential(settings.Username, settings.Password),
        };
        return handler;
    }
}

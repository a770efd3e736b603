using Microsoft.AspNetCore.Http;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>The page of the admin area, if any, whose request starts a run. The scheduler's own requests are anonymous and may name any host, so that theirs tells nothing.</summary>
public sealed class AdminRequest(IHttpContextAccessor http, StoreAddresses addresses)
{
    private const string Area = "Admin";

    /// <summary>The host under which an admin opened the page, when it is none of this shop's stores; else null.</summary>
    public async Task<string?> ForeignHostAsync()
    {
        if (http.HttpContext?.Request is not { } request || !string.Equals(request.RouteValues["area"] as string, Area, StringComparison.OrdinalIgnoreCase))
            return null;
        var here = $"{request.Scheme}://{request.Host}/";
        var known = await addresses.AllAsync();
        return known.Count == 0 || known.Any(address => StoreAddresses.IsSameShop(here, address)) ? null : request.Host.ToString();
    }
}

using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>A part of a page of the host. Whatever goes wrong in it, in its view too, is logged and leaves the page as it would be without the plugin.</summary>
public abstract class ChannelViewComponent(IPermissionService permissions, IWorkContext workContext, ILogger logger) : NopViewComponent
{
    /// <summary>Shows a part to those who have a permission and are no vendor.</summary>
    /// <param name="permission">System name of the host's permission.</param>
    /// <param name="part">What is shown, for the log.</param>
    /// <param name="render">Makes it; null shows nothing.</param>
    protected Task<IViewComponentResult> ShowAsync(string permission, string part, Func<Task<IViewComponentResult?>> render) =>
        ShowAsync(part, async () => await workContext.GetCurrentVendorAsync() is null && await permissions.AuthorizeAsync(permission) ? await render() : null);

    /// <summary>Shows a part.</summary>
    /// <param name="part">What is shown, for the log.</param>
    /// <param name="render">Makes it; null shows nothing.</param>
    protected async Task<IViewComponentResult> ShowAsync(string part, Func<Task<IViewComponentResult?>> render)
    {
        try
        {
            return await render() is { } result ? new GuardedResult(result, exception => ReportAsync(part, exception)) : Content("");
        }
        catch (Exception exception)
        {
            await ReportAsync(part, exception);
            return Content("");
        }
    }

    private Task ReportAsync(string part, Exception exception) =>
        logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: {part} cannot be shown", exception);
}

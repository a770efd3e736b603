using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>The bar that says, on every page of the channel, that nothing is sent to Amazon; nothing while read-only mode is off.</summary>
public class ReadOnlyBarViewComponent(AmazonChannelSettings settings, Submissions submissions, IPermissionService permissions, ILogger logger) : NopViewComponent
{
    /// <summary>Renders the bar. Never throws, and never switches the mode: a page may be opened at an address that is none of the shop's.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        try
        {
            return settings.ReadOnlyMode
                ? View("~/Views/AmazonChannel/_ReadOnlyBar.cshtml",
                    new ReadOnlyBarModel(await submissions.CountWaitingAsync(), await permissions.AuthorizeAsync(StandardPermission.Configuration.MANAGE_PLUGINS)))
                : Content("");
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: the bar of read-only mode cannot be shown", exception);
            return Content("");
        }
    }
}

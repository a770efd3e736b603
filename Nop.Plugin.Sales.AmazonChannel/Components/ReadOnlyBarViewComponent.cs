using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Services.Logging;
using Nop.Services.Security;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>The bar that says, on every page of the channel, that nothing is sent to Amazon; nothing while read-only mode is off.</summary>
public class ReadOnlyBarViewComponent(AmazonChannelSettings settings, Submissions submissions, IPermissionService permissions, IWorkContext workContext, ILogger logger)
    : ChannelViewComponent(permissions, workContext, logger)
{
    private readonly IPermissionService _permissions = permissions;

    /// <summary>Renders the bar. Never switches the mode: a page may be opened at an address that is none of the shop's.</summary>
    public Task<IViewComponentResult> InvokeAsync() => ShowAsync("the bar of read-only mode", async () => settings.ReadOnlyMode
        ? View("~/Views/AmazonChannel/_ReadOnlyBar.cshtml",
            new ReadOnlyBarModel(await submissions.CountWaitingAsync(), await _permissions.AuthorizeAsync(StandardPermission.Configuration.MANAGE_PLUGINS)))
        : null);
}

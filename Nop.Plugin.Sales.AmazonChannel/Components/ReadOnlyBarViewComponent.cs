using Microsoft.AspNetCore.Mvc;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Services.Logging;
using Nop.Services.Security;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Sales.AmazonChannel.Components;

/// <summary>The yellow bar of every Amazon page while read-only mode holds everything back; nothing otherwise.</summary>
public class ReadOnlyBarViewComponent(ReadOnlyMode readOnly, IRepository<AmazonSubmission> submissions, IPermissionService permissions, ILogger logger) : NopViewComponent
{
    /// <summary>Renders the bar. Never throws: it stands on the host's pages too.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        try
        {
            return await readOnly.IsOnAsync()
                ? View("~/Views/AmazonChannel/_ReadOnlyBar.cshtml", new ReadOnlyBarModel(
                    await submissions.Table.CountAsync(submission => submission.StateId == (int)SubmissionState.Requested),
                    await permissions.AuthorizeAsync(StandardPermission.Configuration.MANAGE_PLUGINS)))
                : Content("");
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: whether read-only mode is on cannot be said", exception);
            return Content("");
        }
    }
}

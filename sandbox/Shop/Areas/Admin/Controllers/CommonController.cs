using Microsoft.AspNetCore.Mvc;
using Nop.Core.Events;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Models.Common;
using Nop.Web.Framework.Mvc.Filters;

namespace Shop.Areas.Admin.Controllers;

/// <summary>The system's warnings: of the sandbox itself there are none.</summary>
public sealed class CommonController(IEventPublisher events) : BaseAdminController
{
    [CheckPermission(StandardPermission.System.MANAGE_MAINTENANCE)]
    public async Task<IActionResult> Warnings()
    {
        var found = new SystemWarningCreatedEvent();
        await events.PublishAsync(found);
        return View(found.SystemWarnings);
    }
}

using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Messages;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;
using Nop.Web.Framework.Mvc.Filters;
using Shop.Areas.Admin.Models;

namespace Shop.Areas.Admin.Controllers;

/// <summary>Mails that wait; the sandbox sends none.</summary>
public sealed class QueuedEmailController(IQueuedEmailService emails, ILocalizationService localization, IDateTimeHelper dates) : BaseAdminController
{
    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public IActionResult List()
    {
        var model = new QueuedEmailSearchModel();
        model.SetGridPageSize();
        return View(model);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public async Task<IActionResult> QueuedEmailList(QueuedEmailSearchModel searchModel)
    {
        var found = await emails.SearchEmailsAsync(searchModel.SearchFromEmail, searchModel.SearchToEmail, null, null,
            searchModel.SearchLoadNotSent, false, int.MaxValue, true, searchModel.Page - 1, searchModel.PageSize);
        return Json(await new QueuedEmailListModel().PrepareToGridAsync(searchModel, found, () => RowsAsync(found)));
    }

    private async IAsyncEnumerable<QueuedEmailModel> RowsAsync(IEnumerable<QueuedEmail> found)
    {
        foreach (var email in found)
        {
            yield return new QueuedEmailModel
            {
                Id = email.Id,
                Subject = email.Subject,
                From = email.From,
                To = email.To,
                CreatedOn = await dates.ConvertToUserTimeAsync(email.CreatedOnUtc, DateTimeKind.Utc),
                SentOn = email.SentOnUtc is { } sent ? await dates.ConvertToUserTimeAsync(sent, DateTimeKind.Utc) : null,
                PriorityName = await localization.GetLocalizedEnumAsync(email.Priority),
            };
        }
    }
}

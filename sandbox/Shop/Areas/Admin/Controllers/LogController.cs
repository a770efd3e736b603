using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Logging;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;
using Nop.Web.Framework.Mvc.Filters;
using Shop.Areas.Admin.Models;
using ILogger = Nop.Services.Logging.ILogger;
using LogLevel = Nop.Core.Domain.Logging.LogLevel;

namespace Shop.Areas.Admin.Controllers;

/// <summary>The system log.</summary>
public sealed class LogController(ILogger logger, ILocalizationService localization, IDateTimeHelper dates, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> List()
    {
        var model = new LogSearchModel();
        model.SetGridPageSize();
        model.AvailableLogLevels.Add(new("All", "0", true));
        foreach (var level in Enum.GetValues<LogLevel>())
            model.AvailableLogLevels.Add(new(await localization.GetLocalizedEnumAsync(level), ((int)level).ToString()));
        return View(model);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> LogList(LogSearchModel searchModel)
    {
        var found = await logger.GetAllLogsAsync(message: searchModel.Message ?? "", logLevel: searchModel.LogLevelId > 0 ? (LogLevel)searchModel.LogLevelId : null,
            pageIndex: searchModel.Page - 1, pageSize: searchModel.PageSize);
        return Json(await new LogListModel().PrepareToGridAsync(searchModel, found, () => RowsAsync(found)));
    }

    [HttpGet]
    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> View(int id) =>
        await logger.GetLogByIdAsync(id) is { } entry ? View("View", await RowAsync(entry)) : RedirectToAction(nameof(List));

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> ClearAll()
    {
        await logger.ClearLogAsync();
        notifications.SuccessNotification("The log has been cleared successfully.");
        return RedirectToAction(nameof(List));
    }

    private async IAsyncEnumerable<LogModel> RowsAsync(IEnumerable<Log> found)
    {
        foreach (var entry in found)
            yield return await RowAsync(entry);
    }

    private async Task<LogModel> RowAsync(Log entry) => new()
    {
        Id = entry.Id,
        LogLevel = await localization.GetLocalizedEnumAsync(entry.LogLevel),
        ShortMessage = entry.ShortMessage,
        FullMessage = entry.FullMessage,
        PageUrl = entry.PageUrl,
        CreatedOn = await dates.ConvertToUserTimeAsync(entry.CreatedOnUtc, DateTimeKind.Utc),
    };
}

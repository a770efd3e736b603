using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Services.Helpers;
using Nop.Services.Messages;
using Nop.Services.ScheduleTasks;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;
using Nop.Web.Framework.Mvc;
using Nop.Web.Framework.Mvc.Filters;
using Nop.Web.Framework.Mvc.ModelBinding;
using Shop.Areas.Admin.Models;

namespace Shop.Areas.Admin.Controllers;

/// <summary>Schedule tasks; "Run now" runs in the request and asks neither for the period nor whether the task is enabled.</summary>
public sealed class ScheduleTaskController(IScheduleTaskService tasks, IScheduleTaskRunner runner, IDateTimeHelper dates, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public IActionResult List()
    {
        var model = new ScheduleTaskSearchModel();
        model.SetGridPageSize();
        return View(model);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public async Task<IActionResult> List(ScheduleTaskSearchModel searchModel)
    {
        var page = (await tasks.GetAllTasksAsync(true)).ToPagedList(searchModel);
        return Json(await new ScheduleTaskListModel().PrepareToGridAsync(searchModel, page, () => RowsAsync(page)));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public async Task<IActionResult> TaskUpdate(ScheduleTaskModel model)
    {
        if (!ModelState.IsValid)
            return ErrorJson(ModelState.SerializeErrors());
        if (model.Seconds <= 0)
            return ErrorJson("Seconds should be positive");
        var task = await tasks.GetTaskByIdAsync(model.Id);
        if (task is null)
            return ErrorJson($"There is no schedule task {model.Id}.");
        if (!task.Enabled && model.Enabled)
            task.LastEnabledUtc = DateTime.UtcNow;
        task.Seconds = model.Seconds;
        task.Enabled = model.Enabled;
        task.StopOnError = model.StopOnError;
        await tasks.UpdateTaskAsync(task);
        return new NullJsonResult();
    }

    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public async Task<IActionResult> RunNow(int id)
    {
        try
        {
            var task = await tasks.GetTaskByIdAsync(id) ?? throw new ArgumentException($"There is no schedule task {id}.", nameof(id));
            await runner.ExecuteAsync(task, true, true, false);
            notifications.SuccessNotification("Schedule task was run");
        }
        catch (Exception exception)
        {
            await notifications.ErrorNotificationAsync(exception);
        }
        return RedirectToAction(nameof(List));
    }

    private async IAsyncEnumerable<ScheduleTaskModel> RowsAsync(IEnumerable<ScheduleTask> page)
    {
        foreach (var task in page)
        {
            yield return new ScheduleTaskModel
            {
                Id = task.Id,
                Name = task.Name,
                Seconds = task.Seconds,
                Enabled = task.Enabled,
                StopOnError = task.StopOnError,
                LastStartUtc = await DateAsync(task.LastStartUtc),
                LastEndUtc = await DateAsync(task.LastEndUtc),
                LastSuccessUtc = await DateAsync(task.LastSuccessUtc),
            };
        }
    }

    private async Task<string> DateAsync(DateTime? utc) =>
        utc is { } date ? (await dates.ConvertToUserTimeAsync(date, DateTimeKind.Utc)).ToString("G") : "";
}

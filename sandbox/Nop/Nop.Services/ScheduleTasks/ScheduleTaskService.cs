using Nop.Core.Domain.ScheduleTasks;
using Nop.Data;
using Nop.Services.Sandbox;

namespace Nop.Services.ScheduleTasks;

/// <summary>Stores schedule tasks; no event tells of a change.</summary>
internal sealed class ScheduleTaskService(IRepository<ScheduleTask> tasks, TimeProvider time) : IScheduleTaskService
{
    public Task DeleteTaskAsync(ScheduleTask task) => tasks.DeleteAsync(task, publishEvent: false);

    public Task<ScheduleTask> GetTaskByIdAsync(int taskId) => tasks.GetByIdAsync(taskId);

    public async Task<ScheduleTask> GetTaskByTypeAsync(string type) =>
        string.IsNullOrWhiteSpace(type) ? null : await tasks.Table.Where(task => task.Type == type).OrderByDescending(task => task.Id).FirstOrDefaultAsync();

    public Task<IList<ScheduleTask>> GetAllTasksAsync(bool showHidden = false) =>
        tasks.GetAllAsync(query => query.Where(task => showHidden || task.Enabled).OrderByDescending(task => task.Seconds));

    public Task InsertTaskAsync(ScheduleTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (task.Enabled)
            task.LastEnabledUtc ??= time.UtcNow();
        return tasks.InsertAsync(task, publishEvent: false);
    }

    public Task UpdateTaskAsync(ScheduleTask task) => tasks.UpdateAsync(task, publishEvent: false);
}

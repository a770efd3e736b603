namespace Nop.Services.ScheduleTasks;

/// <summary>What a schedule task does.</summary>
public interface IScheduleTask
{
    Task ExecuteAsync();
}

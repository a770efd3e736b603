using System.Globalization;
using Nop.Core.Caching;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Logging;
using Nop.Services.Sandbox;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Host;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class ScheduleTaskTests
{
    [Test]
    public async Task A_task_runs_once_a_period_unless_told_otherwise()
    {
        var time = new Clock();
        await using var host = await TestHost.StartAsync(options => options with { Time = time }, typeof(Counting));
        var task = await AddAsync(host, typeof(Counting.Count));
        var runner = host.Get<TaskRunner>();
        await runner.RunAsync(task);
        await runner.RunAsync(task);
        Assert.That(await CountAsync(host), Is.EqualTo(1));

        time.Now += TimeSpan.FromSeconds(300);
        await runner.RunAsync(task);
        await runner.RunAsync(task, forceRun: true, throwException: true, ensureRunOncePerPeriod: false);
        Assert.That(await CountAsync(host), Is.EqualTo(3));
    }

    [Test]
    public async Task A_disabled_task_runs_only_by_force()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Counting));
        var task = await AddAsync(host, typeof(Counting.Count), enabled: false);
        await host.Get<TaskRunner>().RunAsync(task);
        Assert.That(await CountAsync(host), Is.Zero);

        await host.Get<TaskRunner>().RunAsync(task, forceRun: true);
        Assert.That(await CountAsync(host), Is.EqualTo(1));
    }

    [Test]
    public async Task A_failing_task_is_logged_and_swallowed()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Counting));
        var task = await AddAsync(host, typeof(Counting.Fail));
        await host.Get<TaskRunner>().RunAsync(task);
        var stored = await host.Get<IScheduleTaskService>().GetTaskByIdAsync(task.Id);

        Assert.That((await host.Get<ILogger>().GetAllLogsAsync()).Single().ShortMessage, Does.Contain("out of paper"));
        Assert.That((stored.Enabled, stored.LastEndUtc is null, stored.LastSuccessUtc is null), Is.EqualTo((true, false, true)));
    }

    [Test]
    public async Task A_failing_task_with_stop_on_error_is_disabled()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Counting));
        var task = await AddAsync(host, typeof(Counting.Fail), stopOnError: true);
        await host.Get<TaskRunner>().RunAsync(task);

        Assert.That((await host.Get<IScheduleTaskService>().GetTaskByIdAsync(task.Id)).Enabled, Is.False);
    }

    [Test]
    public async Task A_timeout_in_a_task_vanishes()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Counting));
        var task = await AddAsync(host, typeof(Counting.TimeOut));
        await host.Get<TaskRunner>().RunAsync(task, forceRun: true, throwException: true, ensureRunOncePerPeriod: false);
        var stored = await host.Get<IScheduleTaskService>().GetTaskByIdAsync(task.Id);

        Assert.That(await host.Get<ILogger>().GetAllLogsAsync(), Is.Empty);
        Assert.That((stored.LastStartUtc is null, stored.LastEndUtc is null, stored.LastSuccessUtc is null), Is.EqualTo((false, true, true)));
    }

    [Test]
    public async Task A_run_longer_than_its_period_overlaps_itself()
    {
        var time = new Clock();
        await using var host = await TestHost.StartAsync(options => options with { Time = time });
        var locker = host.Get<ILocker>();
        var overlapped = false;
        await locker.PerformActionWithLockAsync("task", TimeSpan.FromSeconds(299), async () =>
        {
            Assert.That(await locker.PerformActionWithLockAsync("task", TimeSpan.FromSeconds(299), () => Task.CompletedTask), Is.False);
            time.Now += TimeSpan.FromSeconds(300);
            overlapped = await locker.PerformActionWithLockAsync("task", TimeSpan.FromSeconds(299), () => Task.CompletedTask);
        });

        Assert.That(overlapped, Is.True);
    }

    [Test]
    public async Task A_run_with_heartbeat_can_be_cancelled_by_its_key()
    {
        await using var host = await TestHost.StartAsync();
        var locker = host.Get<ILocker>();
        var started = new TaskCompletionSource();
        var run = locker.RunWithHeartbeatAsync("sync", TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(10), async token =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        await started.Task;
        Assert.That(await locker.IsTaskRunningAsync("sync"), Is.True);

        await locker.CancelTaskAsync("sync", TimeSpan.FromMinutes(1));
        await run;
        Assert.That(await locker.IsTaskRunningAsync("sync"), Is.False);
    }

    [Test]
    public async Task A_task_may_be_an_unregistered_class_and_runs_as_the_background_user()
    {
        await using var host = await TestHost.StartAsync(null, typeof(Counting));
        await host.Get<TaskRunner>().RunAsync(await AddAsync(host, typeof(Counting.WhoAmI)), throwException: true);

        Assert.That((await host.Table<Store>().Table.FirstAsync()).CompanyName, Is.EqualTo("BackgroundTask"));
    }

    private static async Task<ScheduleTask> AddAsync(TestHost host, Type type, bool enabled = true, bool stopOnError = false)
    {
        var task = new ScheduleTask { Name = type.Name, Type = $"{type.FullName}, {type.Assembly.GetName().Name}", Seconds = 300, Enabled = enabled, StopOnError = stopOnError };
        await host.Get<IScheduleTaskService>().InsertTaskAsync(task);
        return task;
    }

    private static async Task<int> CountAsync(TestHost host) =>
        int.Parse((await host.Table<Store>().Table.FirstAsync()).CompanyVat ?? "0", CultureInfo.InvariantCulture);

    private sealed class Clock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private static class Counting
    {
        public sealed class Count(IRepository<Store> stores) : IScheduleTask
        {
            public async Task ExecuteAsync()
            {
                var store = await stores.Table.FirstAsync();
                store.CompanyVat = $"{int.Parse(store.CompanyVat ?? "0", CultureInfo.InvariantCulture) + 1}";
                await stores.UpdateAsync(store);
            }
        }

        public sealed class Fail : IScheduleTask
        {
            public Task ExecuteAsync() => throw new InvalidOperationException("out of paper");
        }

        public sealed class TimeOut : IScheduleTask
        {
            public Task ExecuteAsync() => throw new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout");
        }

        public sealed class WhoAmI(IRepository<Store> stores, Nop.Core.IWorkContext workContext) : IScheduleTask
        {
            public async Task ExecuteAsync()
            {
                var store = await stores.Table.FirstAsync();
                store.CompanyName = (await workContext.GetCurrentCustomerAsync()).SystemName;
                await stores.UpdateAsync(store);
            }
        }
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Configuration;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>Nothing stops unseen: System > Warnings, the dashboard and the list say each state of the outbox that somebody must know of; and what pausing or removing an account leaves is said first.</summary>
[NonParallelizable]
public class OutboxAlertTests
{
    private static readonly TestOrder Order = new() { Id = "111-0000051-0000001" };
    private static readonly TestOrder Shipped = new() { Id = "111-0000051-0000002", Status = "SHIPPED" };

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Order, Shipped);
        _admin = await _site.LogInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task With_none_of_them_nothing_is_said()
    {
        foreach (var page in await PagesAsync())
            Assert.That(page.Text, Does.Not.Contain("class=\"alert alert-danger amazon-outbox").And.Not.Contain("class=\"alert alert-warning amazon-outbox"), page.Name);
        Assert.That((await PagesAsync())[0].Text, Does.Contain("text-green"));
    }

    [Test]
    public async Task Sending_that_has_stopped_and_why()
    {
        await ChangeAccountAsync(account => account.OutboundStoppedReason = "<b>invalid_grant</b>");
        await SeenAsync("sends nothing to Amazon until a person starts it again", "<b>invalid_grant</b>");
        Assert.That(await _admin.GetStringAsync("Admin/AmazonOrder/List"), Does.Contain("&lt;b&gt;invalid_grant").And.Not.Contain("<b>invalid_grant"));
    }

    [Test]
    public async Task A_kind_that_Amazon_lets_nothing_through_of()
    {
        await InsertAsync(new AmazonPause
        {
            AccountId = 1, Kind = SubmissionKind.Ship, AmazonOrderRowId = 1, Reason = "403 at confirmShipment", RefusedOnUtc = DateTime.UtcNow.AddHours(-2), Tries = 3, NextTryOnUtc = DateTime.UtcNow.AddMinutes(20)
        });
        await SeenAsync("Shipment", "403 at confirmShipment");
    }

    [Test]
    public async Task Messages_that_wait_for_more_than_an_hour()
    {
        await InsertAsync(Message(SubmissionState.Requested, DateTime.UtcNow.AddMinutes(-125)), Message(SubmissionState.Requested, DateTime.UtcNow.AddMinutes(-65)), Message(SubmissionState.Requested, DateTime.UtcNow.AddMinutes(-5)));
        await SeenAsync("2 messages to Amazon have waited for more than an hour");
    }

    [Test]
    public async Task Read_only_mode()
    {
        await InsertAsync(Message(SubmissionState.Requested, DateTime.UtcNow.AddMinutes(-5)));
        await _site.DoAsync(async services =>
        {
            var settings = services.GetRequiredService<ISettingService>();
            await settings.SetSettingAsync("amazonchannelsettings.readonlymode", true);
            await settings.ClearCacheAsync();
        });
        await SeenAsync("read-only mode is on", "1 messages");
    }

    [Test]
    public async Task A_paused_account_with_open_messages()
    {
        await InsertAsync(Message(SubmissionState.Requested, DateTime.UtcNow), Message(SubmissionState.Sent, DateTime.UtcNow), Message(SubmissionState.Accepted, DateTime.UtcNow));
        await ChangeAccountAsync(account => account.Active = false);
        await SeenAsync("is paused", "2 messages to Amazon");
    }

    [Test]
    public async Task A_paused_account_without_messages_is_nobody_s_business()
    {
        await InsertAsync(Message(SubmissionState.Accepted, DateTime.UtcNow));
        await ChangeAccountAsync(account => account.Active = false);
        Assert.That((await PagesAsync())[0].Text, Does.Contain("text-green"));
    }

    [Test]
    public async Task A_feed_without_an_answer_for_six_hours()
    {
        await InsertAsync(new AmazonFeed { AccountId = 1, FeedType = "POST_ORDER_ACKNOWLEDGEMENT_DATA", FeedId = "501234", State = FeedState.Submitted, SubmittedOnUtc = DateTime.UtcNow.AddHours(-7) });
        await InsertAsync(new AmazonFeed { AccountId = 1, FeedType = "POST_ORDER_ACKNOWLEDGEMENT_DATA", FeedId = "509999", State = FeedState.Submitted, SubmittedOnUtc = DateTime.UtcNow.AddHours(-5) });
        await SeenAsync("feed 501234");
        Assert.That((await PagesAsync())[0].Text, Does.Not.Contain("509999"));
    }

    [Test]
    public async Task An_outbox_that_has_not_run()
    {
        await ChangeTaskAsync(task => task.LastSuccessUtc = DateTime.UtcNow.AddMinutes(-45));
        await SeenAsync("the outbox has not run since");
    }

    [Test]
    public async Task An_outbox_whose_task_is_off()
    {
        await ChangeTaskAsync(task => task.Enabled = false);
        await SeenAsync("\"Amazon sales channel: send\" is switched off");
    }

    [Test]
    public async Task An_outbox_whose_task_was_deleted()
    {
        await _site.DoAsync(async services => await services.GetRequiredService<IScheduleTaskService>().DeleteTaskAsync(Outbox));
        await SeenAsync("\"Amazon sales channel: send\" was deleted");
    }

    [Test]
    public async Task Pausing_and_removing_say_first_what_they_leave()
    {
        await InsertAsync(Message(SubmissionState.Requested, DateTime.UtcNow), Message(SubmissionState.Postponed, DateTime.UtcNow), Message(SubmissionState.Accepted, DateTime.UtcNow));
        foreach (var path in new[] { "Admin/AmazonChannel/Configure", "Admin/AmazonChannel/AccountEdit/1" })
        {
            var page = WebUtility.HtmlDecode(await _admin.GetStringAsync(path));
            Assert.That(page, Does.Contain("messages to Amazon that wait or are not answered: 2").And.Contain("unshipped orders: 1"), path);
        }

        var configure = await _admin.GetStringAsync("Admin/AmazonChannel/Configure");
        foreach (var dialog in new[] { "amazon-account-pause-1-dialog", "amazon-account-remove-1-dialog" })
        {
            var said = WebUtility.HtmlDecode(configure[configure.IndexOf($"id=\"{dialog}\"", StringComparison.Ordinal)..]);
            Assert.That(said[..said.IndexOf("modal-footer", StringComparison.Ordinal)], Does.Contain("not answered: 2").And.Contain("unshipped orders: 1"), dialog);
        }
    }

    private ScheduleTask Outbox => _site.All<ScheduleTask>().Single(task => task.Name == AmazonChannelDefaults.OutboundTaskName);

    private async Task SeenAsync(params string[] words)
    {
        foreach (var (name, text) in await PagesAsync())
        {
            foreach (var word in words)
                Assert.That(WebUtility.HtmlDecode(text), Does.Contain(word), name);
        }
    }

    private async Task<IReadOnlyList<(string Name, string Text)>> PagesAsync() =>
    [
        ("warnings", await _admin.GetStringAsync("Admin/Common/Warnings")), ("dashboard", await _admin.GetStringAsync("Admin")), ("list", await _admin.GetStringAsync("Admin/AmazonOrder/List"))
    ];

    private AmazonSubmission Message(SubmissionState state, DateTime askedOn) => new()
    {
        AccountId = 1, AmazonOrderRowId = 1, Kind = SubmissionKind.Cancel, UniqueKey = $"{Guid.NewGuid():N}", State = state, CreatedOnUtc = askedOn, UpdatedOnUtc = askedOn, NextAttemptOnUtc = askedOn
    };

    private Task InsertAsync<T>(params T[] rows) where T : Core.BaseEntity => _site.DoAsync(async services =>
    {
        foreach (var row in rows)
            await services.GetRequiredService<IRepository<T>>().InsertAsync(row, false);
    });

    private Task ChangeTaskAsync(Action<ScheduleTask> change) => _site.DoAsync(services =>
    {
        var task = Outbox;
        change(task);
        return services.GetRequiredService<IScheduleTaskService>().UpdateTaskAsync(task);
    });

    private Task ChangeAccountAsync(Action<AmazonAccount> change) => _site.DoAsync(async services =>
    {
        var account = _site.All<AmazonAccount>().Single();
        change(account);
        await services.GetRequiredService<IRepository<AmazonAccount>>().UpdateAsync(account, false);
    });
}

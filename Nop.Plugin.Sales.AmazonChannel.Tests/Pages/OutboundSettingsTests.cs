using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>Settings of what goes to Amazon, and the signs that nothing does.</summary>
[NonParallelizable]
public class OutboundSettingsTests
{
    private static readonly TestOrder Order = new() { Id = "111-0000001-0000001" };

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Order);
        _admin = await _site.LogInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    private AmazonAccount Account => _site.All<AmazonAccount>().Single();

    [Test]
    public async Task The_accounts_shipping_card_is_saved()
    {
        var form = await AccountFormAsync();
        Assert.That((form["ConfirmShipments"], form["SendRefunds"], form["UseCancelOrder"]), Is.EqualTo(("true", "false", "false")));

        await PostAsync("AmazonChannel/AccountEdit/1", form.With("ConfirmShipments", "false").With("DefaultCarrier", " UPS ").With("SendRefunds", "true").With("UseCancelOrder", "true").With("SellerId", "a1b2c3"));
        var account = Account;
        Assert.That((account.ConfirmShipments, account.DefaultCarrier, account.SendRefunds, account.UseCancelOrder, account.SellerId), Is.EqualTo((false, "UPS", true, true, "A1B2C3")));
    }

    [Test]
    public async Task A_merchant_token_that_cannot_be_one_is_told()
    {
        Assert.That(await PostAsync("AmazonChannel/AccountEdit/1", (await AccountFormAsync()).With("SellerId", "A1 B2")), Does.Contain("A merchant token is letters and digits only"));
        Assert.That(Account.SellerId, Is.Empty);
    }

    [Test]
    public async Task A_stopped_account_says_so_and_is_started_again_by_hand()
    {
        foreach (var page in new[] { "Configure", "AccountEdit/1" })
        {
            await StopSendingAsync("<b>role missing</b>");
            var text = await _admin.GetStringAsync($"Admin/AmazonChannel/{page}");
            Assert.That(text, Does.Contain("amazon-sending-stopped").And.Contain("&lt;b&gt;role missing").And.Not.Contain("<b>role").And.Contain("/Admin/AmazonChannel/AccountStartSending/1"));

            Assert.That(await PostAsync("AmazonChannel/AccountStartSending/1", await AccountFormAsync()), Does.Contain("Sending was started again"));
            Assert.That(Account.OutboundStoppedReason, Is.Null);
        }
    }

    [Test]
    public async Task Read_only_mode_is_switched_and_every_page_says_so()
    {
        await PostAsync("AmazonChannel/Configure", (await ConfigureFormAsync()).With("ReadOnlyMode", "true").With("FeedAnswerHours", "12"));
        await AddSubmissionAsync();

        var row = _site.All<AmazonOrder>().Single();
        foreach (var path in new[]
        {
            "AmazonOrder/List", $"AmazonOrder/Details/{row.Id}", "AmazonSku/List", "AmazonLog/List", "AmazonChannel/Configure", "AmazonChannel/AccountEdit/1", "AmazonChannel/AccountCreate",
            "AmazonCarrier/List", "Home/Index", $"Order/Edit/{row.OrderId}", $"Order/AddShipment/{row.OrderId}"
        })
            Assert.That(await _admin.GetStringAsync($"Admin/{path}"), Does.Contain("amazon-read-only").And.Contain("wait until it is off: 1.").And.Contain("/Admin/AmazonChannel/Configure#ReadOnlyMode"), path);

        var form = await ConfigureFormAsync();
        Assert.That((form["ReadOnlyMode"], form["FeedAnswerHours"]), Is.EqualTo(("true", "12")));
        await PostAsync("AmazonChannel/Configure", form.With("ReadOnlyMode", "false"));
        Assert.That(await _admin.GetStringAsync("Admin/AmazonOrder/List"), Does.Not.Contain("amazon-read-only"));
    }

    [Test]
    public async Task Saving_another_setting_does_not_switch_off_what_has_switched_itself_on()
    {
        var form = await ConfigureFormAsync();
        await _site.DoAsync(services => services.GetRequiredService<ReadOnlyMode>().SwitchAsync(true));

        await PostAsync("AmazonChannel/Configure", form.With("FeedAnswerHours", "12"));
        Assert.That(await _admin.GetStringAsync("Admin/AmazonOrder/List"), Does.Contain("amazon-read-only"));
    }

    [Test]
    public async Task Hours_out_of_range_are_told() =>
        Assert.That(await PostAsync("AmazonChannel/Configure", (await ConfigureFormAsync()).With("FeedAnswerHours", "169")), Does.Contain("Enter 1 to 168 hours."));

    [Test]
    public async Task A_page_whose_bar_cannot_be_shown_is_shown_without_it()
    {
        await PostAsync("AmazonChannel/Configure", (await ConfigureFormAsync()).With("ReadOnlyMode", "true"));
        using var connection = _site.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE AmazonChannel_Submission RENAME TO Hidden";
        command.ExecuteNonQuery();

        using var answer = await _admin.GetAsync("Admin/AmazonOrder/List");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("amazon-orders-form").And.Not.Contain("amazon-read-only"));
    }

    private Task StopSendingAsync(string reason) => _site.DoAsync(async services =>
    {
        var accounts = services.GetRequiredService<IRepository<AmazonAccount>>();
        var account = accounts.Table.First();
        account.OutboundStoppedReason = reason;
        await accounts.UpdateAsync(account, false);
    });

    private Task AddSubmissionAsync() => _site.DoAsync(async services =>
        await services.GetRequiredService<Submissions>().EnsureAsync(new AmazonSubmission { AccountId = 1, Kind = SubmissionKind.Ship, UniqueKey = "ship/4711" }));

    private async Task<ConfigurationForm> AccountFormAsync() => new(await _admin.GetStringAsync("Admin/AmazonChannel/AccountEdit/1"), "amazon-account-form");

    private async Task<ConfigurationForm> ConfigureFormAsync() => new(await _admin.GetStringAsync("Admin/AmazonChannel/Configure"), "amazon-configuration-form");

    private async Task<string> PostAsync(string path, ConfigurationForm form)
    {
        using var answer = await _admin.PostAsync($"Admin/{path}", form.Content());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }
}

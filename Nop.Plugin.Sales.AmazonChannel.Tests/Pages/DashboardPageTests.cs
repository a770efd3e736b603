using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Logging;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>The channel on the dashboard, its menu and its log.</summary>
[NonParallelizable]
public partial class DashboardPageTests
{
    private static readonly TestOrder Good = new() { Id = "111-0000008-0000001", Buyer = new() { ["buyerName"] = "<script>alert(1)</script>" } };
    private static readonly TestOrder Unknown = new TestOrder { Id = "111-0000008-0000002" }.With(new TestLine { Sku = "UNKNOWN-1" });
    private static readonly TestOrder Later = new() { Id = "111-0000008-0000003" };

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Good, Unknown);
        _admin = await _site.LogInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test, Order(1)]
    public async Task The_dashboard_shows_status_banner_and_newest_orders()
    {
        var page = await _admin.GetStringAsync("Admin");

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("id=\"amazon-not-imported\"").And.Contain("Amazon orders that could not be imported"));
            Assert.That(page, Does.Contain("id=\"amazon-status\"").And.Contain("Test seller").And.Contain("2 orders read").And.Match("1[0-9] of 20 calls"));
            Assert.That(page, Does.Contain("id=\"amazon-sync-now\""));
            Assert.That(page, Does.Contain("id=\"amazon-recent-orders\"").And.Contain(Good.Id).And.Contain(Unknown.Id).And.Contain("All orders"));
            Assert.That(page, Does.Contain($"/Admin/Order/Edit/{_site.OrderIdOf(Good.Id)}"), "the number opens the shop order");
            Assert.That(page, Does.Not.Contain("<script>alert(1)"));
            Assert.That(page, Does.Contain("Unmatched SKUs (1)").And.Contain("Amazon log").And.Not.Contain("Plugins.Sales.AmazonChannel."));
        });
    }

    [Test, Order(2)]
    public async Task The_order_list_leads_to_the_Amazon_orders() => Assert.That(await _admin.GetStringAsync("Admin/Order/List"), Does.Contain("id=\"amazon-orders-button\""));

    [Test, Order(3)]
    public async Task Sync_now_brings_what_is_new_and_tells_the_state()
    {
        var now = DateTimeOffset.UtcNow;
        _site.Amazon.Orders.Put((Later with { Created = now.AddHours(-1), Updated = now.AddMinutes(-30) }).ToJson());

        using var answer = JsonDocument.Parse(await PostAsync("Admin/AmazonSync/Now", await TokenAsync("Admin")));

        Assert.That(_site.All<AmazonOrder>().Select(row => row.AmazonOrderId), Has.Member(Later.Id));
        var account = answer.RootElement.GetProperty("Accounts")[0];
        Assert.That((account.GetProperty("Status").GetString(), account.GetProperty("IsRunning").GetBoolean()), Is.EqualTo(("Good", false)));
        using var status = JsonDocument.Parse(await _admin.GetStringAsync("Admin/AmazonSync/Status"));
        Assert.That(status.RootElement.GetProperty("NotImported").GetInt32(), Is.EqualTo(1));
    }

    [Test, Order(4)]
    public async Task Equal_entries_of_the_log_stand_in_one_row()
    {
        await _site.DoAsync(async services =>
        {
            var log = services.GetRequiredService<Services.ChannelLog>();
            for (var i = 0; i < 3; i++)
                await log.WriteAsync(ChannelLogLevel.Error, 1, "InternalFailure", $"<img src=x> attempt {i}", Good.Id);
        });

        var rows = await LogAsync(grouped: true, "InternalFailure");
        Assert.That(rows, Has.Count.EqualTo(1));
        Assert.That((rows[0].GetProperty("Count").GetInt32(), rows[0].GetProperty("Message").GetString(), rows[0].GetProperty("Region").GetString(), rows[0].GetProperty("Level").GetString()),
            Is.EqualTo((3, "<img src=x> attempt 2", "Custom endpoint", "Error")));
        Assert.That(rows[0].GetProperty("AmazonOrderRowId").GetInt32(), Is.GreaterThan(0));
        Assert.That(await LogAsync(grouped: false, "InternalFailure"), Has.Count.EqualTo(3));
        Assert.That(await LogAsync(grouped: true, "no such text"), Is.Empty);
    }

    [Test, Order(5)]
    public async Task The_log_is_cleared_by_a_POST()
    {
        await PostAsync("Admin/AmazonLog/Clear", await TokenAsync("Admin/AmazonLog/List"));

        Assert.That(_site.All<AmazonLogEntry>().Select(entry => entry.Code), Is.EqualTo(new[] { "LogCleared" }), "who did it stays");
    }

    [Test, Order(6)]
    public async Task A_vendor_and_a_customer_see_nothing_of_it()
    {
        foreach (var user in new[] { "vendor@yourstore.com", "customer@yourstore.com" })
        {
            using var client = await _site.LogInAsync(user);
            foreach (var path in new[] { "Admin", "Admin/Order/List" })
            {
                using var answer = await client.GetAsync(path);
                Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("amazon-").And.Not.Contain("Unmatched SKUs"), $"{user} at {path}");
            }
        }
    }

    [Test, Order(7)]
    public async Task A_broken_widget_does_not_break_the_dashboard()
    {
        Execute("ALTER TABLE AmazonChannel_Order RENAME TO Hidden");
        try
        {
            using var answer = await _admin.GetAsync("Admin");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Dashboard").And.Not.Contain("amazon-status"));
        }
        finally
        {
            Execute("ALTER TABLE Hidden RENAME TO AmazonChannel_Order");
        }

        Assert.That(_site.All<Log>().Select(entry => entry.ShortMessage), Has.Some.Contain("the Amazon part of the dashboard cannot be shown"));
    }

    private async Task<List<JsonElement>> LogAsync(bool grouped, string text)
    {
        var form = new Dictionary<string, string>
        {
            ["draw"] = "1", ["start"] = "0", ["length"] = "50", ["SearchText"] = text, ["SearchGrouped"] = grouped ? "true" : "false",
            ["__RequestVerificationToken"] = await TokenAsync("Admin/AmazonLog/List")
        };
        using var answer = await _admin.PostAsync("Admin/AmazonLog/List", new FormUrlEncodedContent(form));
        using var grid = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return [.. grid.RootElement.GetProperty("Data").EnumerateArray().Select(row => row.Clone())];
    }

    private async Task<string> PostAsync(string path, string token)
    {
        using var answer = await _admin.PostAsync(path, new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token }));
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private async Task<string> TokenAsync(string page) => Token().Match(await _admin.GetStringAsync(page)).Groups[1].Value;

    private void Execute(string text)
    {
        using var connection = _site.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>Messages to Amazon that wait for a person: on the dashboard, on System > Warnings, and as a filter of the list that both lead to.</summary>
[NonParallelizable]
public class OutboundProblemTests
{
    private static readonly TestOrder Refused = new() { Id = "111-0000012-0000001" };
    private static readonly TestOrder Told = new() { Id = "111-0000012-0000002" };
    private static readonly TestOrder Unknown = new() { Id = "111-0000012-0000003" };

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Refused, Told, Unknown);
        _admin = await _site.LogInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [TearDown]
    public Task ForgetAsync() => _site.DoAsync(services => services.GetRequiredService<IRepository<AmazonSubmission>>().DeleteAsync(submission => submission.Id > 0));

    [Test]
    public async Task Refused_held_and_stuck_ones_are_counted_and_lead_to_the_list()
    {
        await AskedAsync(Refused, SubmissionState.Refused, SubmissionState.Held);
        await AskedAsync(Unknown, SubmissionState.Stuck);
        await AskedAsync(Told, SubmissionState.Accepted, SubmissionState.Requested, SubmissionState.Sent, SubmissionState.Dismissed);

        var dashboard = await _admin.GetStringAsync("Admin");
        var banner = dashboard[dashboard.IndexOf("id=\"amazon-messages-in-need\"", StringComparison.Ordinal)..];
        Assert.That(banner[..banner.IndexOf("</div>", StringComparison.Ordinal)], Does.Contain("Messages to Amazon that need attention").And.Contain("<strong>3</strong>").And.Contain("href=\"/Admin/AmazonOrder/List?outboundProblem=True\""));
        Assert.That(await WarningsAsync(), Does.Contain("messages to Amazon that need attention: 3.").And.Contain("text-yellow"));
    }

    [TestCase(SubmissionState.Refused, ExpectedResult = true)]
    [TestCase(SubmissionState.Held, ExpectedResult = true)]
    [TestCase(SubmissionState.Stuck, ExpectedResult = true)]
    [TestCase(SubmissionState.Requested, ExpectedResult = false)]
    [TestCase(SubmissionState.Sent, ExpectedResult = false)]
    [TestCase(SubmissionState.Accepted, ExpectedResult = false)]
    [TestCase(SubmissionState.Dismissed, ExpectedResult = false)]
    public async Task<bool> The_filter_finds_the_orders_of(SubmissionState state)
    {
        await AskedAsync(Refused, state, state);
        var found = await ListAsync("SearchOutboundProblem=true");

        Assert.That(found, Is.Empty.Or.EqualTo(new[] { Refused.Id }));
        Assert.That(await ListAsync(""), Has.Count.EqualTo(3));
        return found.Count > 0;
    }

    [Test]
    public async Task The_filter_is_set_by_the_link_and_narrows_with_others()
    {
        await AskedAsync(Refused, SubmissionState.Refused);
        await AskedAsync(Unknown, SubmissionState.Stuck);

        Assert.That(await _admin.GetStringAsync("Admin/AmazonOrder/List?outboundProblem=True"), Does.Match("<input[^>]*checked[^>]*id=\"SearchOutboundProblem\""));
        Assert.That(await _admin.GetStringAsync("Admin/AmazonOrder/List"), Does.Contain("id=\"SearchOutboundProblem\"").And.Not.Match("<input[^>]*checked[^>]*id=\"SearchOutboundProblem\""));
        Assert.That(await ListAsync("SearchOutboundProblem=true"), Is.EquivalentTo(new[] { Refused.Id, Unknown.Id }));
        Assert.That(await ListAsync($"SearchOutboundProblem=true&SearchAmazonOrderId={Unknown.Id}"), Is.EqualTo(new[] { Unknown.Id }));
        Assert.That(await ListAsync($"SearchOutboundProblem=true&SearchAmazonOrderId={Told.Id}"), Is.Empty);
    }

    [Test]
    public async Task With_none_of_them_nothing_is_said()
    {
        await AskedAsync(Told, SubmissionState.Accepted);

        Assert.That(await _admin.GetStringAsync("Admin"), Does.Contain("amazon-status").And.Not.Contain("amazon-messages-in-need"));
        Assert.That(await WarningsAsync(), Does.Contain("text-green").And.Not.Contain("messages to Amazon"));
    }

    [Test]
    public async Task Those_of_a_removed_account_need_nobody()
    {
        await AskedAsync(Refused, SubmissionState.Refused);
        await _site.DoAsync(async services =>
        {
            var table = services.GetRequiredService<IRepository<AmazonSubmission>>();
            var submission = _site.All<AmazonSubmission>().Single();
            submission.AccountId = 99;
            await table.UpdateAsync(submission, false);
        });

        Assert.That(await _admin.GetStringAsync("Admin"), Does.Contain("amazon-status").And.Not.Contain("amazon-messages-in-need"));
        Assert.That(await WarningsAsync(), Does.Not.Contain("messages to Amazon"));
    }

    private Task AskedAsync(TestOrder order, params SubmissionState[] states) => _site.DoAsync(async services =>
    {
        var row = _site.All<AmazonOrder>().Single(row => row.AmazonOrderId == order.Id);
        for (var number = 0; number < states.Length; number++)
        {
            await services.GetRequiredService<IRepository<AmazonSubmission>>().InsertAsync(new AmazonSubmission
            {
                AccountId = row.AccountId, AmazonOrderRowId = row.Id, Kind = SubmissionKind.Cancel, UniqueKey = $"{order.Id}/{number}", State = states[number], CreatedOnUtc = DateTime.UtcNow, UpdatedOnUtc = DateTime.UtcNow
            }, false);
        }
    });

    private async Task<string> WarningsAsync() => WebUtility.HtmlDecode(await _admin.GetStringAsync("Admin/Common/Warnings"));

    private async Task<List<string?>> ListAsync(string fields)
    {
        var pairs = fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(field => KeyValuePair.Create(field[0], field[1]));
        using var answer = await _admin.PostAsync("Admin/AmazonOrder/List", new FormUrlEncodedContent(
            [.. pairs, KeyValuePair.Create("length", "15"), KeyValuePair.Create("__RequestVerificationToken", ShopSite.TokenOf(await _admin.GetStringAsync("Admin/AmazonOrder/List")))]));
        using var grid = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return [.. grid.RootElement.GetProperty("Data").EnumerateArray().Select(row => row.GetProperty("AmazonOrderId").GetString())];
    }
}

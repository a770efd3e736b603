using System.Net;
using System.Text.Json;
using AmazonSimulator;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>What waits is withdrawn until it has been sent, and what Amazon refused is retried or set aside: one by one on the order, many at once from the list.</summary>
[NonParallelizable]
public class OutboundDecisionTests
{
    private static readonly TestOrder[] Orders = [.. Enumerable.Range(1, 4).Select(number => new TestOrder { Id = $"111-0000041-000000{number}" })];

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Orders);
        _admin = await _site.LogInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [TestCase(SubmissionKind.Cancel, SubmissionState.Requested)]
    [TestCase(SubmissionKind.Cancel, SubmissionState.Postponed)]
    [TestCase(SubmissionKind.Ship, SubmissionState.Requested)]
    [TestCase(SubmissionKind.Ship, SubmissionState.Postponed)]
    public async Task What_waits_is_withdrawn_and_does_not_go_out(SubmissionKind kind, SubmissionState state)
    {
        await AskAsync(Orders[0], kind, state);
        var submission = Only();
        foreach (var page in new[] { await DetailsAsync(Orders[0]), await _admin.GetStringAsync($"Admin/Order/Edit/{_site.OrderIdOf(Orders[0].Id)}") })
            Assert.That(page, Does.Contain($"/Admin/AmazonOutbound/Withdraw/{submission.Id}").And.Contain("amazon-withdraw"));

        var back = await PostAsync(await DetailsAsync(Orders[0]), $"Admin/AmazonOutbound/Withdraw/{submission.Id}");
        Assert.That(Only().State, Is.EqualTo(SubmissionState.Dismissed));
        Assert.That(back, Does.Contain("Withdrawn before it was sent").And.Not.Contain("amazon-withdraw\""));
        Assert.That(_site.All<AmazonLogEntry>().Where(entry => entry.Code == $"{kind}: Dismissed").Select(entry => entry.CustomerId), Has.One.GreaterThan(0), "who withdrew it is in the log");

        await _site.SyncAsync();
        Assert.That((Only().State, _site.Amazon.Calls.Count(Operations.CreateFeed), _site.Amazon.Calls.Count(Operations.ConfirmShipment)), Is.EqualTo((SubmissionState.Dismissed, 0, 0)));
    }

    [Test]
    public async Task A_refund_that_is_withdrawn_is_decided_on_again()
    {
        await AskAsync(Orders[0], SubmissionKind.Refund, SubmissionState.Requested);
        await PostAsync(await DetailsAsync(Orders[0]), $"Admin/AmazonOutbound/Withdraw/{Only().Id}");
        Assert.That(Only().State, Is.EqualTo(SubmissionState.Held));

        await _site.SyncAsync();
        Assert.That((Only().State, _site.Amazon.Calls.Count(Operations.CreateFeed)), Is.EqualTo((SubmissionState.Held, 0)));
    }

    [Test]
    public async Task What_was_withdrawn_goes_out_when_a_person_says_so()
    {
        await AskAsync(Orders[0], SubmissionKind.Cancel, SubmissionState.Requested);
        await PostAsync(await DetailsAsync(Orders[0]), $"Admin/AmazonOutbound/Withdraw/{Only().Id}");
        var page = await DetailsAsync(Orders[0]);
        Assert.That(page, Does.Contain("amazon-retry").And.Not.Contain("amazon-set-aside"));

        await PostAsync(page, $"Admin/AmazonOutbound/Retry/{Only().Id}");
        await _site.SyncAsync();
        Assert.That((Only().State, _site.Amazon.Calls.Count(Operations.CreateFeed)), Is.EqualTo((SubmissionState.Sent, 1)));
    }

    [TestCase(SubmissionState.Sent)]
    [TestCase(SubmissionState.Accepted)]
    [TestCase(SubmissionState.Stuck)]
    [TestCase(SubmissionState.Refused)]
    public async Task What_does_not_wait_is_not_withdrawn(SubmissionState state)
    {
        await AskAsync(Orders[0], SubmissionKind.Ship, state);
        Assert.That(await DetailsAsync(Orders[0]), Does.Contain("amazon-submissions").And.Not.Contain("amazon-withdraw\""));

        Assert.That(await PostAsync(await DetailsAsync(Orders[0]), $"Admin/AmazonOutbound/Withdraw/{Only().Id}"), Does.Contain("its state has changed meanwhile"));
        Assert.That(Only().State, Is.EqualTo(state));
    }

    [Test]
    public async Task Nothing_is_withdrawn_without_a_token_or_a_right()
    {
        await AskAsync(Orders[0], SubmissionKind.Ship, SubmissionState.Requested);
        using (var bare = await _admin.PostAsync($"Admin/AmazonOutbound/Withdraw/{Only().Id}", null))
            Assert.That(bare.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(Only().State, Is.EqualTo(SubmissionState.Requested));
    }

    [Test]
    public async Task Refused_ones_of_the_ticked_orders_are_sent_again()
    {
        await AskAsync(Orders[0], SubmissionKind.Ship, SubmissionState.Refused);
        await AskAsync(Orders[1], SubmissionKind.Cancel, SubmissionState.Refused);
        await AskAsync(Orders[2], SubmissionKind.Ship, SubmissionState.Held);
        await AskAsync(Orders[3], SubmissionKind.Ship, SubmissionState.Refused);
        var list = await ListPageAsync();
        Assert.That(list, Does.Contain("id=\"amazon-retry-selected\"").And.Contain("id=\"amazon-set-aside-selected\""));

        using var answer = JsonDocument.Parse(await PostAsync(list, "Admin/AmazonOrderAction/RetryMessages", Ticked(0, 1, 2)));
        Assert.Multiple(() =>
        {
            Assert.That(States(), Is.EqualTo(new[] { SubmissionState.Requested, SubmissionState.Requested, SubmissionState.Held, SubmissionState.Refused }), "what was not ticked stays");
            Assert.That(answer.RootElement.GetProperty("Summary").GetString(), Is.EqualTo("2 refused messages go to Amazon again."));
            Assert.That(answer.RootElement.GetProperty("Problems").EnumerateArray().Select(problem => problem.GetString()), Has.One.StartsWith(Orders[2].Id).And.One.Contains("Held"));
        });
    }

    [Test]
    public async Task Refused_ones_of_the_ticked_orders_are_set_aside()
    {
        await AskAsync(Orders[0], SubmissionKind.Ship, SubmissionState.Refused);
        await AskAsync(Orders[1], SubmissionKind.Cancel, SubmissionState.Refused);
        await AskAsync(Orders[2], SubmissionKind.Ship, SubmissionState.Requested);

        using var answer = JsonDocument.Parse(await PostAsync(await ListPageAsync(), "Admin/AmazonOrderAction/SetMessagesAside", Ticked(0, 1, 2)));
        Assert.That(States(), Is.EqualTo(new[] { SubmissionState.Dismissed, SubmissionState.Dismissed, SubmissionState.Requested }));
        Assert.That(answer.RootElement.GetProperty("Summary").GetString(), Is.EqualTo("2 refused messages were set aside."));
        Assert.That(_site.All<AmazonSubmission>().Take(2).Select(submission => submission.CustomerId), Is.All.GreaterThan(0));
    }

    [Test]
    public async Task Ticked_orders_without_a_refused_message_are_told()
    {
        using var answer = JsonDocument.Parse(await PostAsync(await ListPageAsync(), "Admin/AmazonOrderAction/RetryMessages", Ticked(0)));
        Assert.That(answer.RootElement.GetProperty("Summary").GetString(), Is.EqualTo("0 refused messages go to Amazon again."));
        Assert.That(answer.RootElement.GetProperty("Problems")[0].GetString(), Is.EqualTo("The ticked orders have no message that Amazon refused."));
    }

    private AmazonSubmission Only() => _site.All<AmazonSubmission>().Single();

    private IEnumerable<SubmissionState> States() => _site.All<AmazonSubmission>().Select(submission => submission.State);

    private (string Name, string Value)[] Ticked(params int[] numbers) => [.. numbers.Select(number => ("selectedIds", $"{RowOf(Orders[number]).Id}"))];

    private AmazonOrder RowOf(TestOrder order) => _site.All<AmazonOrder>().Single(row => row.AmazonOrderId == order.Id);

    private Task<string> DetailsAsync(TestOrder order) => _admin.GetStringAsync($"Admin/AmazonOrder/Details/{RowOf(order).Id}");

    private Task<string> ListPageAsync() => _admin.GetStringAsync("Admin/AmazonOrder/List");

    private Task AskAsync(TestOrder order, SubmissionKind kind, SubmissionState state) => _site.DoAsync(async services =>
    {
        var row = RowOf(order);
        var shipmentId = 0;
        if (kind == SubmissionKind.Ship)
        {
            var shipment = new Core.Domain.Shipping.Shipment { OrderId = row.OrderId, TrackingNumber = $"T{row.Id}", CreatedOnUtc = DateTime.UtcNow, ShippedDateUtc = DateTime.UtcNow };
            await services.GetRequiredService<IRepository<Core.Domain.Shipping.Shipment>>().InsertAsync(shipment, false);
            shipmentId = shipment.Id;
        }

        await services.GetRequiredService<Submissions>().EnsureAsync(new AmazonSubmission
        {
            AccountId = row.AccountId, AmazonOrderRowId = row.Id, Kind = kind, State = state, ShipmentId = shipmentId, Reason = state == SubmissionState.Requested ? null : "said before",
            UniqueKey = kind == SubmissionKind.Ship ? ShipmentRequests.KeyOf(shipmentId) : $"{kind}/{row.Id}".ToLowerInvariant(), TrackingNumber = kind == SubmissionKind.Ship ? $"T{row.Id}" : "",
            Payload = kind switch { SubmissionKind.Cancel => "{\"reason\":\"NoInventory\"}", SubmissionKind.Refund => "{\"shopAmount\":5,\"currencyCode\":\"USD\",\"reason\":\"NoInventory\",\"lines\":[]}", _ => null }
        });
    });

    private async Task<string> PostAsync(string page, string address, params (string Name, string Value)[] fields)
    {
        using var answer = await _admin.PostAsync(address, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", ShopSite.TokenOf(page)), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }
}

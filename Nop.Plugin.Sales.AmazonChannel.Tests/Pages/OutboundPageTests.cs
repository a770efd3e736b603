using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>Cancelling from the host's order page and from Amazon order details.</summary>
[NonParallelizable]
public class OutboundPageTests
{
    private static readonly TestOrder Unshipped = new() { Id = "111-0000003-0000001" };
    private static readonly TestOrder Shipped = new() { Id = "111-0000003-0000002", Status = "SHIPPED" };
    private static readonly TestOrder BuyerAsks = new TestOrder { Id = "111-0000003-0000003" }.With(new TestLine { Cancellation = TestLine.BuyerAsks() });
    private static readonly TestOrder InShopFirst = new() { Id = "111-0000003-0000004" };

    private ShopSite _site = null!;
    private HttpClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await ShopSite.StartAsync(Unshipped, Shipped, BuyerAsks, InShopFirst);
        _admin = await _site.LogInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin.Dispose();
        await _site.DisposeAsync();
    }

    [Test, Order(1)]
    public async Task The_dialog_stands_on_both_pages_of_an_unshipped_order_and_on_no_other()
    {
        foreach (var page in new[] { await OrderPageAsync(Unshipped), await DetailsAsync(Unshipped) })
            Assert.That(page, Does.Contain("id=\"amazon-cancel-dialog\"").And.Contain("Amazon will notify the buyer").And.Contain("Out of stock").And.Contain("This cannot be undone"));
        foreach (var page in new[] { await OrderPageAsync(Shipped), await DetailsAsync(Shipped) })
            Assert.That(page, Does.Not.Contain("amazon-cancel-dialog"));
    }

    [Test, Order(2)]
    public async Task The_buyers_request_preselects_the_buyers_reason() =>
        Assert.That(await OrderPageAsync(BuyerAsks), Does.Match("<option value=\"BuyerCanceled\" selected=\"selected\">|<option selected=\"selected\" value=\"BuyerCanceled\">"));

    [Test, Order(3)]
    public async Task No_button_of_the_channel_is_what_Enter_presses()
    {
        foreach (var page in new[] { await OrderPageAsync(Unshipped), await DetailsAsync(Unshipped) })
            Assert.That(page, Does.Not.Match("<button type=\"submit\"[^>]*amazon-cancel"));
    }

    [Test, Order(4)]
    public async Task Confirming_on_the_order_page_asks_Amazon_and_comes_back()
    {
        var row = RowOf(Unshipped);
        var page = await OrderPageAsync(Unshipped);
        using var answer = await PostAsync(page, $"Admin/AmazonOutbound/Cancel/{row.Id}?orderId={row.OrderId}", ("amazonCancelReason", "NoInventory"));
        var back = await answer.Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That(answer.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo($"/Admin/Order/Edit/{row.OrderId}"));
            Assert.That(back, Does.Contain("Requested").And.Contain("amazon-submissions").And.Not.Contain("amazon-cancel-dialog"));
            Assert.That(_site.All<AmazonSubmission>().Single().CustomerId, Is.GreaterThan(0), "the admin is known");
        });

        await _site.SyncAsync();
        Assert.That(await DetailsAsync(Unshipped), Does.Contain("Sent").And.Contain("The cancellation is at Amazon (feed"));
        _site.Amazon.Feeds.Settle();
    }

    [Test, Order(5)]
    public async Task Without_a_token_or_a_reason_nothing_is_asked()
    {
        using var bare = await _admin.PostAsync($"Admin/AmazonOutbound/Cancel/{RowOf(BuyerAsks).Id}", new FormUrlEncodedContent([new("amazonCancelReason", "NoInventory")]));
        Assert.That(bare.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));

        using var answer = await PostAsync(await DetailsAsync(BuyerAsks), $"Admin/AmazonOutbound/Cancel/{RowOf(BuyerAsks).Id}");
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Choose why the order is cancelled"));
        Assert.That(_site.All<AmazonSubmission>(), Has.Count.EqualTo(1));
    }

    [Test, Order(6)]
    public async Task An_order_cancelled_in_the_shop_only_offers_to_cancel_it_at_Amazon_too()
    {
        await _site.DoAsync(async services =>
        {
            var order = await services.GetRequiredService<IOrderService>().GetOrderByIdAsync(RowOf(InShopFirst).OrderId);
            await services.GetRequiredService<IOrderProcessingService>().CancelOrderAsync(order, true);
        });
        Assert.That(await OrderPageAsync(InShopFirst), Does.Contain("id=\"amazon-open-at-amazon\"").And.Contain("amazon-cancel-dialog").And.Contain("This order was cancelled in the shop only;"));
    }

    [Test, Order(7)]
    public async Task A_refusal_is_shown_with_Retry_and_Retry_asks_again()
    {
        var row = RowOf(BuyerAsks);
        _site.Amazon.Feeds.Refuse(BuyerAsks.Id, 18038, "It is <b>too late</b> for that.");
        await _site.DoAsync(async services =>
        {
            var submissions = services.GetRequiredService<Services.Outbound.Submissions>();
            await submissions.EnsureAsync(new AmazonSubmission
            {
                AccountId = row.AccountId, AmazonOrderRowId = row.Id, Kind = SubmissionKind.Cancel, State = SubmissionState.Refused,
                UniqueKey = Services.Outbound.Cancel.CancelRequests.KeyOf(row.Id), Payload = "{\"reason\":\"BuyerCanceled\"}", Reason = "Amazon refused the cancellation: It is <b>too late</b> for that."
            });
        });
        var page = await DetailsAsync(BuyerAsks);
        Assert.That(page, Does.Contain("Refused").And.Contain("&lt;b&gt;too late&lt;/b&gt;").And.Contain("amazon-retry"));

        var submission = _site.All<AmazonSubmission>().Single(one => one.AmazonOrderRowId == row.Id);
        using var answer = await PostAsync(page, $"Admin/AmazonOutbound/Retry/{submission.Id}");
        Assert.That(_site.All<AmazonSubmission>().Single(one => one.Id == submission.Id).State, Is.EqualTo(SubmissionState.Requested));
    }

    [Test, Order(8)]
    public async Task What_is_set_aside_is_no_longer_a_thing_to_do_and_tells_why_it_was_one()
    {
        var row = RowOf(BuyerAsks);
        var submission = _site.All<AmazonSubmission>().Single(one => one.AmazonOrderRowId == row.Id);
        using (await PostAsync(await DetailsAsync(BuyerAsks), $"Admin/AmazonOutbound/SetAside/{submission.Id}"))
            Assert.That(StateOf(submission), Is.EqualTo(SubmissionState.Requested), "only what waits for a person");

        await _site.DoAsync(async services =>
        {
            submission.State = SubmissionState.Refused;
            submission.Reason = "Amazon refused the cancellation: too late";
            await services.GetRequiredService<Services.Outbound.Submissions>().SaveAsync(submission);
        });
        using var bare = await _admin.PostAsync($"Admin/AmazonOutbound/SetAside/{submission.Id}", null);
        Assert.That(bare.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));

        using var answer = await PostAsync(await DetailsAsync(BuyerAsks), $"Admin/AmazonOutbound/SetAside/{submission.Id}");
        var back = await answer.Content.ReadAsStringAsync();
        Assert.That(StateOf(submission), Is.EqualTo(SubmissionState.Dismissed));
        Assert.That(back, Does.Contain("Amazon is not asked again. Before that: Amazon refused the cancellation: too late").And.Not.Contain("amazon-set-aside"));
        Assert.That(_site.All<AmazonLogEntry>().Select(entry => entry.Code), Has.Some.EqualTo("Cancel: Dismissed"));
    }

    private SubmissionState StateOf(AmazonSubmission submission) => _site.All<AmazonSubmission>().Single(one => one.Id == submission.Id).State;

    private AmazonOrder RowOf(TestOrder order) => _site.All<AmazonOrder>().Single(row => row.AmazonOrderId == order.Id);

    private Task<string> OrderPageAsync(TestOrder order) => _admin.GetStringAsync($"Admin/Order/Edit/{_site.OrderIdOf(order.Id)}");

    private Task<string> DetailsAsync(TestOrder order) => _admin.GetStringAsync($"Admin/AmazonOrder/Details/{RowOf(order).Id}");

    private Task<HttpResponseMessage> PostAsync(string page, string address, params (string Name, string Value)[] fields) => _admin.PostAsync(address, new FormUrlEncodedContent(
        [new("__RequestVerificationToken", ShopSite.TokenOf(page)), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]));
}

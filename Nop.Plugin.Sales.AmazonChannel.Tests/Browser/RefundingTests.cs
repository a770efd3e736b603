using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>Sending a refund of the shop to Amazon.</summary>
public class RefundingTests : OutboundTest
{
    private const string Kind = "Refund";

    [Test]
    public async Task A_refund_is_proposed_checked_and_sent_once()
    {
        var order = SoldOrders.ToRefund;
        await Outbound.SetAccountAsync("SendRefunds", true);
        await Steps.OpenShopOrderAsync(order.Id);
        await Outbound.RefundInShopAsync();
        await Expect(Outbound.State(Kind)).ToHaveTextAsync("Held");
        await Expect(Outbound.Submission(Kind)).ToContainTextAsync("Decide whether it is sent to Amazon; 45.00 USD is proposed.");
        await PictureAsync("refund-offered");

        await Outbound.Submission(Kind).GetByText("Decide", new() { Exact = true }).ClickAsync();
        await Expect(Page.Locator(".content-header h1")).ToContainTextAsync($"Refund of Amazon order {order.Id}");
        var goods = Page.Locator("[name='Lines[0].Principal']");
        await Expect(goods).ToHaveValueAsync("40.00");
        await Expect(Page.Locator("[name='Lines[0].Shipping']")).ToHaveValueAsync("5.00");
        await Expect(Page.Locator("#amazon-refund-total")).ToHaveTextAsync("45.00 USD");

        await goods.FillAsync("40.01");
        await Expect(Page.Locator("#amazon-refund-total")).ToHaveTextAsync("45.01 USD");
        await SendAsync();
        await Expect(Page.Locator("#amazon-refund-lines")).ToContainTextAsync("Only 40.00 USD is left to refund here. Enter that or less.");
        await Expect(Page.Locator("#amazon-refund-state")).ToHaveTextAsync("Held");
        await PictureAsync("refund-too-much");
        await SeeNarrowAsync("refund");

        await goods.FillAsync("40.00");
        await Page.Locator("#Reason").SelectOptionAsync("The buyer sent it back");
        await Page.Locator("#amazon-refund-send").ClickAsync();
        await Expect(Page.Locator("#amazon-refund-dialog")).ToContainTextAsync("Amazon will pay this amount to the buyer and charge your seller account. This cannot be undone.");
        await Expect(Page.Locator("#amazon-refund-dialog-total")).ToHaveTextAsync("45.00 USD");
        await PictureAsync("refund-dialog");
        await Page.Locator("#amazon-refund-confirm").ClickAsync();
        await Expect(Page.Locator("#amazon-refund-state")).ToHaveTextAsync("Requested");
        Assert.That(await Amazon.RefundsAsync(order.Id), Is.Empty);

        var refund = Page.Url;
        await Outbound.SyncUntilAsync(() => Page.GotoAsync(refund), Page.Locator("#amazon-refund-state"), "Accepted");
        await Expect(Page.Locator("#amazon-refund-send")).ToHaveCountAsync(0);
        await PictureAsync("refund-accepted");
        await Steps.OpenShopOrderAsync(order.Id);
        await Expect(Outbound.State(Kind)).ToHaveTextAsync("Accepted");
        Assert.That(await Amazon.RefundsAsync(order.Id), Is.EqualTo(new[] { 45.00m }));
        Assert.That(await Amazon.SentTwiceAsync(order.Id), Is.Empty);
    }

    private async Task SendAsync()
    {
        await Page.Locator("#amazon-refund-send").ClickAsync();
        await Page.Locator("#amazon-refund-confirm").ClickAsync();
    }
}

using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>Cancelling at Amazon, from the shop's order page and from Amazon order details.</summary>
public class CancellingTests : OutboundTest
{
    private const string Kind = "Cancellation";

    private static readonly string[] Reasons =
    [
        "Out of stock", "The buyer asked for it", "The address cannot be delivered to", "The price was wrong", "The buyer exchanges it for something else",
        "The buyer's details cannot be verified", "Another reason"
    ];

    [Test]
    public async Task An_order_is_cancelled_from_the_order_page_and_the_shop_follows_Amazon()
    {
        var order = SoldOrders.ToCancel;
        await Steps.OpenShopOrderAsync(order.Id);
        var dialog = await Outbound.OpenCancelDialogAsync();
        await Expect(dialog).ToContainTextAsync(order.Id);
        await Expect(dialog).ToContainTextAsync("Amazon will notify the buyer and give the money back. This cannot be undone.");
        Assert.That(await dialog.Locator("#amazon-cancel-reason option").AllInnerTextsAsync(), Is.EqualTo(Reasons));
        await dialog.Locator("#amazon-cancel-reason").SelectOptionAsync("Out of stock");
        await PictureAsync("cancel-dialog");

        await Outbound.ConfirmCancelAsync();
        await Expect(Page.Locator("#order-form")).ToBeVisibleAsync();
        await Expect(Outbound.State(Kind)).ToHaveTextAsync("Requested");
        await Expect(Page.Locator("#amazon-cancel-order")).ToHaveCountAsync(0);
        await Expect(Outbound.ShopStatus).ToHaveTextAsync("Processing");
        await PictureAsync("cancel-requested");

        await Outbound.SyncUntilAsync(() => Steps.OpenShopOrderAsync(order.Id), Outbound.State(Kind), "Sent");
        await Expect(Outbound.Submission(Kind)).ToContainTextAsync("Amazon's answer is awaited.");
        await Expect(Outbound.ShopStatus).ToHaveTextAsync("Processing");
        await PictureAsync("cancel-sent");

        await Outbound.SyncUntilAsync(() => Steps.OpenShopOrderAsync(order.Id), Outbound.State(Kind), "Accepted");
        Assert.That(await Amazon.StatusAsync(order.Id), Is.EqualTo("CANCELLED"));
        await Expect(Outbound.ShopStatus).ToHaveTextAsync("Cancelled");
        Assert.That(await Amazon.SentTwiceAsync(order.Id), Is.Empty);
        await PictureAsync("cancel-accepted");
    }

    [Test]
    public async Task Amazon_refuses_in_its_own_words_and_the_shop_order_stays()
    {
        const string words = "This order was picked up an hour ago.";
        var order = SoldOrders.NotToCancel;
        await Amazon.RefuseAsync(order.Id, words);
        await Steps.OpenDetailsAsync(order.Id);
        var dialog = await Outbound.OpenCancelDialogAsync();
        await dialog.Locator("#amazon-cancel-reason").SelectOptionAsync("The price was wrong");
        await Outbound.ConfirmCancelAsync();
        await Expect(Page.Locator(".content-header h1")).ToContainTextAsync(order.Id);

        await Outbound.SyncUntilAsync(() => OpenTrackingAsync(order.Id), Outbound.State(Kind), "Refused");
        await Expect(Outbound.Submission(Kind)).ToContainTextAsync(words);
        await Expect(Outbound.Submission(Kind).Locator(".amazon-retry")).ToHaveTextAsync("Retry");
        await PictureAsync("cancel-refused");
        await SeeNarrowAsync("tracking");

        await Steps.OpenShopOrderAsync(order.Id);
        await Expect(Outbound.State(Kind)).ToHaveTextAsync("Refused");
        await Expect(Outbound.ShopStatus).ToHaveTextAsync("Processing");
        Assert.That(await Amazon.StatusAsync(order.Id), Is.EqualTo("UNSHIPPED"));
        await PictureAsync("cancel-refused-order");
    }

    [Test]
    public async Task The_buyers_wish_is_shown_and_preselects_the_buyers_reason()
    {
        await Steps.OpenShopOrderAsync(SoldOrders.BuyerAsks.Id);
        await Expect(Page.Locator("#amazon-buyer-cancellation")).ToContainTextAsync("buyer");
        var dialog = await Outbound.OpenCancelDialogAsync();
        await Expect(dialog.Locator("#amazon-cancel-reason option:checked")).ToHaveTextAsync("The buyer asked for it");
        await PictureAsync("cancel-buyer-asks");

        await dialog.GetByText("Keep the order").ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Page.ReloadAsync();
        await Expect(Page.Locator("#amazon-cancel-order")).ToBeVisibleAsync();
    }

    private async Task OpenTrackingAsync(string number)
    {
        await Steps.OpenDetailsAsync(number);
        await Steps.OpenPartAsync("Tracking", "Cancellation");
    }
}

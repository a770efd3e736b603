using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>Read-only mode: said on every page of the channel, and nothing reaches Amazon until it is off.</summary>
public class ReadOnlyTests : OutboundTest
{
    private const string Kind = "Shipment";

    private ILocator Bar => Page.Locator(".amazon-read-only").First;

    [Test]
    public async Task It_is_said_everywhere_holds_what_waits_and_lets_it_go_when_it_is_off()
    {
        var order = SoldOrders.ToHold;
        await Outbound.SetAccountAsync("SendRefunds", true);
        await Outbound.SetReadOnlyModeAsync(true);
        try
        {
            await PictureAsync("read-only-configuration");
            await Outbound.AddShippedAsync(order.Id, "1Z999AA10315000013");
            await Expect(Page.Locator("#order-form")).ToBeVisibleAsync();
            await SeePagesAsync(order.Id);

            await Steps.SyncAsync();
            await Steps.OpenShopOrderAsync(order.Id);
            await Expect(Outbound.State(Kind)).ToHaveTextAsync("Requested");
            await Expect(Page.Locator("#amazon-order-card .amazon-read-only")).ToContainTextAsync("Submissions that wait until it is off: ");
            Assert.That(await Amazon.ConfirmedShipmentsAsync(order.Id), Is.Empty);
            await PictureAsync("read-only-order");
        }
        finally
        {
            await Outbound.SetReadOnlyModeAsync(false);
        }

        await Outbound.SyncUntilAsync(() => Steps.OpenShopOrderAsync(order.Id), Outbound.State(Kind), "Accepted");
        await Expect(Page.Locator(".amazon-read-only")).ToHaveCountAsync(0);
        Assert.That(await Amazon.ConfirmedShipmentsAsync(order.Id), Has.Count.EqualTo(1));
        Assert.That(await Amazon.SentTwiceAsync(order.Id), Is.Empty);
    }

    private async Task SeePagesAsync(string shipped)
    {
        foreach (var path in new[]
        {
            "Admin", "Admin/AmazonOrder/List", "Admin/AmazonSku/List", "Admin/AmazonLog/List", "Admin/AmazonChannel/Configure", "Admin/AmazonChannel/AccountCreate", "Admin/AmazonCarrier/List"
        })
        {
            await Page.GotoAsync(path);
            await SeeBarAsync();
        }

        await Steps.OpenDetailsAsync(shipped);
        await SeeBarAsync();
        await PictureAsync("read-only-details");
        await Steps.OpenPartAsync("Tracking", Kind);
        await Outbound.Submission(Kind).Locator("a[href*='/ShipmentDetails/']").ClickAsync();
        await Expect(Outbound.ShipmentState).ToBeVisibleAsync();
        await SeeBarAsync();
        await PictureAsync("read-only-shipment");

        await Steps.OpenShopOrderAsync(SoldOrders.ToRefundLater.Id);
        await SeeBarAsync();
        await Outbound.RefundInShopAsync();
        await Outbound.Submission("Refund").GetByText("Refund", new() { Exact = true }).ClickAsync();
        await Expect(Page.Locator("#amazon-refund-form")).ToBeVisibleAsync();
        await Expect(Page.Locator("#amazon-refund-state")).ToHaveTextAsync("Held");
        await SeeBarAsync();
        await PictureAsync("read-only-refund");
    }

    private async Task SeeBarAsync()
    {
        await Expect(Bar).ToContainTextAsync("Read-only mode is on. Nothing is sent to Amazon.");
        await Expect(Bar).ToHaveClassAsync(new Regex(@"\balert-warning\b"));
    }
}

using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>What an admin does in the shop that Amazon is told of, step by step.</summary>
internal sealed class OutboundSteps(IPage page, TestedShop shop, AmazonSide amazon)
{
    // Amazon is asked for a feed after one, two, five and ten minutes
    private const int LongestWait = 20;

    private static bool _isSold;

    private readonly ChannelSteps _channel = new(page);

    /// <summary>The line under which the shop's order page and Amazon order details show what becomes of a cancellation, a shipment or a refund.</summary>
    public ILocator Submission(string kind) => page.Locator("#amazon-submissions tbody tr").Filter(new() { HasText = kind });

    /// <summary>Its state.</summary>
    public ILocator State(string kind) => Submission(kind).Locator(".badge");

    /// <summary>The status on the shop's order page.</summary>
    public ILocator ShopStatus => page.Locator(".form-group").Filter(new() { Has = page.Locator("label[for='OrderStatus']") }).Locator(".font-weight-bold").First;

    /// <summary>What the shipment's page says about Amazon.</summary>
    public ILocator ShipmentState => page.Locator("#amazon-shipment-state");

    /// <summary>The orders that the shop does something to, unless an earlier test has brought them.</summary>
    public async Task NeedOrdersAsync()
    {
        if (_isSold)
            return;
        await amazon.SellAsync(SoldOrders.Outbound(shop.Time.GetUtcNow()));
        await _channel.SyncAsync();
        _isSold = true;
    }

    /// <summary>Runs the sync, again and again if need be, until a page shows a text.</summary>
    /// <param name="open">Opens the page.</param>
    /// <param name="place">Where the text is to be.</param>
    /// <param name="text">The text.</param>
    public async Task SyncUntilAsync(Func<Task> open, ILocator place, string text)
    {
        var shown = "";
        for (var minute = 0; minute < LongestWait; minute++)
        {
            await _channel.SyncAsync();
            await open();
            shown = await place.InnerTextAsync();
            if (shown.Contains(text, StringComparison.Ordinal))
                return;
            await shop.PassAsync(TimeSpan.FromMinutes(1));
        }

        Assert.Fail($"{page.Url} shows \"{shown}\" and not \"{text}\" after {LongestWait} minutes");
    }

    /// <summary>Opens the dialog of an order that can be cancelled at Amazon.</summary>
    public async Task<ILocator> OpenCancelDialogAsync()
    {
        await page.Locator("#amazon-cancel-order").ClickAsync();
        var dialog = page.Locator("#amazon-cancel-dialog");
        await Expect(dialog.Locator("#amazon-cancel-confirm")).ToBeVisibleAsync();
        return dialog;
    }

    public async Task ConfirmCancelAsync()
    {
        await page.Locator("#amazon-cancel-confirm").ClickAsync();
        await Expect(page.Locator(".alert-success").Filter(new() { HasText = "The cancellation goes to Amazon with the next run." })).ToBeVisibleAsync();
    }

    /// <summary>From the shop's order page to the page that adds a shipment.</summary>
    public async Task OpenAddShipmentAsync(string number)
    {
        await _channel.OpenShopOrderAsync(number);
        // the host may have folded the card it stands in
        await page.Locator("#btnAddNewShipment").EvaluateAsync("button => button.click()");
        await Expect(page.Locator("#shipment-save")).ToBeVisibleAsync();
        await Expect(page.Locator("#amazon-shipment")).ToBeVisibleAsync();
    }

    /// <summary>Adds a shipment of everything that has left already.</summary>
    public async Task AddShippedAsync(string number, string trackingNumber)
    {
        await OpenAddShipmentAsync(number);
        await page.Locator("#TrackingNumber").FillAsync(trackingNumber);
        await page.Locator("#AmazonCarrier").FillAsync("UPS");
        await page.Locator("#CanShip").CheckAsync();
        await page.Locator("#shipment-save").ClickAsync();
    }

    /// <summary>Number of the shipment whose page is open.</summary>
    public int ShipmentId => int.Parse(new Uri(page.Url).Segments[^1], CultureInfo.InvariantCulture);

    /// <summary>Refunds the whole order whose page is open, in the shop alone.</summary>
    public async Task RefundInShopAsync()
    {
        await page.Locator("#refundorderoffline").ScrollIntoViewIfNeededAsync();
        await page.Locator("#refundorderoffline").ClickAsync();
        await page.Locator("#refundorderoffline-action-confirmation-submit-button").ClickAsync();
        await Expect(page.Locator("#refundorderoffline")).ToHaveCountAsync(0);
    }

    /// <summary>Ticks or unticks a box of this run's account.</summary>
    public async Task SetAccountAsync(string field, bool on)
    {
        await _channel.OpenConfigurationAsync();
        await page.Locator(".amazon-account").Filter(new() { HasText = ChannelSteps.AccountName }).Locator("a[href*='/AccountEdit/']").First.ClickAsync();
        await page.Locator($"#{field}").SetCheckedAsync(on);
        await page.Locator("#amazon-account-form [name='save']").ClickAsync();
        await Expect(page.Locator(".alert-success")).ToBeVisibleAsync();
    }

    public async Task SetReadOnlyModeAsync(bool on)
    {
        await _channel.OpenConfigurationAsync();
        await page.Locator("#ReadOnlyMode").SetCheckedAsync(on);
        await page.Locator("#amazon-configuration-form [name='save']").ClickAsync();
        await Expect(page.Locator(".alert-success")).ToBeVisibleAsync();
        await Expect(page.Locator(".amazon-read-only")).ToHaveCountAsync(on ? 1 : 0);
    }
}

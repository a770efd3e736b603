using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>The dashboard, the menu and the log.</summary>
public class DashboardTests : ConnectedTest
{
    [Test]
    public async Task Sync_now_brings_what_was_sold_since_and_logs_no_error()
    {
        var errors = await ErrorsAsync();
        var order = SoldOrders.Later(Shop.Time.GetUtcNow());
        await Amazon.SellAsync(order);
        await Steps.SyncAsync();

        await Page.ReloadAsync();
        await Expect(Page.Locator("#amazon-recent-orders")).ToContainTextAsync(order.Id);
        await Expect(Page.Locator("#amazon-status tr").Filter(new() { HasText = ChannelSteps.AccountName })).ToContainTextAsync("Good");
        await Expect(Page.Locator("#amazon-not-imported")).ToBeVisibleAsync();
        await PictureAsync("dashboard-later");

        Assert.That(await ErrorsAsync(), Is.EqualTo(errors));
    }

    [Test]
    public async Task The_menu_leads_to_every_page_of_the_channel()
    {
        foreach (var text in new[] { "Amazon orders", "Unmatched SKUs", "Amazon log" })
        {
            await Page.GotoAsync("Admin");
            // the host folds its menu
            await Page.Locator(".nav-sidebar a").Filter(new() { HasText = text }).EvaluateAsync("link => link.click()");
            await Expect(Page.Locator(".content-header h1")).ToContainTextAsync(text);
            await Expect(Page).ToHaveTitleAsync(new Regex(Regex.Escape(text)));
            await Expect(Page.Locator("body")).Not.ToContainTextAsync("Plugins.Sales.AmazonChannel");
        }
    }

    [Test]
    public async Task The_log_tells_about_an_order()
    {
        await Page.GotoAsync("Admin/AmazonLog/List");
        var log = new Grid(Page, "amazon-log-grid");
        await log.ReadAsync();
        await Page.Locator("#SearchAmazonOrderId").FillAsync(SoldOrders.Unmatched.Id);
        await log.ReadAfterAsync(() => Page.Locator("#search-amazon-log").ClickAsync());

        await Expect(log.Row(SoldOrders.Unmatched.Id).First).ToContainTextAsync(SoldOrders.UnknownSku);
        await log.Row(SoldOrders.Unmatched.Id).First.GetByText(SoldOrders.Unmatched.Id).First.ClickAsync();
        await Expect(Page.Locator(".content-header h1")).ToContainTextAsync(SoldOrders.Unmatched.Id);
    }

    // those of other tests, as a cancellation that Amazon refuses is one
    private async Task<IReadOnlyList<string>> ErrorsAsync()
    {
        await Page.GotoAsync("Admin/AmazonLog/List");
        var log = new Grid(Page, "amazon-log-grid");
        await log.ReadAsync();
        await Page.Locator("#SearchAccountId").SelectOptionAsync(ChannelSteps.AccountName);
        await Page.Locator("#SearchLevelId").SelectOptionAsync("Error");
        await log.ReadAfterAsync(() => Page.Locator("#search-amazon-log").ClickAsync());
        return await log.Rows.AllInnerTextsAsync();
    }
}

using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>Markup in what buyers and sellers write is shown as the text it is. Were it run, its message boxes would fail the test.</summary>
public class ScriptTextTests : ConnectedTest
{
    [Test]
    public async Task In_the_list()
    {
        var list = await Steps.ListAsync(SoldOrders.ScriptedAndUnmatched.Id);
        await Expect(list.Row(SoldOrders.Script)).ToContainTextAsync(SoldOrders.Image);
        await SeeNoImageAsync();
        await PictureAsync("script-list");
    }

    [Test]
    public async Task In_the_details()
    {
        await Steps.OpenDetailsAsync(SoldOrders.Scripted.Id);
        await Expect(Page.Locator("section.content")).ToContainTextAsync(SoldOrders.Script);
        await Expect(Page.Locator("section.content")).ToContainTextAsync(SoldOrders.Image);
        await SeeNoImageAsync();
        await PictureAsync("script-details");
    }

    [Test]
    public async Task On_the_order_page()
    {
        await Steps.OpenShopOrderAsync(SoldOrders.Scripted.Id);
        await Expect(Page.Locator("#order-form")).ToContainTextAsync(SoldOrders.Script);
        await Expect(Page.Locator("#ordernotes-grid")).ToContainTextAsync($"message: {SoldOrders.Script}");
        await SeeNoImageAsync();
        await PictureAsync("script-order");
    }

    [Test]
    public async Task Among_the_unmatched_SKUs()
    {
        await Page.GotoAsync("Admin/AmazonSku/List");
        await Expect(new Grid(Page, "amazon-skus-grid").Row(SoldOrders.Script)).ToContainTextAsync(SoldOrders.Image);
        await SeeNoImageAsync();
        await PictureAsync("script-skus");
    }

    [Test]
    public async Task On_the_dashboard()
    {
        await Page.GotoAsync("Admin");
        await Expect(Page.Locator("#amazon-recent-orders")).ToContainTextAsync(SoldOrders.Script);
        await SeeNoImageAsync();
    }

    [Test]
    public async Task In_the_log()
    {
        await Page.GotoAsync("Admin/AmazonLog/List");
        var log = new Grid(Page, "amazon-log-grid");
        await log.ReadAsync();
        await Page.Locator("#SearchAmazonOrderId").FillAsync(SoldOrders.ScriptedAndUnmatched.Id);
        await log.ReadAfterAsync(() => Page.Locator("#search-amazon-log").ClickAsync());
        await Expect(log.Row(SoldOrders.Image).First).ToBeVisibleAsync();
        await SeeNoImageAsync();
        await PictureAsync("log");
    }

    private Task SeeNoImageAsync() => Expect(Page.Locator("img[src='x']")).ToHaveCountAsync(0);
}

using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>Amazon order details, part by part.</summary>
public class DetailsTests : ConnectedTest
{
    [Test]
    public async Task Every_part_of_the_details_can_be_read()
    {
        await Steps.OpenDetailsAsync(SoldOrders.Shipped.Id);

        await OpenPartAsync("Order and shipping", "Shipping service level");
        await PictureAsync("details");
        await OpenPartAsync("Order items", TestedShop.ProductName);
        await OpenPartAsync("Tracking", "1Z999AA10123456784");
        await OpenPartAsync("History", "Imported");
        await OpenPartAsync("Data", "Amazon's answer as it is stored");
        await Page.GetByText("Amazon's answer as it is stored").ClickAsync();
        await Expect(Page.Locator("pre")).ToContainTextAsync(SoldOrders.Shipped.Id);
        await Expect(Page.Locator("pre")).Not.ToContainTextAsync("Sam Shipped");
        await PictureAsync("details-data");
    }

    [Test]
    public async Task Refreshing_reads_the_order_from_Amazon()
    {
        await Steps.OpenDetailsAsync(SoldOrders.Unshipped.Id);
        await Page.GetByText("Refresh from Amazon").ClickAsync();

        await Expect(Page.Locator(".alert-success")).ToBeVisibleAsync();
        await Expect(Page.Locator(".content-header h1")).ToContainTextAsync(SoldOrders.Unshipped.Id);
    }

    // parts are cards below each other, or tabs of which one is open
    private async Task OpenPartAsync(string title, string content)
    {
        var tab = Page.Locator("section.content .nav-link").Filter(new() { HasText = title });
        if (await tab.CountAsync() > 0)
            await tab.ClickAsync();
        else
            await Expect(Page.Locator(".card-header").Filter(new() { HasText = title })).ToBeVisibleAsync();
        await Expect(Page.Locator("section.content").GetByText(content).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
    }
}

using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>Amazon order details, part by part.</summary>
public class DetailsTests : ConnectedTest
{
    [Test]
    public async Task Every_part_of_the_details_can_be_read()
    {
        await Steps.OpenDetailsAsync(SoldOrders.Shipped.Id);

        await Steps.OpenPartAsync("Order and shipping", "Shipping service level");
        await PictureAsync("details");
        await Steps.OpenPartAsync("Order items", TestedShop.ProductName);
        await Steps.OpenPartAsync("Tracking", "1Z999AA10123456784");
        await Steps.OpenPartAsync("History", "Imported");
        await Steps.OpenPartAsync("Data", "Amazon's answer as it is stored");
        await Page.GetByText("Amazon's answer as it is stored").ClickAsync();
        await Expect(Page.Locator("pre.amazon-data")).ToContainTextAsync(SoldOrders.Shipped.Id);
        await Expect(Page.Locator("pre.amazon-data")).Not.ToContainTextAsync("Sam Shipped");
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
}

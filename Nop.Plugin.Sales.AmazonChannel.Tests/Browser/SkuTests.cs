using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>Unmatched SKUs: from a waiting order to an imported one.</summary>
public class SkuTests : ConnectedTest
{
    [Test]
    public async Task Matching_a_SKU_imports_the_orders_that_wait_for_it()
    {
        await Expect((await Steps.ListAsync(SoldOrders.Matched.Id)).Row(SoldOrders.Matched.Id)).ToContainTextAsync("Needs attention");
        await Page.Locator(".nav-sidebar a").Filter(new() { HasText = "Unmatched SKUs" }).EvaluateAsync("link => link.click()");
        var row = new Grid(Page, "amazon-skus-grid").Row(SoldOrders.MatchedSku);
        await Expect(row).ToContainTextAsync("A mug that will be known");

        await row.Locator(".amazon-sku-search").FillAsync(TestedShop.ProductName);
        var found = row.Locator(".amazon-sku-found").GetByText(TestedShop.ProductName);
        await Expect(found).ToBeVisibleAsync();
        await PictureAsync("unmatched-skus");
        await found.ClickAsync();

        await Expect(Page.Locator("#amazon-sku-answer")).ToContainTextAsync("was matched");
        await Expect(Page.Locator("#amazon-sku-answer")).ToContainTextAsync("1 orders updated, stock -1");
        await Expect(row).ToHaveCountAsync(0);
        await Expect(new Grid(Page, "amazon-aliases-grid").Row(SoldOrders.MatchedSku)).ToContainTextAsync(TestedShop.ProductName);
        await PictureAsync("sku-matched");

        await Steps.OpenShopOrderAsync(SoldOrders.Matched.Id);
        await Expect(Page.Locator("#amazon-order-card")).ToContainTextAsync(SoldOrders.Matched.Id);
    }
}

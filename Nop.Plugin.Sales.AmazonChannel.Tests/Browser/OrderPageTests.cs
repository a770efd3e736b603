using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>What the order page offers: to look at and cancel what is unshipped, to look at what is not, and nothing where Amazon has no part in it.</summary>
public class OrderPageTests : ConnectedTest
{
    [Test]
    public async Task An_unshipped_order_can_be_viewed_or_cancelled()
    {
        await Steps.OpenShopOrderAsync(SoldOrders.Unshipped.Id);

        await Expect(Page.Locator("#amazon-order-details")).ToHaveTextAsync("View or Cancel Amazon Order");
        await Expect(Page.Locator("#amazon-order-list")).ToHaveTextAsync("View all Amazon Orders");
        await Expect(Page.Locator("#amazon-order-card")).ToContainTextAsync("Unshipped", new() { IgnoreCase = true });
        await Expect(Page.Locator("#amazon-order-shipping")).ToContainTextAsync(SoldOrders.Unshipped.Id);
        await PictureAsync("order-page");

        await Page.Locator("#amazon-order-details").ClickAsync();
        await Expect(Page.Locator(".content-header h1")).ToContainTextAsync(SoldOrders.Unshipped.Id);
        await Page.GoBackAsync();
        await Page.Locator("#amazon-order-list").ClickAsync();
        await Expect(Page.Locator("#amazon-orders-form")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_shipped_order_can_be_viewed()
    {
        await Steps.OpenShopOrderAsync(SoldOrders.Shipped.Id);

        await Expect(Page.Locator("#amazon-order-details")).ToHaveTextAsync("View Amazon Order");
        await Expect(Page.GetByText("View or Cancel Amazon Order")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#amazon-order-card")).ToContainTextAsync("Shipped", new() { IgnoreCase = true });
        await PictureAsync("order-page-shipped");
    }

    [Test]
    public async Task An_order_of_the_shop_itself_shows_nothing_of_Amazon()
    {
        await Page.GotoAsync("Admin/Order/List");
        await Expect(Page.Locator("#amazon-orders-button")).ToBeVisibleAsync();
        var orders = new Grid(Page, "orders-grid");
        await orders.ReadAsync();
        await Page.Locator("#BillingEmail").FillAsync(Shop.OwnBuyers);
        await orders.ReadAfterAsync(() => Page.Locator("#search-orders").ClickAsync());
        if (await orders.Rows.CountAsync() == 0)
            Assert.Ignore($"The shop has no order with {Shop.OwnBuyers} in the buyer's e-mail address.");
        await orders.Rows.First.Locator("a[href*='/Order/Edit/']").First.ClickAsync();

        await Expect(Page.Locator("#order-form")).ToBeVisibleAsync();
        await Expect(Page.Locator("[id^='amazon-']")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#order-form").GetByText("Amazon")).ToHaveCountAsync(0);
    }
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>Who may not manage orders gets nothing of the plugin: no menu, no page, no part of a page.</summary>
public class RightsTests : ConnectedTest
{
    private static readonly string[] Paths =
    [
        "Admin", "Admin/Order/List", "Admin/AmazonOrder/List", "Admin/AmazonOrder/Details/1", "Admin/AmazonSku/List", "Admin/AmazonLog/List", "Admin/AmazonSync/Status",
        "Admin/AmazonChannel/Configure", "Admin/AmazonChannel/AccountCreate", "Admin/AmazonChannel/AccountEdit/1"
    ];

    [Test]
    public async Task A_vendor_gets_none_of_it()
    {
        var page = await SignInAsync(Shop.Vendor);
        await SeeNothingAsync(page);

        await page.GotoAsync("Admin/Order/List");
        await new Grid(page, "orders-grid").Rows.First.Locator("a[href*='/Order/Edit/']").First.ClickAsync();
        await Expect(page.Locator("#order-form")).ToBeVisibleAsync();
        await SeeNothingAsync(page, "the vendor's order");
        await PictureAsync("vendor-order", page);
    }

    [Test]
    public async Task A_customer_gets_none_of_it() => await SeeNothingAsync(await SignInAsync(Shop.Customer));

    private static async Task SeeNothingAsync(IPage page)
    {
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            await SeeNothingAsync(page, path);
        }
    }

    private static async Task SeeNothingAsync(IPage page, string what)
    {
        Assert.That(await page.Locator("[id^='amazon-']").CountAsync(), Is.Zero, what);
        Assert.That(await page.ContentAsync(), Does.Not.Contain("Unmatched SKUs").And.Not.Contain("Amazon orders").And.Not.Contain(ChannelSteps.AccountName), what);
    }
}

using Microsoft.Playwright;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>A small notebook or a tablet: tables scroll within their card, the page itself never sideways.</summary>
public class NarrowWindowTests : ConnectedTest
{
    [Test]
    public async Task No_page_of_the_channel_is_wider_than_the_window()
    {
        await Steps.OpenDetailsAsync(SoldOrders.Scripted.Id);
        (string Name, string Path)[] pages =
        [
            ("details", Page.Url), ("dashboard", "Admin"), ("amazon-orders", "Admin/AmazonOrder/List"), ("unmatched-skus", "Admin/AmazonSku/List"), ("log", "Admin/AmazonLog/List"),
            ("configuration", "Admin/AmazonChannel/Configure"), ("account", "Admin/AmazonChannel/AccountCreate"), ("carriers", "Admin/AmazonCarrier/List")
        ];
        foreach (var (name, path) in pages)
        {
            await Page.GotoAsync(path);
            await SeeNarrowAsync(name);
        }
    }
}

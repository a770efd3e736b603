using Microsoft.Playwright;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>A small notebook or a tablet: tables scroll within their card, the page itself never sideways. At 1,366 pixels nothing scrolls.</summary>
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

    [TestCase("Admin/AmazonOrder/List", "amazon-orders-grid")]
    [TestCase("Admin/AmazonSku/List", "amazon-skus-grid")]
    [TestCase("Admin/AmazonLog/List", "amazon-log-grid")]
    public async Task A_common_notebook_shows_all_columns_at_once(string path, string id)
    {
        Assert.That(Page.ViewportSize!.Width, Is.EqualTo(1366));
        await Page.GotoAsync(path);
        await new Grid(Page, id).ReadAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        // the host's grids scroll in a box of their own
        var hidden = await Page.EvaluateAsync<int>(
            "id => { const grid = document.getElementById(id).closest('.amazon-grid'); return Math.max(...[grid, ...grid.querySelectorAll('.dt-scroll-body')].map(box => box.scrollWidth - box.clientWidth)); }", id);
        Assert.That(hidden, Is.LessThanOrEqualTo(1), "pixels of the grid that have to be scrolled to");
    }
}

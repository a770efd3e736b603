using System.Globalization;
using Microsoft.Playwright;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>What an admin does to connect an account and to bring its orders, step by step.</summary>
internal sealed class ChannelSteps(IPage page)
{
    // a sync brings whatever is due, and a busy machine takes its time
    private const float SyncTime = 120_000;

    private static bool _isConnected;
    private static bool _isImported;

    public static string AccountName => $"Browser test {SoldOrders.Numbers}";

    private ILocator StartButton => page.GetByRole(AriaRole.Button, new() { Name = "Start importing" }).First;

    private ILocator TestLines => page.Locator("#amazon-test-result .amazon-test-line");

    /// <summary>The configuration page, found as an admin finds it.</summary>
    public async Task OpenConfigurationAsync()
    {
        await page.GotoAsync("Admin/Plugin/List");
        await page.Locator("#plugins-local-grid tr").Filter(new() { HasText = "Sales.AmazonChannel" }).GetByText("Configure").ClickAsync();
        await Assertions.Expect(page.Locator("#amazon-add-account")).ToBeVisibleAsync();
    }

    public async Task OpenNewAccountAsync()
    {
        await OpenConfigurationAsync();
        await page.Locator("#amazon-add-account").ClickAsync();
        await Assertions.Expect(page.Locator("#amazon-account-form")).ToBeVisibleAsync();
    }

    public async Task FillAccountAsync(AmazonSide amazon, string? secret = null)
    {
        await page.Locator("#Name").FillAsync(AccountName);
        await page.Locator("#RegionId").SelectOptionAsync("99");
        await page.Locator("#CustomEndpoint").FillAsync(amazon.Endpoint.ToString());
        await page.Locator("#CustomTokenEndpoint").FillAsync(amazon.TokenEndpoint.ToString());
        await page.Locator("#ClientId").FillAsync(amazon.Seller.ClientId);
        await page.Locator("#ClientSecret").FillAsync(secret ?? amazon.Seller.ClientSecret);
        await page.Locator("#RefreshToken").FillAsync(amazon.Seller.RefreshToken);
        await page.Locator("#OrdersPlacedAfter").FillAsync(DateTime.Now.AddDays(-2).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>Presses Test connection and gives the lines that Amazon's answers make, each as its result and its words.</summary>
    public async Task<ILocator> TestConnectionAsync()
    {
        await page.Locator("#amazon-test").ClickAsync();
        await Assertions.Expect(page.Locator("#amazon-test")).ToBeEnabledAsync();
        await Assertions.Expect(TestLines.First).ToBeVisibleAsync();
        return TestLines;
    }

    public async Task SaveAccountAsync()
    {
        await page.Locator("#amazon-account-form [name='save']").ClickAsync();
        await Assertions.Expect(page.Locator(".amazon-account").Filter(new() { HasText = AccountName })).ToBeVisibleAsync();
        _isConnected = true;
    }

    /// <summary>Presses Sync now on the dashboard and waits for its end.</summary>
    public async Task SyncAsync()
    {
        await page.GotoAsync("Admin");
        var button = page.Locator("#amazon-sync-now");
        await Assertions.Expect(button).ToBeEnabledAsync(new() { Timeout = SyncTime });
        var answer = await page.RunAndWaitForResponseAsync(() => button.ClickAsync(), response => response.Url.EndsWith("/AmazonSync/Now", StringComparison.Ordinal), new() { Timeout = SyncTime });
        Assert.That(answer.Ok, Is.True, await answer.TextAsync());
        await Assertions.Expect(button).ToBeEnabledAsync(new() { Timeout = SyncTime });
        await Assertions.Expect(page.Locator("#amazon-sync-error")).ToBeHiddenAsync();
    }

    /// <summary>The configuration page with what would happen, where a new account begins with a dry run.</summary>
    /// <returns>Whether it does.</returns>
    public async Task<bool> OpenDryRunAsync()
    {
        await OpenConfigurationAsync();
        if (await page.Locator(".amazon-dry-run").CountAsync() == 0)
            return false;
        await Assertions.Expect(StartButton).ToBeVisibleAsync(new() { Timeout = SyncTime });
        return true;
    }

    public async Task StartImportingAsync()
    {
        await StartButton.ClickAsync();
        await Assertions.Expect(page.Locator(".alert-success")).ToBeVisibleAsync();
    }

    /// <summary>The account and the orders of this run, unless an earlier test has brought them.</summary>
    public async Task NeedOrdersAsync(AmazonSide amazon)
    {
        if (!_isConnected)
        {
            await amazon.SellAsync(SoldOrders.All);
            await OpenNewAccountAsync();
            await FillAccountAsync(amazon);
            await SaveAccountAsync();
        }

        if (!_isImported)
            await ImportAsync();
    }

    /// <summary>Brings the orders: through the dry run, where there is one.</summary>
    public async Task ImportAsync(Func<Task>? inDryRun = null)
    {
        await SyncAsync();
        if (await OpenDryRunAsync())
        {
            if (inDryRun is not null)
                await inDryRun();
            await StartImportingAsync();
            await SyncAsync();
        }

        _isImported = true;
    }

    /// <summary>The list of Amazon orders, cut down to those with a number or a part of it.</summary>
    public async Task<Grid> ListAsync(string number)
    {
        await page.GotoAsync("Admin/AmazonOrder/List");
        var list = new Grid(page, "amazon-orders-grid");
        await list.ReadAsync();
        await page.Locator("#SearchAmazonOrderId").FillAsync(number);
        await list.ReadAfterAsync(() => page.Locator("#search-amazon-orders").ClickAsync());
        return list;
    }

    /// <summary>Follows the number of an imported order to the shop's order page.</summary>
    public async Task OpenShopOrderAsync(string number)
    {
        await (await ListAsync(number)).Row(number).Locator(".amazon-number").ClickAsync();
        await Assertions.Expect(page.Locator("#order-form")).ToBeVisibleAsync();
    }

    public async Task OpenDetailsAsync(string number)
    {
        await (await ListAsync(number)).Row(number).GetByText("Details", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".content-header h1")).ToContainTextAsync(number);
    }

    /// <summary>Opens a tab of Amazon order details and waits for a text in it.</summary>
    public async Task OpenPartAsync(string title, string content)
    {
        await page.Locator("section.content .nav-link").Filter(new() { HasText = title }).ClickAsync();
        await Assertions.Expect(page.Locator("section.content").GetByText(content).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
    }
}

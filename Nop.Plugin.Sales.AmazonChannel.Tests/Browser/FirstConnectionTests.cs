using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>From a plugin that nobody has configured to the first imported orders.</summary>
[Order(1)]
public class FirstConnectionTests : BrowserTest
{
    private ChannelSteps Steps => new(Page);

    [Test, Order(1)]
    public async Task A_wrong_secret_is_told_without_leaving_the_page()
    {
        await Steps.OpenNewAccountAsync();
        await Steps.FillAccountAsync(Amazon, secret: "not-the-secret");
        var address = Page.Url;

        var lines = await Steps.TestConnectionAsync();

        await Expect(lines.First).ToHaveAttributeAsync("data-result", "Failed");
        await Expect(lines.First).ToContainTextAsync("client secret");
        await Expect(Page.Locator("[data-result='NotTested']")).ToHaveCountAsync(5);
        Assert.That(Page.Url, Is.EqualTo(address));
        await Expect(Page.Locator("#ClientId")).ToHaveValueAsync(Amazon.Seller.ClientId);
        await PictureAsync("connection-failed");
    }

    [Test, Order(2)]
    public async Task From_empty_configuration_to_imported_orders()
    {
        await Amazon.SellAsync(SoldOrders.All);
        await Steps.OpenConfigurationAsync();
        if (await Page.Locator(".amazon-account").CountAsync() == 0)
            await Expect(Page.Locator("#amazon-no-account")).ToBeVisibleAsync();
        await PictureAsync("configuration-empty");

        await Steps.OpenNewAccountAsync();
        await Steps.FillAccountAsync(Amazon);
        var lines = await Steps.TestConnectionAsync();
        await Expect(Page.Locator("#amazon-test-result [data-result='Ok']")).ToHaveCountAsync(await lines.CountAsync());
        await PictureAsync("account");

        await Steps.SaveAccountAsync();
        await Expect(Page.Locator(".amazon-account").Filter(new() { HasText = ChannelSteps.AccountName })).ToHaveAttributeAsync("data-status", "Connected");
        await Steps.ImportAsync(inDryRun: () => PictureAsync("dry-run"));
        await Page.GotoAsync("Admin");
        await PictureAsync("dashboard");

        var list = await Steps.ListAsync(SoldOrders.Numbers);
        await Expect(list.Info).ToContainTextAsync($"of {SoldOrders.All.Count} items");
        await PictureAsync("amazon-orders");

        list = await Steps.ListAsync(SoldOrders.Unshipped.Id);
        await Expect(list.Row(SoldOrders.Unshipped.Id)).ToContainTextAsync("Imported");
        await list.Row(SoldOrders.Unshipped.Id).Locator(".amazon-number").ClickAsync();
        await Expect(Page.Locator("#order-form")).ToBeVisibleAsync();
        await Expect(Page.Locator("#amazon-order-card")).ToContainTextAsync(SoldOrders.Unshipped.Id);
    }
}

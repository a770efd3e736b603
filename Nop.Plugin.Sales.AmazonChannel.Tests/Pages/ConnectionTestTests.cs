using AmazonSimulator.Sellers;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>What the connection test sees, and what it says of it.</summary>
public class ConnectionTestTests
{
    [TestCase(0, ConnectionTestResult.Ok)]
    [TestCase(2, ConnectionTestResult.Warning)]
    [TestCase(10, ConnectionTestResult.Failed)]
    public async Task Clocks_that_differ(int minutes, ConnectionTestResult expected)
    {
        await using var shop = await TestShop.StartAsync(options => options with { Time = new ManualTimeProvider(TestShop.Start.AddMinutes(minutes)) });

        Assert.That(Line(await RunAsync(shop), ConnectionTestSubject.Endpoint).Result, Is.EqualTo(expected));
    }

    [Test]
    public async Task Without_the_shipping_role_names_and_addresses_are_missing()
    {
        await using var shop = await TestShop.StartAsync();
        shop.AmazonSays(new TestOrder());
        Assert.That(Line(await RunAsync(shop), ConnectionTestSubject.PersonalData).Key, Is.EqualTo("Account.Test.PersonalData.Ok"));

        shop.Amazon.Seller.GrantedRoles = SellingPartnerRoles.Unrestricted;
        var line = Line(await RunAsync(shop), ConnectionTestSubject.PersonalData);
        Assert.That((line.Result, line.Key), Is.EqualTo((ConnectionTestResult.Warning, "Account.Test.PersonalData.Missing")));
    }

    [Test]
    public async Task Without_an_order_personal_data_cannot_be_told()
    {
        await using var shop = await TestShop.StartAsync();

        Assert.That(Line(await RunAsync(shop), ConnectionTestSubject.PersonalData).Key, Is.EqualTo("Account.Test.PersonalData.NoOrder"));
    }

    [Test]
    public async Task A_marketplace_that_is_not_sold_at_fails()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.ChangeAccountAsync(account => account.MarketplaceIds = "ATVPDKIKX0DER,A17E79C6D8DWNP");

        var line = Line(await RunAsync(shop), ConnectionTestSubject.Marketplaces);
        Assert.That(line.Result, Is.EqualTo(ConnectionTestResult.Failed));
        Assert.That(line.Arguments[0], Is.EqualTo("Amazon.sa"));
    }

    [Test]
    public async Task A_used_up_allowance_is_no_failure()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Services.GetRequiredService<AmazonQuotas>().Drain(1, AmazonOperation.SearchOrders);

        Assert.That(Line(await RunAsync(shop), ConnectionTestSubject.Orders).Result, Is.EqualTo(ConnectionTestResult.Warning));
    }

    [Test]
    public async Task A_test_costs_one_call_of_the_order_allowance()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Amazon.Calls.Clear();
        await RunAsync(shop);

        Assert.That(shop.Amazon.Calls.Count("searchOrders"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_endpoint_that_is_not_there_fails_in_words()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.ChangeAccountAsync(account => account.CustomEndpoint = "http://localhost:1/");

        var lines = await RunAsync(shop);
        Assert.That(Line(lines, ConnectionTestSubject.Token).Result, Is.EqualTo(ConnectionTestResult.Ok));
        Assert.That(Line(lines, ConnectionTestSubject.Endpoint).Result, Is.EqualTo(ConnectionTestResult.Failed));
        Assert.That(Line(lines, ConnectionTestSubject.Orders).Result, Is.EqualTo(ConnectionTestResult.NotTested));
    }

    [TestCase(10, ConnectionTestResult.Ok)]
    [TestCase(155, ConnectionTestResult.Warning)]
    public async Task The_secret_grows_old(int days, ConnectionTestResult expected)
    {
        await using var shop = await TestShop.StartAsync();
        await shop.ChangeAccountAsync(account => account.SecretEnteredOnUtc = shop.Time.GetUtcNow().UtcDateTime.AddDays(-days));

        Assert.That(Line(await RunAsync(shop), ConnectionTestSubject.Secret).Result, Is.EqualTo(expected));
    }

    [TestCase(3, 99)]
    [TestCase(5, 60)]
    [TestCase(10, 30)]
    public void Share_of_the_allowance(int minutes, int percent) => Assert.That(SyncSchedule.SharePercent(minutes), Is.EqualTo(percent));

    private static Task<IReadOnlyList<ConnectionTestLine>> RunAsync(TestShop shop) => shop.DoAsync(async services =>
        await services.GetRequiredService<ConnectionTest>().RunAsync((await services.GetRequiredService<AccountService>().GetAllAsync())[0]));

    private static ConnectionTestLine Line(IEnumerable<ConnectionTestLine> lines, ConnectionTestSubject subject) => lines.Single(line => line.Subject == subject);
}

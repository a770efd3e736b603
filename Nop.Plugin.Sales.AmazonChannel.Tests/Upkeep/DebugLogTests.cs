using AmazonSimulator;
using AmazonSimulator.Faults;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Configuration;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Upkeep;

/// <summary>The debug log names each call and nothing of what is in it.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class DebugLogTests
{
    [Test]
    public async Task Off_it_writes_nothing()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.SyncAsync();

        Assert.That(Calls(shop), Is.Empty);
    }

    [Test]
    public async Task On_it_names_every_call_with_status_request_id_and_limit()
    {
        await using var shop = await StartAsync();
        await shop.SyncAsync(new TestOrder());

        var calls = Calls(shop);
        Assert.Multiple(() =>
        {
            Assert.That(calls.Select(call => call.Operation), Is.EqualTo(new[] { "token", "searchOrders" }));
            Assert.That(calls[1].Message, Does.Match(@"^HTTP 200 after \d+ ms, limit 0\.0056$"));
            Assert.That(calls[1].RequestId, Is.Not.Empty);
            Assert.That(calls.Select(call => (call.AccountId, call.Code, call.AmazonOrderId)), Is.All.EqualTo((1, "", "")));
        });
    }

    [Test]
    public async Task A_call_that_fails_is_named_too()
    {
        await using var shop = await StartAsync();
        shop.Amazon.Faults.Next(Operations.SearchOrders, Fault.Status(500));
        await shop.SyncAsync();
        shop.Time.Advance(TimeSpan.FromMinutes(5));
        shop.Amazon.Faults.Next(Operations.SearchOrders, Fault.CutConnection);
        await shop.SyncAsync();

        Assert.That(Calls(shop).Where(call => call.Operation == "searchOrders").Select(call => call.Message), Has.One.StartsWith("HTTP 500 after").And.One.StartsWith("no answer after"));
    }

    [Test]
    public async Task It_holds_no_secret_no_address_and_nothing_of_an_order()
    {
        await using var shop = await StartAsync();
        var order = new TellingOrder();
        await ErasureTests.BringAsync(shop, order.Json(shop.Time.GetUtcNow()));

        var text = string.Join('\n', Calls(shop).Select(call => $"{call.Operation} {call.Message} {call.RequestId}"));
        Assert.That(text, Is.Not.Empty);
        foreach (var secret in new[] { shop.Amazon.Seller.ClientSecret, shop.Amazon.Seller.RefreshToken, shop.Amazon.Seller.ClientId, order.Mark, order.Id, "lastUpdated", "http://", "Atza" })
            Assert.That(text, Does.Not.Contain(secret));
    }

    private static async Task<TestShop> StartAsync()
    {
        var shop = await TestShop.StartAsync();
        await shop.DoAsync(services =>
        {
            var settings = services.GetRequiredService<AmazonChannelSettings>();
            settings.DebugLog = true;
            return services.GetRequiredService<ISettingService>().SaveSettingAsync(settings);
        });
        return shop;
    }

    private static List<AmazonLogEntry> Calls(TestShop shop) => [.. shop.All<AmazonLogEntry>().Where(entry => entry.Level == ChannelLogLevel.Debug)];
}

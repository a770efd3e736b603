using System.Text.Json.Nodes;
using AmazonSimulator;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using NUnit.Framework;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Amazon;

/// <summary>A fresh simulator for each test, on a clock of its own, with a signed-in client.</summary>
public abstract class SimulatorFixture
{
    internal ManualTimeProvider Clock { get; private set; } = null!;

    internal SellingPartnerSimulator Amazon { get; private set; } = null!;

    internal RawClient Client { get; private set; } = null!;

    protected DateTimeOffset Now => Clock.GetUtcNow();

    [SetUp]
    public async Task StartAsync()
    {
        Clock = new ManualTimeProvider();
        Amazon = await SellingPartnerSimulator.StartAsync(Configure(new SimulatorOptions { Time = Clock }));
        Client = await new RawClient(Amazon).SignInAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Amazon.DisposeAsync();
    }

    protected virtual SimulatorOptions Configure(SimulatorOptions options) => options;

    protected string Since(TimeSpan ago) => "lastUpdatedAfter=" + RawClient.Time(Now - ago);

    /// <summary>A small order of two mugs, updated when told.</summary>
    protected static JsonObject Order(string orderId, DateTimeOffset updated, string status = "UNSHIPPED", string marketplaceId = "ATVPDKIKX0DER") => new()
    {
        ["orderId"] = orderId,
        ["createdTime"] = RawClient.Time(updated.AddHours(-1)),
        ["lastUpdatedTime"] = RawClient.Time(updated),
        ["salesChannel"] = new JsonObject { ["channelName"] = "AMAZON", ["marketplaceId"] = marketplaceId },
        ["buyer"] = new JsonObject { ["buyerName"] = "Dana Whitfield", ["buyerEmail"] = "x@marketplace.amazon.com" },
        ["fulfillment"] = new JsonObject { ["fulfillmentStatus"] = status, ["fulfilledBy"] = "MERCHANT" },
        ["orderItems"] = new JsonArray(new JsonObject
        {
            ["orderItemId"] = "10000000000001",
            ["quantityOrdered"] = 2,
            ["product"] = new JsonObject { ["sellerSku"] = "MUG", ["title"] = "Mug" },
            ["proceeds"] = new JsonObject { ["proceedsTotal"] = new JsonObject { ["amount"] = "20.00", ["currencyCode"] = "USD" } },
            ["fulfillment"] = new JsonObject { ["quantityFulfilled"] = 0, ["quantityUnfulfilled"] = 2 }
        })
    };

    protected static string OrderId(int number) => $"112-0000000-{number:D7}";
}

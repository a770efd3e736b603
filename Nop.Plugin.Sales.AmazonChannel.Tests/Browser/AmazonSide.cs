using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AmazonSimulator;
using AmazonSimulator.Quotas;
using AmazonSimulator.Sellers;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Browser;

/// <summary>What plays Amazon: a simulator of this process, or the one that AMAZON_SIMULATOR names, as the shop reaches it.</summary>
internal sealed class AmazonSide : IAsyncDisposable
{
    private readonly SellingPartnerSimulator? _own;
    private readonly HttpClient _http = new();

    private AmazonSide(SellingPartnerSimulator? own, Uri endpoint)
    {
        _own = own;
        Endpoint = endpoint;
    }

    public Uri Endpoint { get; }

    public Uri TokenEndpoint => new(Endpoint, "/auth/o2/token");

    /// <summary>The credentials that every simulator knows.</summary>
    public SimulatedSeller Seller { get; } = new();

    /// <summary>Starts it, or takes the one that is named.</summary>
    /// <param name="time">The clock of one that is started. Its feeds are done at once, and its allowances leave nobody waiting.</param>
    public static async Task<AmazonSide> StartAsync(TimeProvider time)
    {
        if (Environment.GetEnvironmentVariable("AMAZON_SIMULATOR") is { Length: > 0 } named)
            return new AmazonSide(null, new Uri(named));
        var own = await SellingPartnerSimulator.StartAsync(new SimulatorOptions
        {
            EnforceQuotas = false, Time = time, FeedQueueTime = TimeSpan.Zero, FeedProcessingTime = TimeSpan.Zero
        });
        own.Quotas.Grant(Operations.SearchOrders, new UsagePlan(10, 20));
        return new AmazonSide(own, own.Endpoint);
    }

    public async Task SellAsync(params IReadOnlyList<TestOrder> orders)
    {
        var body = new JsonArray([.. orders.Select(order => order.ToJson())]);
        using var answer = await _http.PostAsJsonAsync(new Uri(Endpoint, "/_simulator/orders"), body);
        Assert.That(answer.IsSuccessStatusCode, Is.True, $"{Endpoint}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Messages about an order are refused in these words from now on.</summary>
    public async Task RefuseAsync(string orderId, string words)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri(Endpoint, "/_simulator/refusals"), new JsonObject { ["orderId"] = orderId, ["code"] = 18038, ["description"] = words });
        Assert.That(answer.IsSuccessStatusCode, Is.True, $"{Endpoint}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Amazon's <c>fulfillmentStatus</c> of an order.</summary>
    public async Task<string> StatusAsync(string orderId) => $"{(await ReadAsync($"/_simulator/orders/{orderId}"))["fulfillment"]!["fulfillmentStatus"]}";

    /// <summary>The bodies of the confirmShipment calls about an order.</summary>
    public async Task<IReadOnlyList<JsonNode>> ConfirmedShipmentsAsync(string orderId) =>
    [
        .. (await ReadAsync($"/_simulator/calls/{Operations.ConfirmShipment}")).AsArray()
            .Where(call => $"{call!["path"]}".Contains(orderId, StringComparison.Ordinal)).Select(call => JsonNode.Parse($"{call!["body"]}")!)
    ];

    /// <summary>What Amazon paid back for an order, refund by refund.</summary>
    public async Task<IReadOnlyList<decimal>> RefundsAsync(string orderId) =>
        [.. (await ReadAsync("/_simulator"))["refunds"]!.AsArray().Where(refund => $"{refund!["orderId"]}" == orderId).Select(refund => (decimal)refund!["amount"]!)];

    /// <summary>What was asked of Amazon for an order more than once.</summary>
    public async Task<IReadOnlyList<string>> SentTwiceAsync(string orderId) =>
        [.. (await ReadAsync("/_simulator"))["sentTwice"]!.AsArray().Select(what => $"{what}").Where(what => what.Contains(orderId, StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_own is not null)
            await _own.DisposeAsync();
    }

    private async Task<JsonNode> ReadAsync(string path) => JsonNode.Parse(await _http.GetStringAsync(new Uri(Endpoint, path)))!;
}

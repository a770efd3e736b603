using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AmazonSimulator;
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

    public static async Task<AmazonSide> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("AMAZON_SIMULATOR") is { Length: > 0 } named)
            return new AmazonSide(null, new Uri(named));
        var own = await SellingPartnerSimulator.StartAsync(new SimulatorOptions { EnforceQuotas = false });
        return new AmazonSide(own, own.Endpoint);
    }

    public async Task SellAsync(params IReadOnlyList<TestOrder> orders)
    {
        var body = new JsonArray([.. orders.Select(order => order.ToJson())]);
        using var answer = await _http.PostAsJsonAsync(new Uri(Endpoint, "/_simulator/orders"), body);
        Assert.That(answer.IsSuccessStatusCode, Is.True, $"{Endpoint}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_own is not null)
            await _own.DisposeAsync();
    }
}

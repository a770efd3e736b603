using AmazonSimulator;
using AmazonSimulator.Faults;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Amazon;

/// <summary>What the client never does, whatever answers it: hand a token or secret on, read without end, speak plain http to Amazon, hide what it is.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ClientLimitsTests
{
    [TestCase(Operations.Token, 307)]
    [TestCase(Operations.Token, 308)]
    [TestCase(Operations.Token, 302)]
    [TestCase(Operations.GetOrder, 302)]
    [TestCase(Operations.GetOrder, 307)]
    [TestCase(Operations.ConfirmShipment, 307)]
    [TestCase(Operations.ConfirmShipment, 308)]
    public async Task No_redirect_is_followed_with_a_token_or_secret(string operation, int status)
    {
        await using var shop = await TestShop.StartAsync();
        await using var stranger = await SellingPartnerSimulator.StartAsync(new SimulatorOptions { Time = shop.Time });
        shop.Amazon.Faults.Next(operation, Fault.Redirect(new Uri(stranger.Endpoint, "/caught"), status));

        var failure = Assert.ThrowsAsync<SellingPartnerApiException>(() => CallAsync(shop, operation == Operations.ConfirmShipment));
        Assert.Multiple(() =>
        {
            Assert.That(stranger.Calls.All, Is.Empty, "the token would have gone along");
            Assert.That((failure!.HttpStatus, failure.Failure), Is.EqualTo(((int?)status, AmazonFailure.Transient)));
            Assert.That(failure.Message, Does.Contain("redirect to another address"));
        });
    }

    [TestCase(Operations.GetOrder)]
    [TestCase(Operations.Token)]
    public async Task An_answer_without_end_is_not_read(string operation)
    {
        await using var shop = await TestShop.StartAsync();
        shop.Amazon.Faults.Next(operation, Fault.Answer(200, new string(' ', 51 * 1024 * 1024), "application/json"));

        var failure = Assert.ThrowsAsync<SellingPartnerApiException>(() => CallAsync(shop, confirm: false));
        Assert.That((failure!.Failure, failure.IsOutcomeUnknown), Is.EqualTo((AmazonFailure.Transient, true)));
        Assert.That(failure.Message, Does.Contain("larger than 50 MB"));
    }

    [Test]
    public async Task Words_and_ids_of_an_answer_are_bounded()
    {
        await using var shop = await TestShop.StartAsync();
        shop.Amazon.Faults.Next(Operations.GetOrder, Fault.Status(400, message: new string('x', 100_000)));
        Assert.That(Assert.ThrowsAsync<SellingPartnerApiException>(() => CallAsync(shop, confirm: false))!.Message, Has.Length.LessThan(2300));
    }

    [Test]
    public async Task Every_call_says_that_a_program_synchronises()
    {
        await using var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.SyncAsync(new TestOrder());
        Assert.That(shop.Amazon.Calls.All.Select(call => call.Operation).Distinct(), Is.SupersetOf(new[] { Operations.Token, Operations.SearchOrders }));
        Assert.That(shop.Amazon.Calls.All.Select(call => call.UserAgent), Is.All.Match(@"^nopCommerce-Sales\.AmazonChannel/\d+(\.\d+){3} \(Language=C#/[\d.]+; Platform=\w+; Agent=AutomatedSynchronization\)$"));
    }

    // Amazon's own endpoint never leads to plain http, and never to an address on this machine
    [TestCase("http://localhost:5400/_documents/1", "https://sellingpartnerapi-na.amazon.com", false)]
    [TestCase("http://tortuga.example/1", "https://sellingpartnerapi-na.amazon.com", false)]
    [TestCase("http://localhost:5400/_documents/1", "http://localhost:5400", true)]
    public void Plain_http_is_for_an_endpoint_of_ones_own_alone(string document, string endpoint, bool isTaken)
    {
        var sent = new List<Uri?>();
        using var http = new HttpClient(new Answering(request => sent.Add(request.RequestUri)));
        using var quotas = new AmazonQuotas();
        var client = new SellingPartnerHttp(http, new AccessTokens(TimeProvider.System), quotas);
        var connection = new AmazonConnection
        {
            AccountId = 1, Endpoint = new Uri(endpoint), TokenEndpoint = new Uri("https://api.amazon.com/auth/o2/token"), ClientId = "a", ClientSecret = "b", RefreshToken = "c"
        };

        if (isTaken)
            Assert.DoesNotThrowAsync(() => client.DownloadAsync(connection, new Uri(document), default));
        else
            Assert.That(Assert.ThrowsAsync<SellingPartnerApiException>(() => client.DownloadAsync(connection, new Uri(document), default))!.Message, Does.Contain("plain http"));
        Assert.That(sent, Has.Count.EqualTo(isTaken ? 1 : 0));
    }

    private static Task CallAsync(TestShop shop, bool confirm) => shop.DoAsync(async services =>
    {
        var api = services.GetRequiredService<ISellingPartnerApi>();
        var connection = services.GetRequiredService<AccountCredentials>().Connect(shop.All<AmazonAccount>().Single());
        if (!confirm)
            await api.GetOrderAsync(connection, "111-0000001-0000001");
        else
            await api.ConfirmShipmentAsync(connection, "111-0000001-0000001", new ConfirmShipmentRequest
            {
                MarketplaceId = "ATVPDKIKX0DER",
                PackageDetail = new PackageDetail { PackageReferenceId = "1", CarrierCode = "UPS", TrackingNumber = "T", ShipDate = "2026-11-20T10:00:00Z", OrderItems = [] }
            });
    });

    private sealed class Answering(Action<HttpRequestMessage> seen) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen(request);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("<x/>") });
        }
    }
}

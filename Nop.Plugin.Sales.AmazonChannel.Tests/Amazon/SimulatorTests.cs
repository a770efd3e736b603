using System.Text.Json.Nodes;
using AmazonSimulator;
using AmazonSimulator.Sellers;
using NUnit.Framework;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Amazon;

/// <summary>Who may call, how often, and what every answer carries.</summary>
[TestFixture]
public sealed class SimulatorTests : SimulatorFixture
{
    [Test]
    public async Task The_refresh_token_buys_an_access_token_for_an_hour()
    {
        var answer = await Client.ExchangeAsync(Amazon.Seller);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That((string?)answer.Json["access_token"], Does.StartWith("Atza|"));
        Assert.That((string?)answer.Json["token_type"], Is.EqualTo("bearer"));
        Assert.That((int)answer.Json["expires_in"]!, Is.EqualTo(3600));
        Assert.That(Amazon.Calls.Count(Operations.Token), Is.EqualTo(2));
    }

    [TestCase("client_secret", "wrong", 401, "invalid_client")]
    [TestCase("client_id", "wrong", 401, "invalid_client")]
    [TestCase("refresh_token", "wrong", 400, "invalid_grant")]
    [TestCase("grant_type", "password", 400, "unsupported_grant_type")]
    [TestCase("refresh_token", null, 400, "invalid_request")]
    public async Task Wrong_credentials_are_told_apart(string field, string? value, int status, string error)
    {
        var seller = Amazon.Seller;
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token", ["refresh_token"] = seller.RefreshToken, ["client_id"] = seller.ClientId, ["client_secret"] = seller.ClientSecret
        };
        fields.Remove(field);
        if (value is not null)
            fields[field] = value;

        var answer = await Client.PostFormAsync(fields);

        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That((string?)answer.Json["error"], Is.EqualTo(error));
    }

    [Test]
    public async Task A_withdrawn_authorization_ends_refresh_and_access()
    {
        Amazon.Seller.IsAuthorized = false;

        Assert.That((string?)(await Client.ExchangeAsync(Amazon.Seller)).Json["error"], Is.EqualTo("invalid_grant"));
        Assert.That((await Client.SearchAsync(Since(TimeSpan.FromHours(1)))).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task An_access_token_expires_with_the_clock()
    {
        Clock.Advance(TimeSpan.FromMinutes(60));

        var answer = await Client.SearchAsync(Since(TimeSpan.FromHours(1)));

        Assert.That(answer.Status, Is.EqualTo(403));
        Assert.That(answer.ErrorCode, Is.EqualTo("Unauthorized"));
        Assert.That(answer.ErrorDetails, Is.EqualTo("The access token you provided has expired."));
        Assert.That(answer.Header("x-amzn-RateLimit-Limit"), Is.Null);
    }

    [Test]
    public async Task A_request_needs_a_token_and_a_user_agent()
    {
        Client.UserAgent = null;
        Assert.That((await Client.SearchAsync(Since(TimeSpan.FromHours(1)))).Status, Is.EqualTo(400));

        Client.UserAgent = "Test/1.0";
        Client.Token = null;
        var answer = await Client.SearchAsync(Since(TimeSpan.FromHours(1)));
        Assert.That(answer.Status, Is.EqualTo(403));
        Assert.That(answer.ErrorDetails, Is.EqualTo("Access token is missing in the request header."));
    }

    [Test]
    public async Task An_app_without_any_role_is_denied()
    {
        Amazon.Seller.GrantedRoles = new HashSet<string>();

        Assert.That((await Client.SearchAsync(Since(TimeSpan.FromHours(1)))).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task Every_answer_carries_a_request_id_and_the_simulators_time()
    {
        var answer = await Client.SearchAsync(Since(TimeSpan.FromHours(1)));

        Assert.That(answer.Header("x-amzn-RequestId"), Is.EqualTo(Amazon.Calls.Of(Operations.SearchOrders)[0].RequestId));
        Assert.That(answer.Header("x-amzn-RateLimit-Limit"), Is.EqualTo("0.0056"));
        Assert.That(answer.Message.Headers.Date, Is.EqualTo(Now));
    }

    [Test]
    public async Task The_twenty_first_search_is_throttled_until_a_token_has_grown()
    {
        for (var call = 0; call < 20; call++)
            Assert.That((await Client.SearchAsync(Since(TimeSpan.FromHours(1)))).Status, Is.EqualTo(200));

        var throttled = await Client.SearchAsync(Since(TimeSpan.FromHours(1)));
        Assert.That(throttled.Status, Is.EqualTo(429));
        Assert.That(throttled.ErrorCode, Is.EqualTo("QuotaExceeded"));
        Assert.That(throttled.Header("x-amzn-RateLimit-Limit"), Is.Null);
        Assert.That(throttled.Header("x-amzn-RequestId"), Is.Not.Null);

        Clock.Advance(TimeSpan.FromSeconds(178));
        Assert.That((await Client.SearchAsync(Since(TimeSpan.FromHours(1)))).Status, Is.EqualTo(429));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await Client.SearchAsync(Since(TimeSpan.FromHours(1)))).Status, Is.EqualTo(200));
        Assert.That((await Client.GetAsync("/sellers/v1/marketplaceParticipations")).Status, Is.EqualTo(200), "another operation has another bucket");
    }

    [Test]
    public async Task A_seller_may_be_granted_more()
    {
        Amazon.Quotas.Grant(Operations.SearchOrders, new(0.5m, 60));

        Assert.That((await Client.SearchAsync(Since(TimeSpan.FromHours(1)))).Header("x-amzn-RateLimit-Limit"), Is.EqualTo("0.5"));
    }

    [Test]
    public async Task Participations_list_a_pseudo_marketplace_too()
    {
        var answer = await Client.GetAsync("/sellers/v1/marketplaceParticipations");
        var names = answer.Json["payload"]!.AsArray().Select(entry => (string)entry!["marketplace"]!["name"]!).ToList();

        Assert.That(names, Has.Count.EqualTo(SimulatedMarketplace.All.Count));
        Assert.That(names, Does.Contain("Amazon.de").And.Contain("Non-Amazon US"));
    }

    [TestCase("/orders/v0/orders")]
    [TestCase("/feeds/2021-06-30/feeds")]
    [TestCase("/favicon.ico")]
    public async Task An_unknown_path_is_a_403_without_details_as_at_Amazon(string path)
    {
        var answer = await Client.GetAsync(path);

        Assert.That(answer.Status, Is.EqualTo(403));
        Assert.That((answer.ErrorCode, answer.ErrorDetails), Is.EqualTo(("Unauthorized", "")));
    }

    [Test]
    public async Task The_state_page_shows_orders_and_calls()
    {
        Amazon.Orders.Put(Order(OrderId(1), Now.AddHours(-1)));

        var answer = await Client.GetAsync("/_simulator");

        Assert.That(answer.Text, Does.Contain(OrderId(1)).And.Contain(Operations.Token));
    }

    [Test]
    public async Task Another_process_can_ask_what_came_of_its_calls()
    {
        Amazon.Orders.Put(Order(OrderId(1), Now.AddHours(-1)));
        await Client.GetAsync($"/orders/2026-01-01/orders/{OrderId(1)}");

        var order = await Client.GetAsync($"/_simulator/orders/{OrderId(1)}");
        var calls = await Client.GetAsync($"/_simulator/calls/{Operations.GetOrder}");

        Assert.Multiple(() =>
        {
            Assert.That((string?)order.Json["fulfillment"]!["fulfillmentStatus"], Is.EqualTo("UNSHIPPED"));
            Assert.That(JsonNode.Parse(calls.Text)!.AsArray().Select(call => $"{call!["status"]} {call["path"]}"), Is.EqualTo(new[] { $"200 /orders/2026-01-01/orders/{OrderId(1)}" }));
        });
        Assert.That((await Client.GetAsync($"/_simulator/orders/{OrderId(2)}")).Status, Is.EqualTo(404));
        Assert.That((await Client.GetAsync("/_simulator/calls/listOrders")).Status, Is.EqualTo(404));
    }
}

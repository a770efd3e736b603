using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonSimulator;
using AmazonSimulator.Faults;
using NUnit.Framework;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Amazon;

/// <summary>What can be made to go wrong, and replay.</summary>
[TestFixture]
public sealed class SimulatorFaultTests : SimulatorFixture
{
    private string Query => Since(TimeSpan.FromHours(2));

    [SetUp]
    public void PutOrders() => Amazon.Orders.Put([Order(OrderId(1), Now.AddHours(-1)), Order(OrderId(2), Now.AddHours(-1))]);

    [Test]
    public async Task A_planned_fault_lets_some_answers_pass_and_ends_by_itself()
    {
        Amazon.Faults.Next(Operations.SearchOrders, Fault.Status(503), times: 2, after: 1);

        var statuses = new List<int>();
        for (var call = 0; call < 4; call++)
            statuses.Add((await Client.SearchAsync(Query)).Status);

        Assert.That(statuses, Is.EqualTo(new[] { 200, 503, 503, 200 }));
        Assert.That(Amazon.Calls.Of(Operations.SearchOrders).Select(call => call.Status), Is.EqualTo(statuses));
    }

    [Test]
    public async Task A_lasting_fault_ends_when_disposed_and_touches_its_operation_only()
    {
        using (Amazon.Faults.Always(Operations.SearchOrders, Fault.Status(429)))
        {
            Assert.That((await Client.SearchAsync(Query)).Status, Is.EqualTo(429));
            Assert.That((await Client.SearchAsync(Query)).Status, Is.EqualTo(429));
            Assert.That((await Client.GetAsync("/orders/2026-01-01/orders/" + OrderId(1))).Status, Is.EqualTo(200));
        }

        Assert.That((await Client.SearchAsync(Query)).Status, Is.EqualTo(200));
    }

    [Test]
    public void A_misspelt_operation_is_told_at_once() =>
        Assert.That(() => Amazon.Faults.Next("searchOrder", Fault.Hang), Throws.ArgumentException.With.Message.Contains("searchOrders"));

    [Test]
    public async Task The_connection_can_be_cut_before_inside_and_after()
    {
        Amazon.Faults.Next(Operations.SearchOrders, Fault.CutConnection);
        Amazon.Faults.Next(Operations.SearchOrders, Fault.TruncatedBody);
        Amazon.Faults.Next(Operations.SearchOrders, Fault.LostAnswer);

        for (var call = 0; call < 3; call++)
            Assert.That(async () => await Client.SearchAsync(Query), Throws.InstanceOf<HttpRequestException>());
        Assert.That((await Client.SearchAsync(Query)).Status, Is.EqualTo(200));
        Assert.That(Amazon.Calls.Of(Operations.SearchOrders).Select(call => call.Status), Is.EqualTo(new[] { 0, 200, 0, 200 }));
    }

    [Test]
    public async Task An_answer_can_hang_until_the_client_gives_up()
    {
        Amazon.Faults.Next(Operations.SearchOrders, Fault.Hang);
        using var http = new HttpClient { BaseAddress = Amazon.Endpoint, Timeout = TimeSpan.FromMilliseconds(200) };
        http.DefaultRequestHeaders.Add("x-amz-access-token", Client.Token);
        http.DefaultRequestHeaders.TryAddWithoutValidation("user-agent", "Test/1.0");

        Assert.That(async () => await http.GetAsync("/orders/2026-01-01/orders?" + Query), Throws.InstanceOf<TaskCanceledException>());
        Assert.That((await Client.SearchAsync(Query)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_hanging_answer_does_not_keep_the_simulator_from_stopping()
    {
        await using var other = await SellingPartnerSimulator.StartAsync();
        other.Faults.Next(Operations.Token, Fault.Hang);
        using var client = new RawClient(other);
        var pending = client.ExchangeAsync(other.Seller);
        await Task.Delay(200);
        Assert.That(pending.IsCompleted, Is.False);

        var watch = Stopwatch.StartNew();
        await other.DisposeAsync();

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
        Assert.That(async () => await pending, Throws.Exception);
    }

    [Test]
    public async Task JSON_can_break_off_and_a_proxy_can_answer_instead()
    {
        Amazon.Faults.Next(Operations.SearchOrders, Fault.MalformedJson);
        Amazon.Faults.Next(Operations.SearchOrders, Fault.Answer(502, "<html>Bad gateway</html>"));

        var broken = await Client.SearchAsync(Query);
        var foreign = await Client.SearchAsync(Query);

        Assert.That(broken.Status, Is.EqualTo(200));
        Assert.That(() => broken.Json, Throws.InstanceOf<JsonException>());
        Assert.That(foreign.Status, Is.EqualTo(502));
        Assert.That(foreign.Message.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
    }

    [Test]
    public async Task Values_and_properties_of_the_future_can_appear()
    {
        Amazon.Faults.Next(Operations.SearchOrders, Fault.UnknownValues("fulfillmentStatus"));

        var order = (await Client.SearchAsync(Query + "&includedData=FULFILLMENT")).Json["orders"]![0]!;

        Assert.That((string?)order["fulfillment"]!["fulfillmentStatus"], Is.EqualTo("VALUE_OF_THE_FUTURE"));
        Assert.That((string?)order["fulfillment"]!["fulfilledBy"], Is.EqualTo("MERCHANT"));
        Assert.That(order["propertyOfTheFuture"], Is.InstanceOf<JsonObject>());
    }

    [Test]
    public async Task Replay_answers_with_exactly_its_orders_and_still_checks_pages_and_projects()
    {
        await using var replay = await SellingPartnerSimulator.StartAsync(new SimulatorOptions { Time = Clock, ReplayOrders = true });
        using var client = await new RawClient(replay).SignInAsync();
        var twice = Order(OrderId(1), Now.AddYears(-3), "PENDING");
        replay.Orders.ReplaceAll([Order(OrderId(2), Now.AddYears(1)), twice, new JsonObject { ["orderId"] = "odd" }, Order(OrderId(1), Now.AddYears(-3))]);

        var first = await client.SearchAsync(Query + "&fulfillmentStatuses=SHIPPED&maxResultsPerPage=3");
        var second = await client.SearchAsync($"{Query}&fulfillmentStatuses=SHIPPED&paginationToken={Uri.EscapeDataString(first.NextToken!)}&includedData=BUYER");

        Assert.That(first.OrderIds, Is.EqualTo(new[] { OrderId(2), OrderId(1), "odd" }));
        Assert.That(first.Json["orders"]![0]!.AsObject().ContainsKey("buyer"), Is.False);
        Assert.That(second.OrderIds, Is.EqualTo(new[] { OrderId(1) }));
        Assert.That((string?)second.Json["orders"]![0]!["buyer"]!["buyerEmail"], Is.Not.Null);
        Assert.That((await client.SearchAsync("maxResultsPerPage=3")).Status, Is.EqualTo(400));
    }
}

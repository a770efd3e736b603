using System.Text.Json.Nodes;
using AmazonSimulator.Sellers;
using NUnit.Framework;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Amazon;

/// <summary>searchOrders and getOrder.</summary>
[TestFixture]
public sealed class SimulatorSearchTests : SimulatorFixture
{
    private const string Everything = "&includedData=BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX,PAYMENT,FULFILLMENT_ORDERS";

    [TestCase("")]
    [TestCase("createdAfter=2026-11-01T00:00:00Z&lastUpdatedAfter=2026-11-01T00:00:00Z")]
    [TestCase("createdAfter=2026-11-01T00:00:00Z&lastUpdatedBefore=2026-11-02T00:00:00Z")]
    [TestCase("lastUpdatedBefore=2026-11-02T00:00:00Z")]
    [TestCase("lastUpdatedAfter=2026-11-02T00:00:00Z&lastUpdatedBefore=2026-11-01T00:00:00Z")]
    [TestCase("lastUpdatedAfter=2026-11-01T00:00:00Z&lastUpdatedBefore=2026-11-20T11:58:01Z")]
    [TestCase("lastUpdatedAfter=yesterday")]
    [TestCase("lastUpdatedAfter=2026-11-01T00:00:00+01:00")]
    [TestCase("LastUpdatedAfter=2026-11-01T00:00:00Z")]
    [TestCase("lastUpdatedAfter=2026-11-01T00:00:00Z&maxResultsPerPage=0")]
    [TestCase("lastUpdatedAfter=2026-11-01T00:00:00Z&maxResultsPerPage=101")]
    [TestCase("lastUpdatedAfter=2026-11-01T00:00:00Z&fulfillmentStatuses=Unshipped")]
    [TestCase("lastUpdatedAfter=2026-11-01T00:00:00Z&fulfillmentStatuses=UNSHIPPED&fulfillmentStatuses=PENDING")]
    [TestCase("lastUpdatedAfter=2026-11-01T00:00:00Z&fulfilledBy=MFN")]
    [TestCase("lastUpdatedAfter=2026-11-01T00:00:00Z&includedData=BUYER,ADDRESS")]
    [TestCase("lastUpdatedAfter=2026-11-01T00:00:00Z&paginationToken=made-up")]
    public async Task Input_that_Amazon_refuses_is_refused(string query)
    {
        var answer = await Client.SearchAsync(query);

        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.ErrorCode, Is.EqualTo("InvalidInput"));
        Assert.That(answer.ErrorMessage, Is.Not.Empty);
        Assert.That(answer.Header("x-amzn-RateLimit-Limit"), Is.EqualTo("0.0056"));
    }

    [Test]
    public async Task Both_ends_of_the_window_belong_to_it()
    {
        var from = Now.AddHours(-2);
        var until = Now.AddHours(-1);
        Amazon.Orders.Put([Order(OrderId(1), from), Order(OrderId(2), until), Order(OrderId(3), from.AddMilliseconds(-1)), Order(OrderId(4), until.AddMilliseconds(1))]);

        var answer = await Client.SearchAsync($"lastUpdatedAfter={RawClient.Time(from)}&lastUpdatedBefore={RawClient.Time(until)}");

        Assert.That(answer.OrderIds, Is.EqualTo(new[] { OrderId(1), OrderId(2) }));
        Assert.That((string?)answer.Json["lastUpdatedBefore"], Is.EqualTo("2026-11-20T11:00:00Z"));
    }

    [Test]
    public async Task Without_an_end_the_window_ends_two_minutes_ago_and_the_answer_says_so()
    {
        Amazon.Orders.Put([Order(OrderId(1), Now.AddMinutes(-3)), Order(OrderId(2), Now.AddMinutes(-1))]);

        var answer = await Client.SearchAsync(Since(TimeSpan.FromHours(1)));

        Assert.That(answer.OrderIds, Is.EqualTo(new[] { OrderId(1) }));
        Assert.That((string?)answer.Json["lastUpdatedBefore"], Is.EqualTo("2026-11-20T11:58:00Z"));
        Assert.That(answer.NextToken, Is.Null);
    }

    [Test]
    public async Task A_search_by_creation_answers_with_createdBefore()
    {
        Amazon.Orders.Put(Order(OrderId(1), Now.AddMinutes(-30)));

        var answer = await Client.SearchAsync("createdAfter=" + RawClient.Time(Now.AddHours(-2)));

        Assert.That(answer.OrderIds, Has.Length.EqualTo(1));
        Assert.That(answer.Json.ContainsKey("createdBefore"), Is.True);
        Assert.That(answer.Json.ContainsKey("lastUpdatedBefore"), Is.False);
    }

    [Test]
    public async Task Pages_hold_every_order_once_in_a_stable_order_even_while_the_book_changes()
    {
        var sameTime = Now.AddHours(-1);
        Amazon.Orders.Put(Enumerable.Range(1, 7).Reverse().Select(number => Order(OrderId(number), sameTime)));
        var query = Since(TimeSpan.FromHours(2));

        var first = await Client.SearchAsync(query + "&maxResultsPerPage=3");
        Amazon.Orders.Put([Order(OrderId(2), Now), Order(OrderId(8), sameTime.AddMinutes(-10))]);
        var second = await Client.SearchAsync($"{query}&maxResultsPerPage=2&paginationToken={Uri.EscapeDataString(first.NextToken!)}");
        var third = await Client.SearchAsync($"{query}&includedData=BUYER&paginationToken={Uri.EscapeDataString(second.NextToken!)}");

        Assert.That(first.OrderIds, Is.EqualTo(new[] { OrderId(1), OrderId(2), OrderId(3) }));
        Assert.That(second.OrderIds, Is.EqualTo(new[] { OrderId(4), OrderId(5) }));
        Assert.That(third.OrderIds, Is.EqualTo(new[] { OrderId(6), OrderId(7) }));
        Assert.That(third.NextToken, Is.Null);
    }

    [Test]
    public async Task The_window_of_the_first_page_holds_for_all_pages()
    {
        Amazon.Orders.Put(Enumerable.Range(1, 3).Select(number => Order(OrderId(number), Now.AddHours(-1))));
        var query = Since(TimeSpan.FromHours(2));
        var first = await Client.SearchAsync(query + "&maxResultsPerPage=2");

        Clock.Advance(TimeSpan.FromMinutes(30));
        Amazon.Orders.Put(Order(OrderId(4), Now.AddMinutes(-5)));
        var second = await Client.SearchAsync($"{query}&paginationToken={Uri.EscapeDataString(first.NextToken!)}");

        Assert.That(second.OrderIds, Is.EqualTo(new[] { OrderId(3) }));
        Assert.That((string?)second.Json["lastUpdatedBefore"], Is.EqualTo((string?)first.Json["lastUpdatedBefore"]));
    }

    [Test]
    public async Task A_token_must_be_encoded_and_its_other_parameters_repeated_within_a_day()
    {
        Amazon.Orders.Put(Enumerable.Range(1, 3).Select(number => Order(OrderId(number), Now.AddHours(-1))));
        var query = Since(TimeSpan.FromHours(2));
        var token = (await Client.SearchAsync(query + "&maxResultsPerPage=1")).NextToken!;
        var encoded = Uri.EscapeDataString(token);

        Assert.That((await Client.SearchAsync($"{query}&paginationToken={token}")).Status, Is.EqualTo(400), "not encoded");
        var changed = await Client.SearchAsync($"{Since(TimeSpan.FromHours(3))}&paginationToken={encoded}");
        Assert.That(changed.Status, Is.EqualTo(400), "another window");
        Assert.That(changed.ErrorMessage, Does.Contain("All parameters must match the original request"));
        Assert.That((await Client.SearchAsync($"{query}&fulfilledBy=MERCHANT&paginationToken={encoded}")).Status, Is.EqualTo(400), "another filter");

        Clock.Advance(TimeSpan.FromHours(24));
        await Client.SignInAsync();
        Assert.That((await Client.SearchAsync($"{query}&paginationToken={encoded}")).Status, Is.EqualTo(200), "just in time, and again");
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await Client.SearchAsync($"{query}&paginationToken={encoded}")).Status, Is.EqualTo(400), "expired");
    }

    [Test]
    public async Task Filters_filter()
    {
        var time = Now.AddHours(-1);
        var byAmazon = Order(OrderId(4), time);
        byAmazon["fulfillment"]!["fulfilledBy"] = "AMAZON";
        Amazon.Orders.Put([Order(OrderId(1), time), Order(OrderId(2), time, "PENDING"), Order(OrderId(3), time, marketplaceId: SimulatedMarketplace.DE.Id), byAmazon]);
        var query = Since(TimeSpan.FromHours(2));

        Assert.That((await Client.SearchAsync(query + "&fulfillmentStatuses=PENDING,SHIPPED")).OrderIds, Is.EqualTo(new[] { OrderId(2) }));
        Assert.That((await Client.SearchAsync(query + "&marketplaceIds=" + SimulatedMarketplace.DE.Id)).OrderIds, Is.EqualTo(new[] { OrderId(3) }));
        Assert.That((await Client.SearchAsync(query + "&fulfilledBy=AMAZON")).OrderIds, Is.EqualTo(new[] { OrderId(4) }));
        Assert.That((await Client.SearchAsync(query + "&marketplaceIds=A39IBJ37TRP1C6")).ErrorDetails, Is.EqualTo("The marketplaces you provided are not valid for region."));
    }

    [Test]
    public async Task Without_includedData_an_order_has_no_status_no_buyer_and_no_money()
    {
        Amazon.Orders.Put(Order(OrderId(1), Now.AddHours(-1)));

        var bare = (await Client.SearchAsync(Since(TimeSpan.FromHours(2)))).Json["orders"]![0]!.AsObject();
        var some = (await Client.SearchAsync(Since(TimeSpan.FromHours(2)) + "&includedData=FULFILLMENT,PROCEEDS")).Json["orders"]![0]!.AsObject();

        Assert.That(bare.Select(property => property.Key), Is.EquivalentTo(new[] { "orderId", "createdTime", "lastUpdatedTime", "salesChannel", "orderItems" }));
        Assert.That(bare["orderItems"]![0]!.AsObject().Select(property => property.Key), Is.EquivalentTo(new[] { "orderItemId", "quantityOrdered", "product" }));
        Assert.That((string?)some["fulfillment"]!["fulfillmentStatus"], Is.EqualTo("UNSHIPPED"));
        Assert.That(some.ContainsKey("buyer"), Is.False);
        Assert.That(some["orderItems"]![0]!.AsObject().ContainsKey("proceeds"), Is.True);
    }

    [Test]
    public async Task Without_a_restricted_role_personal_data_is_missing_and_nothing_says_so()
    {
        Amazon.Seller.GrantedRoles = SellingPartnerRoles.Unrestricted;
        Amazon.Orders.Put(WithAddress(Order(OrderId(1), Now.AddHours(-1))));

        var order = (await Client.SearchAsync(Since(TimeSpan.FromHours(2)) + Everything)).Json["orders"]![0]!;

        Assert.That(order["buyer"]!.AsObject(), Is.Empty);
        Assert.That(order["recipient"]!["deliveryAddress"]!.AsObject().Select(property => property.Key), Is.EquivalentTo(new[] { "city", "countryCode" }));
    }

    [Test]
    public async Task The_address_goes_away_when_the_order_is_cancelled()
    {
        Amazon.Orders.Put(WithAddress(Order(OrderId(1), Now.AddHours(-1))));
        Assert.That((await GetOrderAsync())["recipient"]!["deliveryAddress"]!["addressLine1"], Is.Not.Null);

        Amazon.Orders.Change(OrderId(1), Now, order => order["fulfillment"]!["fulfillmentStatus"] = "CANCELLED");

        Assert.That((await GetOrderAsync())["recipient"]!["deliveryAddress"]!["addressLine1"], Is.Null);
    }

    [Test]
    public async Task GetOrder_knows_missing_from_malformed()
    {
        Amazon.Orders.Put(Order(OrderId(1), Now));

        Assert.That((string?)(await GetOrderAsync())["orderId"], Is.EqualTo(OrderId(1)), "younger than two minutes, yet there");
        Assert.That((await Client.GetAsync("/orders/2026-01-01/orders/" + OrderId(2))).Status, Is.EqualTo(404));
        var malformed = await Client.GetAsync("/orders/2026-01-01/orders/1-2-3");
        Assert.That(malformed.Status, Is.EqualTo(400));
        Assert.That(malformed.ErrorMessage, Is.EqualTo("OrderId: 1-2-3 is invalid, should be in 3-7-7 format."));
    }

    private async Task<JsonNode> GetOrderAsync() =>
        (await Client.GetAsync($"/orders/2026-01-01/orders/{OrderId(1)}?{Everything[1..]}")).Json["order"]!;

    private static JsonObject WithAddress(JsonObject order)
    {
        order["recipient"] = new JsonObject
        {
            ["deliveryAddress"] = new JsonObject { ["name"] = "Dana", ["addressLine1"] = "18 Larkspur Lane", ["city"] = "Madison", ["countryCode"] = "US", ["phone"] = "1" }
        };
        return order;
    }
}

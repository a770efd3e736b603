using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>What is stored of an answer that names no lines.</summary>
[Parallelizable(ParallelScope.All)]
public class OrderAnswerTests
{
    private static readonly TestOrder Full = new() { Status = "UNSHIPPED" };

    private static JsonObject Empty(Action<JsonObject>? change = null)
    {
        var order = (Full.Later() with { Status = "SHIPPED" }).ToJson();
        order["orderItems"] = new JsonArray();
        order["proceeds"] = new JsonObject { ["grandTotal"] = TestOrder.Money("0.00") };
        change?.Invoke(order);
        return order;
    }

    private static OrderAnswer Of(JsonNode json, string? earlier) => OrderAnswer.Of(json.ToJsonString(), SnapshotStore.Read(json.ToJsonString()), () => earlier);

    [Test]
    public void An_answer_with_lines_is_stored_as_it_is()
    {
        var json = Full.ToJson();

        var answer = OrderAnswer.Of(json.ToJsonString(), Full.ToSnapshot(), () => throw new InvalidOperationException("nothing else is needed"));

        Assert.That((answer.Json, answer.ItemsMissing), Is.EqualTo((json.ToJsonString(), false)));
    }

    [TestCase(null, "AMAZON", "SHIPPED", "AMAZON", "UNSHIPPED")]
    [TestCase("", "AMAZON", "SHIPPED", "AMAZON", "UNSHIPPED")]
    [TestCase("MERCHANT", "AMAZON", "SHIPPED", "MERCHANT", "UNSHIPPED")]
    [TestCase(null, "MERCHANT", "UNSHIPPED", "MERCHANT", "UNSHIPPED")]
    public void Who_fulfils_stays_where_Amazon_does_not_say(string? said, string known, string knownStatus, string fulfilledBy, string status)
    {
        var json = Full.ToJson();
        json["fulfillment"]!["fulfilledBy"] = said;
        var answer = OrderAnswer.Of(json.ToJsonString(), SnapshotStore.Read(json.ToJsonString()), () => null, new KnownFulfillment(known, knownStatus));

        Assert.That((OrderFacts.FulfilledBy(answer.Order), OrderFacts.Status(answer.Order)), Is.EqualTo((fulfilledBy, status)));
        Assert.That(SnapshotStore.Read(answer.Json).Fulfillment?.FulfilledBy, Is.EqualTo(answer.Order.Fulfillment?.FulfilledBy), "what is stored says the same");
    }

    [TestCase("PENDING", "PENDING")]
    [TestCase("PENDING_AVAILABILITY", "PENDING_AVAILABILITY")]
    [TestCase("UNSHIPPED", "")]
    public void A_Pending_order_stays_Pending_where_Amazon_does_not_say(string known, string status)
    {
        var json = Full.ToJson();
        json["fulfillment"] = null;
        var answer = OrderAnswer.Of(json.ToJsonString(), SnapshotStore.Read(json.ToJsonString()), () => null, new KnownFulfillment("MERCHANT", known));

        Assert.That(OrderFacts.Status(answer.Order), Is.EqualTo(status));
    }

    [Test]
    public void Lines_money_and_address_stay_and_everything_else_follows()
    {
        var moved = TestOrder.DefaultAddress();
        moved["addressLine1"] = "99 Oak Ave";
        var answer = Of(Empty(order =>
        {
            order["recipient"] = new JsonObject { ["deliveryAddress"] = moved };
            order["packages"] = new JsonArray(TestOrder.Package("1", "1Z1", ("10000000001", 1)));
        }), Full.ToJson().ToJsonString());

        Assert.Multiple(() =>
        {
            Assert.That(answer.ItemsMissing);
            Assert.That(OrderFacts.Status(answer.Order), Is.EqualTo("SHIPPED"));
            Assert.That(answer.Order.LastUpdatedTime, Is.EqualTo(Full.Later().Updated));
            Assert.That(answer.Order.OrderItems.Single().Product.SellerSku, Is.EqualTo("MUG"));
            Assert.That(answer.Order.Proceeds!.GrandTotal!.Amount, Is.EqualTo("20.00"));
            Assert.That(answer.Order.Recipient!.DeliveryAddress!.AddressLine1, Is.EqualTo("1 Main St"));
            Assert.That(answer.Order.Packages!.Single().TrackingNumber, Is.EqualTo("1Z1"));
        });
    }

    [Test]
    public void An_address_that_was_withheld_is_filled_in() =>
        Assert.That(Of(Empty(), (Full with { Address = null }).ToJson().ToJsonString()).Order.Recipient!.DeliveryAddress!.AddressLine1, Is.EqualTo("1 Main St"));

    [TestCase("packages")]
    [TestCase("buyer")]
    public void Blocks_that_are_missing_or_empty_take_nothing_away(string block)
    {
        var earlier = (Full with { Packages = new JsonArray(TestOrder.Package("1", "1Z1", ("10000000001", 1))) }).ToJson();

        foreach (var empty in new JsonNode?[] { null, new JsonArray() })
        {
            var answer = Of(Empty(order => order[block] = block == "buyer" ? null : empty?.DeepClone()), earlier.ToJsonString());
            Assert.That(JsonNode.Parse(answer.Json)![block]!.ToJsonString(), Is.EqualTo(earlier[block]!.ToJsonString()));
        }
    }

    [Test]
    public void The_same_answer_again_gives_the_same_text()
    {
        var once = Of(Empty(), Full.ToJson().ToJsonString());

        Assert.That(Of(Empty(), once.Json).Json, Is.EqualTo(once.Json));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("no JSON")]
    [TestCase("""{ "orderItems": [] }""")]
    [TestCase("""{ "orderItems": [{ "orderItemId": "1" }] }""", Description = "cannot be worked on")]
    [TestCase("""{ "orderItems": [{ "orderItemId": "1" }], "orderId": "1", "orderId": "2" }""", Description = "names a field twice")]
    public void Without_an_earlier_one_that_had_lines_it_stays_as_it_is(string? earlier)
    {
        var answer = Of(Empty(), earlier);

        Assert.That((answer.Json, answer.ItemsMissing, answer.Order.OrderItems.Count), Is.EqualTo((Empty().ToJsonString(), true, 0)));
    }
}

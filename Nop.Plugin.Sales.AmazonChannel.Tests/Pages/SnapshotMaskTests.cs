using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Services.Listing;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Pages;

/// <summary>What the page of an Amazon order shows of the stored answer.</summary>
public class SnapshotMaskTests
{
    [Test]
    public void People_and_places_are_starred_and_the_rest_stays()
    {
        var order = new TestOrder
        {
            Address = new JsonObject { ["name"] = "Ann Example", ["addressLine1"] = "1 Main St", ["postalCode"] = "98101", ["countryCode"] = "US", ["phone"] = "555", ["extendedFields"] = new JsonObject { ["streetName"] = "Main St" } },
            Lines = [new TestLine { Packing = new JsonObject { ["giftOption"] = new JsonObject { ["giftMessage"] = "Happy birthday", ["giftWrapLevel"] = "Classic" } } }],
            Tax = new JsonObject { ["taxRegistrations"] = new JsonArray(new JsonObject { ["entityType"] = "BUYER", ["legalName"] = "Ann Ltd", ["taxRegistrationNumber"] = "DE123" }) }
        };

        var masked = SnapshotMask.Of(order.ToJson().ToJsonString());

        Assert.That(masked, Does.Not.Contain("Ann").And.Not.Contain("Main St").And.Not.Contain("98101").And.Not.Contain("555").And.Not.Contain("birthday").And.Not.Contain("DE123").And.Not.Contain("marketplace.amazon.com"));
        Assert.That(masked, Does.Contain("111-0000001-0000001").And.Contain("\"US\"").And.Contain("UNSHIPPED").And.Contain("20.00").And.Contain("Classic").And.Contain("MUG"));
    }

    [TestCase("""{"recipient":{"deliveryPreference":{"deliveryTime":{"hours":[7,8]},"note":"key 1234"}}}""", "1234")]
    [TestCase("""{"packages":[{"shipFromAddress":{"name":"Depot 9","countryCode":"DE"}}]}""", "Depot")]
    [TestCase("""{"orderItems":[{"product":{"customization":{"customizedUrl":"https://x/secret"}}}]}""", "secret")]
    [TestCase("""{"payment":{"paymentExecutions":[{"authorizationCode":"A77"}]}}""", "A77")]
    public void Blocks_within_blocks_are_starred(string json, string personal) => Assert.That(SnapshotMask.Of(json), Does.Not.Contain(personal));

    [TestCase("{\"buyer\":")]
    [TestCase("")]
    [TestCase("Ann Example")]
    public void What_is_no_JSON_is_starred_whole(string text) => Assert.That(SnapshotMask.Of(text), Is.EqualTo("***"));

    [Test]
    public void Empty_values_stay() => Assert.That(JsonNode.Parse(SnapshotMask.Of("""{"buyer":{"buyerName":null},"isX":true}"""))!.ToJsonString(), Is.EqualTo("""{"buyer":{"buyerName":null},"isX":true}"""));
}

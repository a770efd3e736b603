using System.Text.Json;
using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Services.Upkeep;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Upkeep;

/// <summary>Which fields of an answer are personal, and how personal texts are taken out of others.</summary>
public class PersonalFieldsTests
{
    private static readonly TellingOrder Order = new();

    [Test]
    public void Nothing_personal_is_left_and_the_rest_can_be_read_and_planned()
    {
        var erased = PersonalFields.Erase(Order.Json(TestOrder.Placed).ToJsonString());

        Assert.Multiple(() =>
        {
            foreach (var trace in Order.Traces)
            {
                Assert.That(erased.Json, Does.Not.Contain(trace));
                Assert.That(erased.Values, Has.Some.Contains(trace));
            }

            var order = SnapshotStore.Read(erased.Json);
            var address = order.Recipient!.DeliveryAddress!;
            Assert.That((address.City, address.StateOrRegion, address.CountryCode), Is.EqualTo(("Seattle", "WA", "US")));
            Assert.That(order.OrderItems[0].Fulfillment!.Packing!.GiftOption!.GiftWrapLevel, Is.EqualTo("CLASSIC"));
            Assert.That(OrderNotes.VatNumber(order), Is.EqualTo(TellingOrder.VatNumber));
            Assert.That(order.Proceeds!.GrandTotal!.ToDecimal(), Is.EqualTo(20.00m));
            Assert.That(order.OrderItems[0].Product.SellerSku, Is.EqualTo("MUG"));
        });
    }

    [Test]
    public void Erasing_twice_is_erasing_once()
    {
        var once = PersonalFields.Erase(Order.Json(TestOrder.Placed).ToJsonString());
        var twice = PersonalFields.Erase(once.Json);

        Assert.That(twice.Json, Is.EqualTo(once.Json));
        Assert.That(twice.Values, Is.Empty);
    }

    [Test]
    public void A_field_that_Amazon_adds_later_to_a_personal_block_goes_as_well()
    {
        var json = Order.Json(TestOrder.Placed);
        json["buyer"]!["nickname"] = "Zed";
        json["recipient"]!["deliveryAddress"]!["geo"] = new JsonObject { ["latitude"] = 47.61, ["points"] = new JsonArray("door") };

        Assert.That(PersonalFields.Erase(json.ToJsonString()).Json, Does.Not.Contain("Zed").And.Not.Contain("47.61").And.Not.Contain("door"));
    }

    [Test]
    public void Names_that_stand_twice_and_nulls_are_no_obstacle()
    {
        var erased = PersonalFields.Erase("""{"orderId":"1","buyer":null,"a":{"x":1,"x":2},"recipient":{"deliveryAddress":{"name":"A B","name":"C D"}}}""");

        Assert.That(erased.Json, Is.EqualTo("""{"orderId":"1","a":{"x":2}}"""));
        Assert.That(erased.Values, Is.EqualTo(new[] { "A B", "C D" }));
    }

    [Test]
    public void What_is_no_json_is_said_so() => Assert.That(() => PersonalFields.Erase("<html>"), Throws.InstanceOf<JsonException>());

    [TestCase("Sent to Ann Lee, thanks", "Sent to ***, thanks")]
    [TestCase("ANN LEE and ann lee", "*** and ***")]
    [TestCase("Joann Leeds", "Joann Leeds")]
    [TestCase("Ann", "Ann")]
    [TestCase("SKU 12 of 12 Elm St.", "SKU 12 of ***.")]
    [TestCase("Amazon order 111-2223334-5556667", "Amazon order 111-2223334-5556667")]
    [TestCase("", "")]
    public void Whole_words_are_starred_and_nothing_else(string text, string expected) =>
        Assert.That(new PersonalTexts("111-2223334-5556667", ["Ann Lee", "Ann", null, " ", "12 Elm St", "12", "2223334"]).Without(text), Is.EqualTo(expected));
}

using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

[Parallelizable(ParallelScope.All)]
public class AddressPlanTests
{
    private static AddressPlan Of(JsonObject address) => AddressPlan.Shipping(new TestOrder { Address = address, Buyer = null }.ToSnapshot());

    [TestCase("Madonna")]
    [TestCase("山田 太郎")]
    [TestCase("Jürgen von der Ähre-Ößtreich")]
    [TestCase("محمد عبد الله")]
    [TestCase("🦊 Fox")]
    public void A_name_of_any_script_and_any_number_of_words_survives(string name) => Assert.That(Of(new JsonObject { ["name"] = name }).FirstName, Is.EqualTo(name));

    [Test]
    public void Address_1_is_the_first_line_that_is_not_blank()
    {
        var address = Of(new JsonObject { ["addressLine1"] = " ", ["addressLine2"] = "Hauptstraße 5", ["addressLine3"] = "Hinterhaus" });

        Assert.That(address.Address1, Is.EqualTo("Hauptstraße 5"));
        Assert.That(address.Address2, Is.EqualTo("Hinterhaus"));
    }

    [Test]
    public void All_three_lines_are_kept() =>
        Assert.That(Of(new JsonObject { ["addressLine1"] = "A", ["addressLine2"] = "B", ["addressLine3"] = "C" }) is { Address1: "A", Address2: "B, C" });

    [Test]
    public void Brazils_extended_fields_make_a_street_where_no_line_does()
    {
        var fields = new JsonObject { ["extendedFields"] = new JsonObject { ["streetName"] = "Rua A", ["streetNumber"] = "12", ["complement"] = "Ap 3", ["neighborhood"] = "Centro" } };

        Assert.That(Of(fields).Address1, Is.EqualTo("Rua A, 12, Ap 3, Centro"));
        Assert.That(AddressPlan.Leftovers(new TestOrder { Address = fields }.ToSnapshot()), Does.Contain("Ap 3").And.Contain("Centro"));
    }

    [Test]
    public void The_phone_with_its_extension_is_kept_whole() => Assert.That(Of(TestOrder.DefaultAddress()).Phone, Is.EqualTo("+1 206 555 0100 ext. 12345"));

    [Test]
    public void UK_is_GB() => Assert.That(Of(new JsonObject { ["countryCode"] = "uk" }).CountryCode, Is.EqualTo("GB"));

    [Test]
    public void The_billing_address_bears_the_buyers_name()
    {
        var order = new TestOrder { Buyer = new JsonObject { ["buyerName"] = "Bob Payer", ["buyerCompanyName"] = "Payers Ltd" } }.ToSnapshot();

        Assert.That(AddressPlan.Billing(order) is { FirstName: "Bob Payer", Company: "Payers Ltd", Address1: "1 Main St" });
        Assert.That(AddressPlan.Shipping(order).FirstName, Is.EqualTo("Ann Example"));
    }
}

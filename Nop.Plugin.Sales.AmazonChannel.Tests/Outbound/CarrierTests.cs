using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>The shop's words for a carrier become Amazon's code wherever they name one.</summary>
[Parallelizable(ParallelScope.All)]
public class CarrierTests
{
    [TestCase("DHL Paket Standard", "DHL")]
    [TestCase("dhl-paket", "DHL")]
    [TestCase("Versand mit DHL", "DHL")]
    [TestCase("DHL Global Mail Priority", "DHL Global Mail", TestName = "The_longer_name_wins")]
    [TestCase("FedEx SmartPost (2 days)", "FedEx SmartPost")]
    [TestCase("Royal Mail Tracked 48", "Royal Mail")]
    [TestCase("UPS", "UPS")]
    [TestCase("Go! Express", null, TestName = "An_everyday_word_is_no_carrier")]
    [TestCase("Dhlxpress", null, TestName = "A_part_of_a_word_is_no_carrier")]
    [TestCase("UPS or DPD", null, TestName = "Two_carriers_are_none")]
    [TestCase("our van", null)]
    [TestCase("Bpost", "Bpost")]
    [TestCase("China-Post Paket", "China Post")]
    public void Words(string said, string? code) =>
        Assert.That(Carriers.Resolve(said, null, new Dictionary<string, string>()), Is.EqualTo(code is null ? new Carrier(Carriers.Other, said) : new Carrier(code, null)));

    [Test]
    public void The_shops_own_table_comes_first() =>
        Assert.That(Carriers.Resolve("DHL Paket", null, new Dictionary<string, string> { ["dhl paket"] = "Deutsche Post" }), Is.EqualTo(new Carrier("Deutsche Post", null)));
}

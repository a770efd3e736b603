using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Upkeep;

/// <summary>An order with something personal in every place that Amazon has for it; each text holds the order's own mark.</summary>
public sealed record TellingOrder(string Id = "111-0000001-0000001", string Mark = "qx1", string? BuyerMark = null)
{
    /// <summary>Company's tax number: it stays.</summary>
    public const string VatNumber = "DE999888777";

    public string Name => $"Zebulon Quixwood-{Mark}";
    public string Street => $"77 Peculiar Lane {Mark}";
    public string GiftMessage => $"Happy birthday dear Egbert {{0}} {Mark}";

    /// <summary>Relay address of the buyer; orders with the same mark of the buyer are the same buyer's.</summary>
    public string RelayAddress => $"buyer-{BuyerMark ?? Mark}@marketplace.amazon.com";

    /// <summary>All that must be nowhere once the order is erased.</summary>
    public IReadOnlyList<string> Traces =>
    [
        Name, $"Wilhelmina Quixwood-{Mark}", Street, $"Apt. 9 {Mark}", $"0177-{Mark}", $"98177-{Mark}", $"Oddities {Mark} LLC", $"Holding {Mark} Inc",
        $"PO-2026-{Mark}", GiftMessage, $"https://zme-caps.amazon.com/t/{Mark}", $"behind the crooked gnome {Mark}", $"Gate code 1357 {Mark}", $"Legal Quixwood {Mark}",
        $"District {Mark}", Mark
    ];

    public TestOrder At(DateTimeOffset updated, string status = "UNSHIPPED", string package = "IN_TRANSIT") => new()
    {
        Id = Id,
        Status = status,
        Created = updated.AddHours(-3) < TestOrder.Placed ? TestOrder.Placed : updated.AddHours(-3),
        Updated = updated,
        Buyer = new JsonObject
        {
            ["buyerName"] = $"Wilhelmina Quixwood-{Mark}", ["buyerEmail"] = RelayAddress,
            ["buyerCompanyName"] = $"Holding {Mark} Inc", ["buyerPurchaseOrderNumber"] = $"PO-2026-{Mark}"
        },
        Address = new JsonObject
        {
            ["name"] = Name, ["companyName"] = $"Oddities {Mark} LLC", ["addressLine1"] = Street, ["addressLine2"] = $"Apt. 9 {Mark}", ["city"] = "Seattle",
            ["districtOrCounty"] = $"District {Mark}", ["stateOrRegion"] = "WA", ["postalCode"] = $"98177-{Mark}", ["countryCode"] = "US", ["phone"] = $"+1 206 555 0177-{Mark}"
        },
        Tax = new JsonObject
        {
            ["taxRegistrations"] = new JsonArray(new JsonObject
            {
                ["entityType"] = "BUYER", ["legalName"] = $"Legal Quixwood {Mark}", ["taxRegistrationType"] = "VAT", ["taxRegistrationNumber"] = VatNumber
            })
        },
        Packages = status == "SHIPPED" ? [Package(package, updated)] : null,
        Lines =
        [
            new TestLine
            {
                Fulfilled = status == "SHIPPED" ? 1 : 0,
                Packing = new JsonObject { ["giftOption"] = new JsonObject { ["giftMessage"] = GiftMessage, ["giftWrapLevel"] = "CLASSIC" } }
            }
        ]
    };

    /// <summary>With the blocks that the test order has no place for.</summary>
    public JsonObject Json(DateTimeOffset updated, string status = "UNSHIPPED", string package = "IN_TRANSIT", DateTimeOffset? deliverBy = null)
    {
        var order = At(updated, status, package).ToJson();
        order["recipient"]!["deliveryPreference"] = new JsonObject { ["dropOffLocation"] = $"behind the crooked gnome {Mark}", ["addressInstruction"] = $"Gate code 1357 {Mark}" };
        order["orderItems"]![0]!["product"]!["customization"] = new JsonObject { ["customizedUrl"] = $"https://zme-caps.amazon.com/t/{Mark}" };
        if (deliverBy is { } promised)
            order["fulfillment"]!["deliverByWindow"] = new JsonObject { ["latestDateTime"] = promised.UtcDateTime.ToString("O") };
        return order;
    }

    private static JsonObject Package(string status, DateTimeOffset sent)
    {
        var package = TestOrder.Package("1", "1Z999", ("10000000001", 1));
        package["shipTime"] = sent.UtcDateTime.ToString("O");
        package["packageStatus"]!["status"] = status;
        return package;
    }
}

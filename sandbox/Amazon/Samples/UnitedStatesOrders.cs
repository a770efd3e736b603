using System.Text.Json.Nodes;
using AmazonSimulator.Sellers;
using static AmazonSimulator.Samples.SampleDesk;

namespace AmazonSimulator.Samples;

internal static class UnitedStatesOrders
{
    private const decimal SalesTax = 0.0825m;

    public static IEnumerable<OrderDraft> Create(SampleDesk desk) => [.. Open(desk), .. Money(desk), .. MovedOn(desk), .. Oddities(desk)];

    private static IEnumerable<OrderDraft> Open(SampleDesk desk)
    {
        var plain = Order(desk, 1.5, "Dana Whitfield", Home("Dana Whitfield", "18 Larkspur Lane", "Madison", "WI", "53703"));
        yield return plain with { Lines = [Taxed(Line(plain, SampleCatalog.Mug)) with { Shipping = 5.99m }] };

        var gift = Order(desk, 4, "Imani Brooks", Home("Theo Brooks", "404 Quarry St", "Duluth", "MN", "55802"));
        yield return gift with
        {
            Lines = [Taxed(Line(gift, SampleCatalog.Candle, 2)) with
            {
                GiftWrap = 4.98m, GiftWrapLevel = "Classic", GiftMessage = "Happy birthday, Theo!\nLove from all of us & the cat <3"
            }]
        };

        var business = Order(desk, 7, "Priya Raman", Home("Receiving Dock 4", "900 Foundry Rd", "Akron", "OH", "44308") with
        {
            Company = "Bright Harbor Dental PLLC", Line2 = "Building C", Type = "COMMERCIAL"
        });
        yield return business with
        {
            Programs = ["AMAZON_BUSINESS"], BuyerCompany = "Bright Harbor Dental PLLC", PurchaseOrder = "PO-77-0031", TaxMode = TaxMode.NotReported,
            DeliveryPreference = new JsonObject
            {
                ["dropOffLocation"] = "Receiving dock", ["addressInstruction"] = "Ring twice, ask for Sam", ["deliveryCapabilities"] = new JsonArray("PALLET_ENABLED")
            },
            Lines = [Line(business, SampleCatalog.Notebook, 24) with { IsBusinessPrice = true, UnitPrice = 9.25m, Price = 222.00m }]
        };

        var premium = Order(desk, 3, "Marcus Oyelaran", Home("Marcus Oyelaran", "77 Harbor Walk", "Boston", "MA", "02110"));
        yield return premium with
        {
            Programs = ["PRIME", "PREMIUM"], ServiceLevel = "NEXT_DAY",
            Lines = [Taxed(Line(premium, SampleCatalog.Headphones)) with { NeedsSignature = true }]
        };

        var leadingZeros = Order(desk, 9, "Kaya Lindqvist", Home("Kaya Lindqvist", "5 Fern Ct", "Boulder", "CO", "80302"));
        yield return leadingZeros with { Lines = [Taxed(Line(leadingZeros, SampleCatalog.Cutlery, 2)), Taxed(Line(leadingZeros, SampleCatalog.Pens))] };
    }

    private static IEnumerable<OrderDraft> Money(SampleDesk desk)
    {
        var oddTotal = Order(desk, 11, "Lena Fischbach", Home("Lena Fischbach", "212 Orchard Ave", "Ithaca", "NY", "14850"));
        yield return oddTotal with { Lines = [Taxed(Line(oddTotal, SampleCatalog.Mug, 3)) with { Price = 53.99m, UnitPrice = 18.00m }] };

        var discounts = Order(desk, 13, "Noor Haddad", Home("Noor Haddad", "3100 Canyon Dr", "Reno", "NV", "89509"));
        yield return discounts with
        {
            Lines = [Taxed(Line(discounts, SampleCatalog.Tote)) with
            {
                Shipping = 6.49m, Discount = 8.89m, ShippingDiscount = 6.49m, Promotions = ["US Core Free Shipping 2026", "TOTE-10-OFF"]
            }]
        };

        var sameSkuTwice = Order(desk, 16, "Gil Navarro", Home("Gil Navarro", "61 Mesa Verde", "Tucson", "AZ", "85701"));
        yield return sameSkuTwice with
        {
            Lines =
            [
                Taxed(Variant(sameSkuTwice, SampleCatalog.Shirt, 0)) with { GiftWrapLevel = "Classic", GiftWrap = 3.49m, GiftMessage = "One for you" },
                Taxed(Variant(sameSkuTwice, SampleCatalog.Shirt, 0, 2)),
                Taxed(Variant(sameSkuTwice, SampleCatalog.Shirt, 2))
            ]
        };

        var tip = Order(desk, 19, "Rosa Delgado", Home("Rosa Delgado", "8 Pike Pl", "Seattle", "WA", "98101"));
        yield return tip with { Programs = ["DELIVERY_BY_AMAZON"], ServiceLevel = "SAME_DAY", DeliveryTip = 5.00m, Lines = [Taxed(Line(tip, SampleCatalog.Tea, 3))] };

        var replacement = Order(desk, 22, "Owen Castellane", Home("Owen Castellane", "19 Birch Hill", "Concord", "NH", "03301"));
        yield return replacement with { ReplacementOf = OrderId("112", 900), Lines = [Taxed(Line(replacement, SampleCatalog.Lamp)) with { Price = 0 }] };
    }

    private static IEnumerable<OrderDraft> MovedOn(SampleDesk desk)
    {
        var shipped = Order(desk, 60, "Yuki Tanabe", Home("Yuki Tanabe", "430 Lakeshore Blvd", "Cleveland", "OH", "44114"), 20);
        yield return shipped with
        {
            Status = "SHIPPED", Lines = [Taxed(Line(shipped, SampleCatalog.Puzzle, 2)) with { Shipped = 2 }],
            Packages = [new("1", "UPS", "UPS Ground", "1Z999AA10123456784", "SHIPPED", new PackedLine(0, 2))]
        };

        var partly = Order(desk, 50, "Abel Worthington", Home("Abel Worthington", "1 Depot Sq", "Brattleboro", "VT", "05301"), 24);
        yield return partly with
        {
            Status = "PARTIALLY_SHIPPED",
            Lines = [Taxed(Line(partly, SampleCatalog.Bottle, 3)) with { Shipped = 1 }, Taxed(Line(partly, SampleCatalog.Tea, 2)) with { Shipped = 2 }],
            Packages = [new("1", "USPS", "Priority Mail", "9400111899223100001234", "SHIPPED", new PackedLine(0, 1), new PackedLine(1, 2))]
        };

        var cancelRequest = Order(desk, 6, "Casey Monroe", Home("Casey Monroe", "75 Elm St", "Portland", "ME", "04101"), 5);
        yield return cancelRequest with { Lines = [Taxed(Variant(cancelRequest, SampleCatalog.Blanket, 0)) with { RequestedCancelReason = "Ordered by mistake" }] };

        var cancelled = Order(desk, 40, null, null, 3);
        yield return cancelled with
        {
            Status = "CANCELLED", HidesProceeds = true,
            Lines = [Line(cancelled, SampleCatalog.Clock, 0) with { UnitPrice = 39.00m, CancelledBy = "AMAZON", CancelReason = "Payment was not authorized" }]
        };

        var pending = Order(desk, 1, null, null, 0.1);
        yield return pending with { Status = "PENDING", HidesProceeds = true, Lines = [Line(pending, SampleCatalog.Mug, 4) with { UnitPrice = 18.00m }] };

        var preorder = Order(desk, 30, null, null, 0.1);
        yield return preorder with
        {
            Status = "PENDING_AVAILABILITY", Programs = ["PREORDER"], HidesProceeds = true,
            Lines = [Line(preorder, SampleCatalog.Puzzle) with { UnitPrice = 22.50m }]
        };
    }

    private static IEnumerable<OrderDraft> Oddities(SampleDesk desk)
    {
        var byAmazon = Order(desk, 55, null, FarAway("Omaha", "NE", "68102"), 26);
        yield return byAmazon with
        {
            ByAmazon = true, Status = "SHIPPED", Programs = ["PRIME"], Lines = [Taxed(Line(byAmazon, SampleCatalog.Headphones)) with { Shipped = 1, SerialNumbers = ["X1-26-004417"] }]
        };

        var waitingAtAmazon = Order(desk, 5, null, FarAway("Tampa", "FL", "33602"));
        yield return waitingAtAmazon with { ByAmazon = true, Programs = ["PRIME"], ServiceLevel = "SECOND_DAY", Lines = [Taxed(Line(waitingAtAmazon, SampleCatalog.Tea))] };

        var elsewhere = desk.Order(SimulatedMarketplace.NonAmazonUS, 45, 20);
        yield return elsewhere with
        {
            OrderId = OrderId("S01", 901), IsNonAmazon = true, ByAmazon = true, Status = "SHIPPED", SellerOrderId = "WEB-20417",
            Address = FarAway("Fargo", "ND", "58102").Write(), Lines = [Line(elsewhere, SampleCatalog.Mug) with { Price = 0, Shipped = 1 }]
        };

        var unfulfillable = desk.Order(SimulatedMarketplace.NonAmazonUS, 44, 2);
        yield return unfulfillable with
        {
            OrderId = OrderId("S01", 902), IsNonAmazon = true, ByAmazon = true, Status = "UNFULFILLABLE", SellerOrderId = "WEB-20418",
            Lines = [Line(unfulfillable, SampleCatalog.Clock, 2) with { Price = 0 }]
        };

        var unknown = Order(desk, 8, "Jules Armitage", Home("Jules Armitage", "9 Signal Rd", "Dayton", "OH", "45402"));
        yield return unknown with
        {
            Lines = [Taxed(new LineDraft(SampleOrders.UnknownSku, "B0SAMPLE99", "Discontinued tea tray", 1, 31.00m)), Taxed(Line(unknown, SampleCatalog.Tea))]
        };

        var script = Order(desk, 10, "<script>alert('buyer')</script> O'Hara", Home("<b>Finn</b> O'Hara", "12 \"Quoted\" Way", "Salem", "OR", "97301"));
        yield return script with
        {
            Lines = [Taxed(Line(script, SampleCatalog.Pens)) with
            {
                Title = "Four gel pens <script>alert('title')</script>", CustomizedUrl = "https://example.invalid/custom/view?id=1&x=<y>"
            }]
        };

        var island = Order(desk, 14, "María del Carmen Ortiz", Home("María del Carmen Ortiz", "Calle Sol 21", "San Juan", "PR", "00901") with
        {
            Line2 = "Apt 4", Phone = "+1 787-555-0142 ext. 90210"
        });
        yield return island with { Lines = [Taxed(Line(island, SampleCatalog.Candle)) with { Shipping = 9.99m, Programs = ["SUBSCRIBE_AND_SAVE"] }] };

        var tooMany = Order(desk, 2.5, "Prince", Home("Prince", "100 Main", "Fresno", "California", "93701"));
        yield return tooMany with { Lines = [Taxed(Line(tooMany, SampleCatalog.Clock, 3))] };
    }

    private static OrderDraft Order(SampleDesk desk, double hoursAgo, string? buyer, SampleAddress? address, double updatedAfterHours = 0.5) =>
        desk.Order(SimulatedMarketplace.US, hoursAgo, updatedAfterHours) with
        {
            BuyerName = buyer, Address = address?.Write(), TaxMode = TaxMode.Added, TaxRate = SalesTax
        };

    private static LineDraft Taxed(LineDraft line) => line with { HasMarketplaceFacilitator = true };

    private static SampleAddress Home(string name, string line1, string city, string state, string postalCode) =>
        new(name, line1, city, state, postalCode, "US") { Phone = "+1 555-010-0199" };

    /// <summary>All that Amazon tells of where it ships itself.</summary>
    private static SampleAddress FarAway(string city, string state, string postalCode) => new(null, null, city, state, postalCode, "US");
}

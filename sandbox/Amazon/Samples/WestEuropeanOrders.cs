using AmazonSimulator.Sellers;
using static AmazonSimulator.Samples.SampleDesk;

namespace AmazonSimulator.Samples;

internal static class WestEuropeanOrders
{
    private const decimal VatUK = 0.20m;

    public static IEnumerable<OrderDraft> Create(SampleDesk desk) => [.. UnitedKingdom(desk), .. France(desk)];

    private static IEnumerable<OrderDraft> UnitedKingdom(SampleDesk desk)
    {
        var gross = Order(desk, SimulatedMarketplace.UK, 2, "Harriet Pemberton", new("Harriet Pemberton", "Flat 3, 14 Canal Row", "Leeds", null, "LS1 4DY", "GB")
        {
            District = "West Yorkshire", Phone = "+44 113 496 0999"
        });
        yield return gross with { Lines = [Line(gross, SampleCatalog.Tea, 4) with { Shipping = 3.49m }] };

        var anonymous = Order(desk, SimulatedMarketplace.UK, 18, null, new(null, null, "Cardiff", "Wales", "CF10 1EP", "GB"));
        yield return anonymous with { Lines = [Line(anonymous, SampleCatalog.Candle)] };

        var delivered = Order(desk, SimulatedMarketplace.UK, 70, "Rhys ap Gwilym", new("Rhys ap Gwilym", "Ty Newydd", "Llanfairpwll", "Anglesey", "LL61 5UJ", "GB")
        {
            Line2 = "Ffordd y Bont", Line3 = "Top gate"
        }, 40);
        yield return delivered with
        {
            Status = "SHIPPED", TaxMode = TaxMode.Included, TaxRate = VatUK,
            Lines = [Variant(delivered, SampleCatalog.Blanket, 1) with { Shipped = 1, Shipping = 4.99m, Discount = 4.99m, ShippingDiscount = 4.99m, Promotions = ["UK Free Delivery"] }],
            Packages = [new("1", "Royal Mail", "Tracked 24", "RM000000001GB", "DELIVERED", new PackedLine(0, 1))]
        };

        var pending = Order(desk, SimulatedMarketplace.UK, 0.6, null, null, 0.1);
        yield return pending with { Status = "PENDING", HidesProceeds = true, Lines = [Line(pending, SampleCatalog.Lamp) with { UnitPrice = 38.92m }] };

        var byAmazon = Order(desk, SimulatedMarketplace.UK, 48, null, new(null, null, "Belfast", null, "BT1 5GS", "GB"), 22);
        yield return byAmazon with { ByAmazon = true, Status = "SHIPPED", Programs = ["PRIME"], Lines = [Line(byAmazon, SampleCatalog.Mug, 2) with { Shipped = 2 }] };
    }

    private static IEnumerable<OrderDraft> France(SampleDesk desk)
    {
        var gift = Order(desk, SimulatedMarketplace.FR, 9.5, "Zoé Lefèvre", new("Chloé d'Arcy", "3 bis, quai de l'Horloge", "Lyon", null, "69001", "FR") { Phone = "+33 4 65 71 00 00" });
        yield return gift with
        {
            TaxMode = TaxMode.Included, TaxRate = 0.20m,
            Lines = [Line(gift, SampleCatalog.Tote) with { GiftWrap = 3.90m, GiftWrapLevel = "Classic", GiftMessage = "Joyeux anniversaire — à très vite !" }, Line(gift, SampleCatalog.Pens, 3)]
        };

        var union = Order(desk, SimulatedMarketplace.FR, 27, "Maël Kerbrat", new("Maël Kerbrat", "12 rue des Écoles", "Brest", "Bretagne", "29200", "FR"));
        yield return union with
        {
            TaxMode = TaxMode.Included, TaxRate = 0.20m, Lines = [Line(union, SampleCatalog.Bottle, 2) with { ReportingScheme = "UOSS", HasMarketplaceFacilitator = true }]
        };

        var cancelRequest = Order(desk, SimulatedMarketplace.FR, 7.5, "Inès Marchal", new("Inès Marchal", "8 place du Marché", "Nantes", null, "44000", "FR"), 6);
        yield return cancelRequest with { Lines = [Line(cancelRequest, SampleCatalog.Puzzle), Line(cancelRequest, SampleCatalog.Tea) with { RequestedCancelReason = "Délai trop long" }] };
    }

    private static OrderDraft Order(
        SampleDesk desk, SimulatedMarketplace marketplace, double hoursAgo, string? buyer, SampleAddress? address, double updatedAfterHours = 0.5) =>
        desk.Order(marketplace, hoursAgo, updatedAfterHours) with { BuyerName = buyer, Address = address?.Write() };
}

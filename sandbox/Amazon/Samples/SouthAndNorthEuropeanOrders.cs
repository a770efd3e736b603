using AmazonSimulator.Sellers;
using static AmazonSimulator.Samples.SampleDesk;

namespace AmazonSimulator.Samples;

internal static class SouthAndNorthEuropeanOrders
{
    public static IEnumerable<OrderDraft> Create(SampleDesk desk) => [.. South(desk), .. North(desk)];

    private static IEnumerable<OrderDraft> South(SampleDesk desk)
    {
        var italian = Order(desk, SimulatedMarketplace.IT, 10.5, "Niccolò D'Amico", new("Niccolò D'Amico", "Via dell'Orso, 9 int. 2", "Bologna", "BO", "40121", "IT")
        {
            Company = "D'Amico Studio S.r.l.", Phone = "+39 051 555 0100"
        });
        yield return italian with { TaxMode = TaxMode.Included, TaxRate = 0.22m, Lines = [Line(italian, SampleCatalog.Notebook, 7)] };

        var italianShipped = Order(desk, SimulatedMarketplace.IT, 62, "Giulia Ferrante", new("Giulia Ferrante", "Corso Umberto 41", "Napoli", "NA", "80138", "IT"), 30);
        yield return italianShipped with
        {
            Status = "SHIPPED", Lines = [Line(italianShipped, SampleCatalog.Cutlery) with { Shipped = 1 }],
            Packages = [new("1", "Other", "Corriere espresso", "BRT0000000417", "SHIPPED", new PackedLine(0, 1))]
        };

        var withoutSku = Order(desk, SimulatedMarketplace.ES, 13.5, "Begoña Etxeberria", new("Begoña Etxeberria", "C/ Mayor 3, 2º izq.", "Bilbao", "Bizkaia", "48005", "ES"));
        yield return withoutSku with { Lines = [Line(withoutSku, SampleCatalog.Bottle) with { Sku = null }] };

        var islands = Order(desk, SimulatedMarketplace.ES, 31, "Pau Llull i Mir", new("Pau Llull i Mir", "Plaça Major s/n", "Palma", "Illes Balears", "07001", "ES"));
        yield return islands with { TaxMode = TaxMode.Included, TaxRate = 0.21m, Lines = [Line(islands, SampleCatalog.Tea, 5) with { Shipping = 4.49m }] };
    }

    private static IEnumerable<OrderDraft> North(SampleDesk desk)
    {
        var swedish = Order(desk, SimulatedMarketplace.SE, 8.5, "Åsa Öhrn", new("Åsa Öhrn", "Storgatan 4B", "Umeå", null, "903 26", "SE") { Phone = "+46 90 555 01 00" });
        yield return swedish with { TaxMode = TaxMode.Included, TaxRate = 0.25m, Lines = [Line(swedish, SampleCatalog.Candle, 3) with { Shipping = 49.00m }] };

        var swedishPart = Order(desk, SimulatedMarketplace.SE, 54, "Ture Sjögren", new("Ture Sjögren", "Hamngatan 11", "Luleå", null, "972 34", "SE"), 28);
        yield return swedishPart with
        {
            Status = "PARTIALLY_SHIPPED", Lines = [Line(swedishPart, SampleCatalog.Lamp) with { Shipped = 1 }, Line(swedishPart, SampleCatalog.Puzzle)],
            Packages = [new("1", "PostNord", "MyPack Home", "00373500000000000001", "SHIPPED", new PackedLine(0, 1))]
        };

        var polish = Order(desk, SimulatedMarketplace.PL, 6.5, "Łukasz Żółkiewski", new("Łukasz Żółkiewski", "ul. Święty Marcin 22/5", "Poznań", "wielkopolskie", "61-804", "PL"));
        yield return polish with { Lines = [Line(polish, SampleCatalog.Mug), Line(polish, SampleCatalog.Tea)] };

        var polishCancelled = Order(desk, SimulatedMarketplace.PL, 42, null, null, 10);
        yield return polishCancelled with
        {
            Status = "CANCELLED", HidesProceeds = true,
            Lines = [Line(polishCancelled, SampleCatalog.Tote) with { UnitPrice = 94.80m, CancelledBy = "MERCHANT", CancelReason = "NoInventory" }]
        };
    }

    private static OrderDraft Order(
        SampleDesk desk, SimulatedMarketplace marketplace, double hoursAgo, string? buyer, SampleAddress? address, double updatedAfterHours = 0.5) =>
        desk.Order(marketplace, hoursAgo, updatedAfterHours) with { BuyerName = buyer, Address = address?.Write() };
}

using AmazonSimulator.Sellers;
using static AmazonSimulator.Samples.SampleDesk;

namespace AmazonSimulator.Samples;

internal static class GermanOrders
{
    private const decimal Vat = 0.19m;

    public static IEnumerable<OrderDraft> Create(SampleDesk desk)
    {
        var secondLineOnly = Order(desk, 3.5, "Jörg Müßig", new("Jörg Müßig", null, "Köln", null, "50667", "DE") { Line2 = "Domstraße 12", Phone = "0221 4710 0000" });
        yield return secondLineOnly with { Lines = [Line(secondLineOnly, SampleCatalog.Mug, 2)] };

        var business = Order(desk, 21, "Annika Thöne", new("Wareneingang", "Industriestr. 5", "Bielefeld", "Nordrhein-Westfalen", "33602", "DE")
        {
            Company = "Thöne Feinmechanik GmbH & Co. KG", Line2 = "Tor 2", Type = "COMMERCIAL"
        });
        yield return business with
        {
            Programs = ["AMAZON_BUSINESS", "INVOICE_BY_AMAZON"], BuyerCompany = "Thöne Feinmechanik GmbH & Co. KG", PurchaseOrder = "4500012345",
            TaxMode = TaxMode.Included, TaxRate = Vat,
            Lines = [Line(business, SampleCatalog.Lamp, 3) with { IsBusinessPrice = true, Price = 131.97m, Shipping = 5.90m }],
            TaxRegistrations =
            [
                new() { ["entityType"] = "BUYER", ["legalName"] = "Thöne Feinmechanik GmbH & Co. KG", ["taxRegistrationType"] = "VAT", ["taxRegistrationNumber"] = "DE000000001" },
                new() { ["entityType"] = "MERCHANT", ["taxRegistrationType"] = "VAT", ["taxRegistrationNumber"] = "DE000000002" }
            ]
        };

        var imported = Order(desk, 25, "Søren Æblegaard", new("Søren Æblegaard", "Hafenstraße 1", "Flensburg", null, "24937", "DE"));
        yield return imported with
        {
            TaxMode = TaxMode.Included, TaxRate = Vat,
            Lines = [Line(imported, SampleCatalog.Headphones) with { ReportingScheme = "IOSS", IossNumber = "IM0000000000", HasMarketplaceFacilitator = true }]
        };

        var negativeDiscount = Order(desk, 29, "Cem Yıldız", new("Cem Yıldız", "Sonnenallee 100", "Berlin", "Berlin", "12045", "DE"));
        yield return negativeDiscount with
        {
            TaxMode = TaxMode.Included, TaxRate = Vat, WritesDiscountsNegative = true,
            Lines = [Line(negativeDiscount, SampleCatalog.Candle, 2) with { Shipping = 3.99m, Discount = 6.29m, ShippingDiscount = 3.99m, Promotions = ["DE-KERZEN-10", "DE Versand frei"] }]
        };

        var lockers = Order(desk, 33, "Erika Musterfrau", new("Erika Musterfrau", "Packstation 145", "Hamburg", null, "20095", "DE") { Line2 = "Postnummer 00000000", Type = "PICKUP_POINT" });
        yield return lockers with { Programs = ["PRIME"], ServiceLevel = "EXPEDITED", Lines = [Variant(lockers, SampleCatalog.Shirt, 1)] };

        var byAmazon = Order(desk, 58, null, new(null, null, "München", "Bayern", "80331", "DE"), 24);
        yield return byAmazon with { ByAmazon = true, Status = "SHIPPED", Programs = ["PRIME"], TaxMode = TaxMode.Included, TaxRate = Vat, Lines = [Line(byAmazon, SampleCatalog.Tote) with { Shipped = 1 }] };

        var twoPackages = Order(desk, 64, "Liesel Grünwald", new("Liesel Grünwald", "Am Anger 7", "Erfurt", "Thüringen", "99084", "DE"), 30);
        yield return twoPackages with
        {
            Status = "SHIPPED", Lines = [Line(twoPackages, SampleCatalog.Bottle, 2) with { Shipped = 2 }],
            Packages =
            [
                new("1", "DHL", "Paket", "00340434000000000001", "IN_TRANSIT", new PackedLine(0, 1)),
                new("2", "DHL", "Paket", "00340434000000000002", "SHIPPED", new PackedLine(0, 1))
            ]
        };
    }

    private static OrderDraft Order(SampleDesk desk, double hoursAgo, string? buyer, SampleAddress? address, double updatedAfterHours = 0.5) =>
        desk.Order(SimulatedMarketplace.DE, hoursAgo, updatedAfterHours) with { BuyerName = buyer, Address = address?.Write() };
}

using System.Text.Json.Nodes;
using AmazonSimulator.Sellers;
using static AmazonSimulator.Samples.SampleDesk;

namespace AmazonSimulator.Samples;

internal static class OtherAmericanOrders
{
    public static IEnumerable<OrderDraft> Create(SampleDesk desk) => [.. Canada(desk), .. Mexico(desk), .. Brazil(desk)];

    private static IEnumerable<OrderDraft> Canada(SampleDesk desk)
    {
        const decimal harmonizedTax = 0.13m;
        var french = Order(desk, SimulatedMarketplace.CA, 12, "Élodie Tremblay", new("Élodie Tremblay", "1450, rue Saint-Paul Est", "Montréal", "QC", "H2Y 1H2", "CA")
        {
            Phone = "+1 514 555 0123"
        });
        yield return french with
        {
            TaxMode = TaxMode.Added, TaxRate = 0.14975m,
            Lines = [Line(french, SampleCatalog.Mug, 2) with { Shipping = 8.99m, HasMarketplaceFacilitator = true }, Line(french, SampleCatalog.Notebook)]
        };

        var shipped = Order(desk, SimulatedMarketplace.CA, 66, "Gordon MacRae", new("Gordon MacRae", "27 Queen St W", "Toronto", "ON", "M5H 2M9", "CA"), 18);
        yield return shipped with
        {
            Status = "SHIPPED", TaxMode = TaxMode.Added, TaxRate = harmonizedTax, Lines = [Line(shipped, SampleCatalog.Lamp) with { Shipped = 1 }],
            Packages = [new("1", "Canada Post", "Expedited Parcel", "7023210039414604", "IN_TRANSIT", new PackedLine(0, 1))]
        };

        var cancelled = Order(desk, SimulatedMarketplace.CA, 36, null, null, 4);
        yield return cancelled with
        {
            Status = "CANCELLED", HidesProceeds = true,
            Lines = [Line(cancelled, SampleCatalog.Candle, 2) with { UnitPrice = 17.13m, CancelledBy = "BUYER", CancelReason = "Found a better price" }]
        };

        var used = Order(desk, SimulatedMarketplace.CA, 17, "Wren Kowalchuk", new("Wren Kowalchuk", "PO Box 88", "Yellowknife", "NT", "X1A 2N1", "CA"));
        yield return used with { TaxMode = TaxMode.Added, TaxRate = 0.05m, Lines = [Line(used, SampleCatalog.Headphones) with { IsUsed = true, Price = 120.50m }] };
    }

    private static IEnumerable<OrderDraft> Mexico(SampleDesk desk)
    {
        var plain = Order(desk, SimulatedMarketplace.MX, 20, "José Ángel Peña Núñez", new("José Ángel Peña Núñez", "Av. Insurgentes Sur 1602", "Ciudad de México", "CDMX", "03940", "MX")
        {
            Line2 = "Col. Crédito Constructor", District = "Benito Juárez", Phone = "+52 55 5555 0101"
        });
        yield return plain with { TaxMode = TaxMode.Included, TaxRate = 0.16m, Lines = [Line(plain, SampleCatalog.Bottle) with { Shipping = 99.00m }] };

        var byAmazon = Order(desk, SimulatedMarketplace.MX, 52, null, new(null, null, "Guadalajara", "Jalisco", "44100", "MX"), 20);
        yield return byAmazon with { ByAmazon = true, Status = "SHIPPED", Lines = [Line(byAmazon, SampleCatalog.Puzzle) with { Shipped = 1 }] };
    }

    private static IEnumerable<OrderDraft> Brazil(SampleDesk desk)
    {
        var pix = Order(desk, SimulatedMarketplace.BR, 15, "João Batista Conceição", new("João Batista Conceição", "Rua das Acácias, 321", "São Paulo", "SP", "01310-100", "BR")
        {
            Line2 = "Apto 52", District = "Bela Vista", Phone = "+55 11 95555-0100", Extended = Extended("Rua das Acácias", "321", "Apto 52", "Bela Vista")
        });
        yield return pix with
        {
            Lines = [Line(pix, SampleCatalog.Tote)], InvoiceStatus = "NOT_FOUND",
            TaxRegistrations = [new() { ["entityType"] = "BUYER", ["legalName"] = "João Batista Conceição", ["taxRegistrationType"] = "CPF", ["taxRegistrationNumber"] = "00000000191" }],
            Payment = new()
            {
                ["paymentMethod"] = "Pix", ["paymentAmount"] = new MoneyFormat("BRL").Write(129.60m), ["acquirerId"] = "00.000.000/0001-91", ["authorizationCode"] = "004417"
            }
        };

        var company = Order(desk, SimulatedMarketplace.BR, 38, "Beatriz Queiroz", new("Beatriz Queiroz", "Avenida Atlântica, 1702", "Rio de Janeiro", "RJ", "22021-001", "BR")
        {
            Company = "Queiroz Papelaria Ltda", Type = "COMMERCIAL", Extended = Extended("Avenida Atlântica", "1702", "Loja B", "Copacabana")
        }, 12);
        yield return company with
        {
            Programs = ["AMAZON_BUSINESS"], BuyerCompany = "Queiroz Papelaria Ltda", InvoiceStatus = "PROCESSING",
            Lines = [Line(company, SampleCatalog.Notebook, 10) with { IsBusinessPrice = true }],
            TaxRegistrations = [new() { ["entityType"] = "BUYER", ["legalName"] = "Queiroz Papelaria Ltda", ["taxRegistrationType"] = "CNPJ", ["taxRegistrationNumber"] = "00000000000191" }]
        };
    }

    private static JsonObject Extended(string street, string number, string complement, string neighborhood) => new()
    {
        ["streetName"] = street, ["streetNumber"] = number, ["complement"] = complement, ["neighborhood"] = neighborhood
    };

    private static OrderDraft Order(
        SampleDesk desk, SimulatedMarketplace marketplace, double hoursAgo, string? buyer, SampleAddress? address, double updatedAfterHours = 0.5) =>
        desk.Order(marketplace, hoursAgo, updatedAfterHours) with { BuyerName = buyer, Address = address?.Write() };
}

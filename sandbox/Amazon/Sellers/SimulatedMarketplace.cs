namespace AmazonSimulator.Sellers;

/// <summary>A marketplace as marketplaceParticipations describes it.</summary>
public sealed record SimulatedMarketplace(
    string Id, string Name, string CountryCode, string Currency, string Language, string Domain)
{
    public static SimulatedMarketplace US { get; } = new("ATVPDKIKX0DER", "Amazon.com", "US", "USD", "en_US", "www.amazon.com");
    public static SimulatedMarketplace CA { get; } = new("A2EUQ1WTGCTBG2", "Amazon.ca", "CA", "CAD", "en_CA", "www.amazon.ca");
    public static SimulatedMarketplace MX { get; } = new("A1AM78C64UM0Y8", "Amazon.com.mx", "MX", "MXN", "es_MX", "www.amazon.com.mx");
    public static SimulatedMarketplace BR { get; } = new("A2Q3Y263D00KWC", "Amazon.com.br", "BR", "BRL", "pt_BR", "www.amazon.com.br");
    public static SimulatedMarketplace UK { get; } = new("A1F83G8C2ARO7P", "Amazon.co.uk", "GB", "GBP", "en_GB", "www.amazon.co.uk");
    public static SimulatedMarketplace DE { get; } = new("A1PA6795UKMFR9", "Amazon.de", "DE", "EUR", "de_DE", "www.amazon.de");
    public static SimulatedMarketplace FR { get; } = new("A13V1IB3VIYZZH", "Amazon.fr", "FR", "EUR", "fr_FR", "www.amazon.fr");
    public static SimulatedMarketplace IT { get; } = new("APJ6JRA9NG5V4", "Amazon.it", "IT", "EUR", "it_IT", "www.amazon.it");
    public static SimulatedMarketplace ES { get; } = new("A1RKKUPIHCS9HS", "Amazon.es", "ES", "EUR", "es_ES", "www.amazon.es");
    public static SimulatedMarketplace SE { get; } = new("A2NODRKZP88ZB9", "Amazon.se", "SE", "SEK", "sv_SE", "www.amazon.se");
    public static SimulatedMarketplace PL { get; } = new("A1C3SOZRARQ6R3", "Amazon.pl", "PL", "PLN", "pl_PL", "www.amazon.pl");
    public static SimulatedMarketplace JP { get; } = new("A1VC38T7YXB528", "Amazon.co.jp", "JP", "JPY", "ja_JP", "www.amazon.co.jp");

    /// <summary>Sales outside Amazon that Amazon fulfils are booked on such a pseudo marketplace.</summary>
    public static SimulatedMarketplace NonAmazonUS { get; } = new("A2ZV50J4W1RKNI", "Non-Amazon US", "US", "USD", "en_US", "sim1.stores.amazon.com");

    /// <summary>Every marketplace of the simulator, the pseudo one included.</summary>
    public static IReadOnlyList<SimulatedMarketplace> All { get; } = [US, CA, MX, BR, UK, DE, FR, IT, ES, SE, PL, JP, NonAmazonUS];
}

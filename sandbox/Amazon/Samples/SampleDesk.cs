using System.Globalization;
using AmazonSimulator.Http;
using AmazonSimulator.Sellers;

namespace AmazonSimulator.Samples;

/// <summary>Hands out order numbers and times, and prices products in a marketplace's currency.</summary>
internal sealed class SampleDesk(DateTimeOffset now)
{
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);
    private readonly DateTimeOffset _now = Iso8601.ToMilliseconds(now);
    private int _orders;

    /// <summary>A fresh order, updated a while after it was placed and never less than five minutes ago.</summary>
    public OrderDraft Order(SimulatedMarketplace marketplace, double hoursAgo, double updatedAfterHours = 0.5)
    {
        var number = ++_orders;
        var created = _now.AddHours(-hoursAgo).AddMilliseconds(-number * 37);
        var updated = created.AddHours(updatedAfterHours);
        return new(marketplace, OrderId(Prefix(marketplace), number), created, updated < _now - Settled ? updated : _now - Settled);
    }

    public static string OrderId(string prefix, int number) => string.Create(
        CultureInfo.InvariantCulture, $"{prefix}-{1000003 + number * 735_179L % 8_999_993:D7}-{2000003 + number * 519_707L % 7_999_993:D7}");

    public static LineDraft Line(OrderDraft order, SampleProduct product, int quantity = 1) =>
        Line(order, product.Sku, product.Asin, product.Name, product.PriceUsd, quantity);

    /// <summary>A variant, named by its place in the product's list.</summary>
    public static LineDraft Variant(OrderDraft order, SampleProduct product, int place, int quantity = 1)
    {
        var combination = product.Combinations[place];
        var title = $"{product.Name} ({string.Join(", ", combination.Attributes.Values)})";
        return Line(order, combination.Sku, combination.Asin, title, product.PriceUsd, quantity);
    }

    private static LineDraft Line(OrderDraft order, string sku, string asin, string title, decimal priceUsd, int quantity)
    {
        var money = new MoneyFormat(order.Marketplace.Currency);
        var price = money.Round(priceUsd * SampleOrders.ExchangeRates[order.Marketplace.Currency]);
        return new(sku, asin, title, quantity, price * quantity);
    }

    private static string Prefix(SimulatedMarketplace marketplace) => marketplace.CountryCode switch
    {
        "US" => "112",
        "CA" or "MX" or "BR" => "702",
        "GB" => "205",
        "DE" => "304",
        "JP" => "249",
        _ => "405"
    };
}

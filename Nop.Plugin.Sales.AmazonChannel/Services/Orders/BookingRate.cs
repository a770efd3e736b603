namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>
/// Turns Amazon's amounts into the primary store currency that the host keeps. The host shows <c>amount * CurrencyRate</c> and stores both with four decimals,
/// so the rate is rounded first and amounts are divided by the rounded one.
/// </summary>
/// <param name="Rate">The order's <c>CurrencyRate</c>, four decimals.</param>
/// <param name="ShopRate">The shop's own rate when the order was booked: units of Amazon's currency for one unit of the primary store currency.</param>
/// <param name="Fit">Which of Amazon's amounts it gives back.</param>
public sealed record BookingRate(decimal Rate, decimal ShopRate, RateFit Fit = RateFit.All)
{
    /// <summary>Farthest that a rate may lie from the shop's, as a share of it.</summary>
    public const decimal Farthest = 0.005m;

    /// <summary>From here on a person is told that the rate is not the shop's.</summary>
    public const decimal Noteworthy = 0.001m;

    /// <summary>Smallest rate that the host can store.</summary>
    public const decimal Smallest = 0.0001m;

    // Currencies without decimals among Amazon's marketplaces and their neighbours (ISO 4217)
    private static readonly HashSet<string> WithoutDecimals = new(["JPY", "KRW", "CLP", "VND", "ISK", "PYG", "UGX", "XAF", "XOF"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The rate of one to one.</summary>
    public static BookingRate One { get; } = new(1, 1);

    /// <summary>How far the rate lies from the shop's, as a share of it.</summary>
    public decimal Distance => Math.Abs(Rate - ShopRate) / ShopRate;

    /// <summary>True when the rate is, for all that matters, the shop's and gives every amount back.</summary>
    public bool IsShopRate => Fit == RateFit.All && Distance < Noteworthy;

    /// <summary>Decimals of a currency: 0 or 2.</summary>
    public static int Decimals(string currencyCode) => WithoutDecimals.Contains(currencyCode) ? 0 : 2;

    /// <summary>The rate to book an order at: the one that it was booked at before, if that carries the amounts; else the best one near the shop's.</summary>
    /// <param name="shopRate">Units of Amazon's currency for one unit of the primary store currency; positive.</param>
    /// <param name="decimals">Decimals of Amazon's currency.</param>
    /// <param name="amounts">All amounts that will be stored.</param>
    /// <param name="booked">The rate that the order was booked at before; null for a new order.</param>
    public static BookingRate For(decimal shopRate, int decimals, BookedAmounts amounts, decimal? booked = null) =>
        booked is { } rate && RateSearch.Carries(rate, decimals, amounts) ? new BookingRate(rate, shopRate) : RateSearch.Near(shopRate, decimals, amounts);

    /// <summary>What the host stores for an amount of Amazon's.</summary>
    public decimal Store(decimal amount) => Math.Round(amount / Rate, 4, MidpointRounding.AwayFromZero);

    /// <summary>Largest difference between an amount of Amazon's and what the host shows for it, in Amazon's currency, rounded up to its smallest unit.</summary>
    public decimal LargestError(int decimals, BookedAmounts amounts)
    {
        var unit = decimals == 0 ? 1m : 0.01m;
        return amounts.All.Select(amount => Math.Abs(Math.Round(Store(amount) * Rate, decimals, MidpointRounding.AwayFromZero) - amount)).DefaultIfEmpty()
            .Max(error => Math.Ceiling(error / unit) * unit);
    }
}

/// <summary>Which of an order's amounts a rate gives back to the smallest unit of their currency.</summary>
public enum RateFit
{
    /// <summary>Every one.</summary>
    All,

    /// <summary>The total and the prices of the lines; the others are off by the smallest unit at most.</summary>
    TotalAndLines,

    /// <summary>The total; the others are off by the smallest unit at most.</summary>
    TotalAndAlmostTheRest,

    /// <summary>The total alone.</summary>
    Total,

    /// <summary>Not even the total.</summary>
    None
}

/// <summary>The amounts of an order that the host stores, in Amazon's currency.</summary>
/// <param name="Total">The order's total.</param>
/// <param name="LinePrices">Prices of the lines, without and with tax.</param>
/// <param name="Others">Subtotal, shipping, fee, discount, tax.</param>
public sealed record BookedAmounts(decimal Total, IReadOnlyCollection<decimal> LinePrices, IReadOnlyCollection<decimal> Others)
{
    /// <summary>Prices of a single piece. They are made by division and wanted only where that costs nothing.</summary>
    public IReadOnlyCollection<decimal> UnitPrices { get; init; } = [];

    /// <summary>All that must be given back.</summary>
    public IEnumerable<decimal> All => [Total, .. LinePrices, .. Others];
}

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>
/// Turns Amazon's amounts into the primary store currency that the host keeps. The host shows <c>amount * CurrencyRate</c> and stores both with four decimals,
/// so the rate is rounded first and amounts are divided by the rounded one.
/// </summary>
/// <param name="Rate">The order's <c>CurrencyRate</c>, four decimals.</param>
/// <param name="IsShopRate">False when the shop's rate could not carry the amounts and a coarser one was taken.</param>
public sealed record BookingRate(decimal Rate, bool IsShopRate)
{
    private const decimal Smallest = 0.0001m;

    // Currencies without decimals among Amazon's marketplaces and their neighbours (ISO 4217)
    private static readonly HashSet<string> WithoutDecimals = new(["JPY", "KRW", "CLP", "VND", "ISK", "PYG", "UGX", "XAF", "XOF"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Decimals of a currency: 0 or 2.</summary>
    public static int Decimals(string currencyCode) => WithoutDecimals.Contains(currencyCode) ? 0 : 2;

    /// <summary>The finest rate at or below the shop's that gives every amount back to the cent.</summary>
    /// <param name="shopRate">Units of Amazon's currency for one unit of the primary store currency; positive.</param>
    /// <param name="decimals">Decimals of Amazon's currency.</param>
    /// <param name="amounts">All amounts that will be stored.</param>
    public static BookingRate For(decimal shopRate, int decimals, IReadOnlyCollection<decimal> amounts)
    {
        var rounded = Math.Max(Smallest, Math.Round(shopRate, 4, MidpointRounding.AwayFromZero));
        var shop = new BookingRate(rounded, Math.Abs(rounded - shopRate) <= shopRate / 100);
        if (shop.GivesBack(amounts, decimals))
            return shop;

        for (var rate = PowerOfTenBelow(rounded); rate >= Smallest; rate /= 10)
        {
            var coarser = new BookingRate(rate, IsShopRate: false);
            if (coarser.GivesBack(amounts, decimals))
                return coarser;
        }

        return shop;
    }

    /// <summary>What the host stores for an amount of Amazon's.</summary>
    public decimal Store(decimal amount) => Math.Round(amount / Rate, 4, MidpointRounding.AwayFromZero);

    // strictly nearer than half a unit, so that it does not matter how the host rounds a half
    private bool GivesBack(IReadOnlyCollection<decimal> amounts, int decimals)
    {
        var half = decimals == 0 ? 0.5m : 0.005m;
        return amounts.All(amount => Math.Abs(Store(amount) * Rate - amount) < half);
    }

    private static decimal PowerOfTenBelow(decimal rate)
    {
        var power = Smallest;
        while (power * 10 < rate)
            power *= 10;
        return power;
    }
}

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>
/// Looks for the rate that gives an order's amounts back. Below 100 (10,000 for a currency without decimals) every rate does; above, four decimals of the stored amount are
/// coarser than the smallest unit, and each rate gives some amounts back and others not. Rates are tried from the shop's own outwards in steps of 0.0001. One try is mostly one
/// division of whole numbers, and an order takes 200,000 tries at the most (milliseconds): all within 0.5 % up to a rate of 2,000, beyond that the nearest ones. Pure.
/// </summary>
internal static class RateSearch
{
    private const decimal RatePlaces = 10_000m;

    // amount = stored * rate, each a whole number of 0.0001
    private const decimal AmountPlaces = 100_000_000m;

    private const long MostStepsEachWay = 100_000;

    /// <summary>True when a rate gives every amount back.</summary>
    public static bool Carries(decimal rate, int decimals, BookedAmounts amounts) => rate > 0 && Wanted.Of(decimals, amounts).FitOf((long)(rate * RatePlaces)) == RateFit.All;

    /// <summary>The best rate near the shop's.</summary>
    public static BookingRate Near(decimal shopRate, int decimals, BookedAmounts amounts)
    {
        var exact = shopRate * RatePlaces;
        var (nearLow, nearHigh) = Within(exact, BookingRate.Noteworthy);
        var wanted = Wanted.Of(decimals, amounts);
        var nearest = Math.Max(1, (long)Math.Round(exact, MidpointRounding.AwayFromZero));
        var best = new Best(nearest, wanted.FitOf(nearest));
        foreach (var rate in Outwards(exact))
        {
            var isNear = rate >= nearLow && rate <= nearHigh;
            if (best.Fit == RateFit.All && (best.HasUnitPrices || !isNear))
                break;
            best = best.Or(rate, wanted, isNear);
        }

        return new BookingRate(best.Rate / RatePlaces, shopRate, best.Fit);
    }

    // all rates of four decimals within the bounds, the nearest first
    private static IEnumerable<long> Outwards(decimal exact)
    {
        var (least, most) = Within(exact, BookingRate.Farthest);
        var below = (long)Math.Floor(exact);
        var isBelowFirst = exact - below <= 0.5m;
        for (var step = 0L; step < MostStepsEachWay && (below - step >= least || below + 1 + step <= most); step++)
        {
            var (one, other) = isBelowFirst ? (below - step, below + 1 + step) : (below + 1 + step, below - step);
            if (one >= least && one <= most)
                yield return one;
            if (other >= least && other <= most)
                yield return other;
        }
    }

    private static (long Least, long Most) Within(decimal exact, decimal share) =>
        (Math.Max(1, (long)Math.Ceiling(exact * (1 - share))), (long)Math.Floor(exact * (1 + share)));

    /// <summary>The best rate so far; of equal ones the first, which is the nearest.</summary>
    private readonly record struct Best(long Rate, RateFit Fit, bool HasUnitPrices = false)
    {
        public Best Or(long rate, Wanted wanted, bool isNear)
        {
            if (!wanted.HasTotal(rate))
                return this;
            var fit = wanted.FitOf(rate);
            if (fit == RateFit.All && isNear && wanted.HasUnitPrices(rate))
                return new Best(rate, fit, HasUnitPrices: true);
            return fit < Fit ? new Best(rate, fit) : this;
        }
    }

    /// <summary>
    /// The amounts as whole numbers. The host stores the multiple of the rate that is nearest to an amount, so the remainder is what it shows too much or too little.
    /// </summary>
    private sealed record Wanted(UInt128 Total, UInt128[] LinePrices, UInt128[] Others, UInt128[] UnitPrices, UInt128 Half)
    {
        public static Wanted Of(int decimals, BookedAmounts amounts)
        {
            var unit = decimals == 0 ? 1m : 0.01m;
            return new Wanted(Whole(amounts.Total), Distinct(amounts.LinePrices), Distinct(amounts.Others),
                Distinct(amounts.UnitPrices.Where(price => price % unit == 0)), (UInt128)(unit / 2 * AmountPlaces));
        }

        // strictly nearer than half a unit, so that it does not matter how the host rounds a half
        public bool HasTotal(long rate) => Error(Total, rate) < Half;

        public bool HasUnitPrices(long rate) => Has(UnitPrices, rate, Half);

        public RateFit FitOf(long rate)
        {
            if (!HasTotal(rate))
                return RateFit.None;
            var hasLines = Has(LinePrices, rate, Half);
            if (hasLines && Has(Others, rate, Half))
                return RateFit.All;
            // half a unit more or less is rounded to the unit, one and a half to the next one
            var isAlmost = Has(Others, rate, 3 * Half) && (hasLines || Has(LinePrices, rate, 3 * Half));
            return !isAlmost ? RateFit.Total : hasLines ? RateFit.TotalAndLines : RateFit.TotalAndAlmostTheRest;
        }

        private static bool Has(UInt128[] amounts, long rate, UInt128 bound)
        {
            foreach (var amount in amounts)
            {
                if (Error(amount, rate) >= bound)
                    return false;
            }

            return true;
        }

        private static UInt128 Error(UInt128 amount, long rate)
        {
            var rest = amount % (UInt128)rate;
            return UInt128.Min(rest, (UInt128)rate - rest);
        }

        // an amount and its negative are stored alike, and nothing is nothing at any rate; the largest are hit by the fewest rates
        private static UInt128[] Distinct(IEnumerable<decimal> amounts) => [.. amounts.Select(Whole).Where(amount => amount != 0).Distinct().OrderDescending()];

        private static UInt128 Whole(decimal amount) => (UInt128)Math.Round(Math.Abs(amount) * AmountPlaces);
    }
}

using System.Globalization;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>At which rate an order is booked. Random amounts come from fixed seeds.</summary>
[Parallelizable(ParallelScope.All)]
public class BookingRateTests
{
    [TestCase("0.92", 2, "0.92")]
    [TestCase("0.333333333", 2, "0.3333")]
    [TestCase("1.000049", 2, "1.0000")]
    [TestCase("147.55", 0, "147.55")]
    [TestCase("88.1234", 2, "88.1234")]
    [TestCase("0.01", 2, "0.01")]
    [TestCase("0.0064", 2, "0.0064")]
    [TestCase("0.00643", 2, "0.0064")]
    [TestCase("0.00645", 2, "0.0065")]
    [TestCase("0.00004", 2, "0.0001")]
    [TestCase("9999.9999", 0, "9999.9999")]
    public void The_rate_is_rounded_to_what_the_host_stores(string shopRate, int decimals, string expected) =>
        Assert.That(BookingRate.For(Number(shopRate), decimals, Amounts(10.00m)).Rate, Is.EqualTo(Number(expected)));

    [TestCase(0.92, 2)]
    [TestCase(0.3333, 2)]
    [TestCase(3.9999, 2)]
    [TestCase(40.1234, 2)]
    [TestCase(99.9999, 2)]
    [TestCase(0.00004, 2)]
    [TestCase(0.0067, 2)]
    [TestCase(149.37, 0)]
    [TestCase(490.123, 0)]
    public void Every_amount_comes_back_to_the_cent(double shopRate, int decimals)
    {
        var unit = decimals == 0 ? 1m : 0.01m;
        var amounts = Enumerable.Range(1, 3000).Select(number => number * unit).Concat([12_345.67m, 99_999.99m, 0m, -3.50m])
            .Select(amount => Math.Round(amount, decimals)).ToList();

        var rate = BookingRate.For((decimal)shopRate, decimals, new BookedAmounts(amounts[0], amounts, []));

        Assert.That(amounts.Select(amount => Shown(rate, amount, decimals)), Is.EqualTo(amounts));
        Assert.That(rate.Fit, Is.EqualTo(RateFit.All));
    }

    // rupees in a shop in pounds, Egyptian pounds in one in dinars, rupees in one in dinars
    [TestCase(115, 12, "0.0013")]
    [TestCase(160, 12, "0.0013")]
    [TestCase(280, 5, "0.005")]
    public void A_rate_near_the_shops_gives_every_amount_back(int about, int most, string farthest)
    {
        var random = new Random(20261128 + about);
        for (var number = 0; number < 300; number++)
        {
            var shopRate = about + (decimal)random.NextDouble();
            var amounts = Order(random, 2 + number % (most - 1));

            var rate = BookingRate.For(shopRate, 2, amounts);

            Assert.That(rate.Fit, Is.EqualTo(RateFit.All), $"{Words(amounts)} at {shopRate}");
            Assert.That(rate.Distance, Is.LessThanOrEqualTo(Number(farthest)), $"{Words(amounts)} at {shopRate}: {rate.Rate}");
            Assert.That(amounts.All.Select(amount => Shown(rate, amount, 2)), Is.EqualTo(amounts.All));
        }
    }

    [Test]
    public void It_is_the_nearest_one()
    {
        var random = new Random(5);
        for (var number = 0; number < 10; number++)
        {
            var shopRate = 115 + Math.Round((decimal)random.NextDouble() * 50, 6);
            var amounts = Order(random, 6);
            var rate = BookingRate.For(shopRate, 2, amounts);

            var nearer = Enumerable.Range(1, 1_000_000).Select(step => Math.Round(shopRate, 4) + (step % 2 == 0 ? step / 2 : -step / 2) * 0.0001m)
                .TakeWhile(other => Math.Abs(other - shopRate) < Math.Abs(rate.Rate - shopRate))
                .FirstOrDefault(other => amounts.All.All(amount => Shown(new BookingRate(other, shopRate), amount, 2) == amount));
            Assert.That(nearer, Is.Zero, $"{Words(amounts)} at {shopRate}: booked at {rate.Rate}");
        }
    }

    [Test]
    public void Where_none_gives_all_back_the_total_and_the_lines_come_first_and_the_rest_is_off_by_the_smallest_unit()
    {
        var random = new Random(280);
        var inexact = 0;
        for (var number = 0; number < 100; number++)
        {
            var shopRate = 280 + (decimal)random.NextDouble() * 20;
            var amounts = Order(random, 24) with { LinePrices = [Price(random), Price(random)] };

            var rate = BookingRate.For(shopRate, 2, amounts);

            Assert.That(rate.Distance, Is.LessThanOrEqualTo(0.005m));
            Assert.That(Shown(rate, amounts.Total, 2), Is.EqualTo(amounts.Total), $"{Words(amounts)} at {shopRate}");
            Assert.That(amounts.All.Select(amount => Math.Abs(Shown(rate, amount, 2) - amount)), Is.All.LessThanOrEqualTo(0.01m));
            if (rate.Fit is RateFit.All)
                continue;
            inexact++;
            Assert.That(rate.IsShopRate, Is.False, "a note says so");
            Assert.That(rate.Fit, Is.EqualTo(RateFit.TotalAndLines), $"{Words(amounts)} at {shopRate}");
            Assert.That(amounts.LinePrices.Select(price => Shown(rate, price, 2)), Is.EqualTo(amounts.LinePrices));
            Assert.That(rate.LargestError(2, amounts), Is.EqualTo(0.01m));
        }

        Assert.That(inexact, Is.GreaterThan(30), "the orders are too easy");
    }

    [TestCase("0.01", true)]
    [TestCase("0.010009", true)]
    [TestCase("0.010011", false)]
    [TestCase("0.01004999", false)]
    [TestCase("0.0064", true)]
    [TestCase("0.00643", false)]
    [TestCase("0.00004", false)]
    [TestCase("0.92", true)]
    [TestCase("0.91734999", true)]
    public void A_rate_is_told_from_a_thousandth_on(string shopRate, bool isShopRate) =>
        Assert.That(BookingRate.For(Number(shopRate), 2, Amounts(12.34m)).IsShopRate, Is.EqualTo(isShopRate));

    [TestCase("0.01", "0.0100")]
    [TestCase("0.01004999", "0.0100")]
    [TestCase("0.01005001", "0.0101")]
    [TestCase("0.00994999", "0.0099")]
    [TestCase("0.00995001", "0.0100")]
    public void About_a_hundredth_the_nearest_rate_is_taken(string shopRate, string expected) =>
        Assert.That(BookingRate.For(Number(shopRate), 2, Amounts(12.34m)).Rate, Is.EqualTo(Number(expected)));

    [TestCase("16234.56", 2)]
    [TestCase("25411.3", 2)]
    [TestCase("25411.3", 0)]
    [TestCase("1999.9", 2)]
    public void A_rate_far_above_is_near_the_shops_and_told(string shopRate, int decimals)
    {
        var random = new Random(3);
        var amounts = Order(random, 12);
        if (decimals == 0)
            amounts = new BookedAmounts(Math.Round(amounts.Total), [.. amounts.LinePrices.Select(price => Math.Round(price))], [.. amounts.Others.Select(other => Math.Round(other))]);

        var rate = BookingRate.For(Number(shopRate), decimals, amounts);

        Assert.That(rate.Distance, Is.LessThanOrEqualTo(0.005m));
        Assert.That(Shown(rate, amounts.Total, decimals), Is.EqualTo(amounts.Total));
        Assert.That(rate.IsShopRate, Is.False);
        Assert.That(rate.LargestError(decimals, amounts), Is.GreaterThan(0));
    }

    [Test]
    public void Prices_of_a_piece_are_given_back_where_that_costs_less_than_a_thousandth()
    {
        var random = new Random(11);
        var given = 0;
        for (var number = 0; number < 200; number++)
        {
            var shopRate = 115 + (decimal)random.NextDouble();
            var piece = Price(random);
            var amounts = new BookedAmounts(3 * piece + 49.90m, [3 * piece], [3 * piece, 49.90m]) { UnitPrices = [piece] };

            var rate = BookingRate.For(shopRate, 2, amounts);

            Assert.That(rate.Fit, Is.EqualTo(RateFit.All));
            given += Shown(rate, piece, 2) == piece ? 1 : 0;
        }

        Assert.That(given, Is.EqualTo(200));
    }

    [Test]
    public void The_rate_that_the_order_was_booked_at_comes_first()
    {
        var amounts = Amounts(1499.00m);
        Assert.That(BookingRate.For(1.37m, 2, amounts, booked: 0.92m).Rate, Is.EqualTo(0.92m));
        Assert.That(BookingRate.For(115.2m, 2, amounts, booked: 100m).Rate, Is.EqualTo(100m), "booked by version 1.0.0");
    }

    [Test]
    public void A_later_rate_is_sought_near_the_shops_of_then_and_does_not_drift()
    {
        var random = new Random(8);
        var booked = BookingRate.For(115.2473m, 2, Order(random, 12));
        for (var change = 0; change < 50; change++)
        {
            var amounts = Order(random, 12);
            var next = BookingRate.For(115.2473m, 2, amounts, booked.Rate);
            Assert.That(next.Distance, Is.LessThanOrEqualTo(0.0013m));
            Assert.That(BookingRate.For(115.2473m, 2, amounts, next.Rate), Is.EqualTo(next), "the same amounts again change nothing");
            booked = next;
        }
    }

    [Test]
    public void Amounts_beyond_all_measure_are_booked_at_the_shops_rate() =>
        Assert.That(BookingRate.For(0.92m, 2, new BookedAmounts(123_456_789_012.34m, [999_999_999.99m], [])).IsShopRate);

    // a few lines without and with tax, shipping, tax and so on; the total is not their sum, as it is not in an order with tax and discounts
    private static BookedAmounts Order(Random random, int count)
    {
        var prices = Enumerable.Range(0, count - 1).Select(_ => Price(random)).ToList();
        return new BookedAmounts(prices.Sum(), [.. prices.Take(count / 2)], [.. prices.Skip(count / 2)]);
    }

    private static decimal Price(Random random) => random.Next(2_000, 999_999) / 100m;

    private static BookedAmounts Amounts(decimal total) => new(total, [], []);

    private static decimal Shown(BookingRate rate, decimal amount, int decimals) => Math.Round(rate.Store(amount) * rate.Rate, decimals, MidpointRounding.AwayFromZero);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Words(BookedAmounts amounts) => string.Join(", ", amounts.All);
}

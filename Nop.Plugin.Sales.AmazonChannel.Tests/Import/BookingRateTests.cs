using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

[Parallelizable(ParallelScope.All)]
public class BookingRateTests
{
    [TestCase("0.92", 2, "0.92")]
    [TestCase("0.333333333", 2, "0.3333")]
    [TestCase("1.000049", 2, "1.0000")]
    [TestCase("147.55", 0, "147.55")]
    [TestCase("88.1234", 2, "88.1234")]
    public void The_rate_is_rounded_to_what_the_host_stores(string shopRate, int decimals, string expected) =>
        Assert.That(BookingRate.For(decimal.Parse(shopRate, System.Globalization.CultureInfo.InvariantCulture), decimals, [10.00m]).Rate,
            Is.EqualTo(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase(0.92, 2)]
    [TestCase(0.3333, 2)]
    [TestCase(3.9999, 2)]
    [TestCase(40.1234, 2)]
    [TestCase(99.9999, 2)]
    [TestCase(280.5, 2)]
    [TestCase(1234.5678, 2)]
    [TestCase(0.00004, 2)]
    [TestCase(0.0067, 2)]
    [TestCase(149.37, 0)]
    [TestCase(25000, 0)]
    public void Every_amount_comes_back_to_the_cent(double shopRate, int decimals)
    {
        var unit = decimals == 0 ? 1m : 0.01m;
        var amounts = Enumerable.Range(1, 3000).Select(number => number * unit).Concat([12_345.67m, 99_999.99m, 0m, -3.50m])
            .Select(amount => Math.Round(amount, decimals)).ToList();

        var rate = BookingRate.For((decimal)shopRate, decimals, amounts);

        Assert.That(amounts.Select(amount => Math.Round(rate.Store(amount) * rate.Rate, decimals, MidpointRounding.AwayFromZero)), Is.EqualTo(amounts));
    }

    [Test]
    public void A_rate_that_cannot_carry_the_cents_is_told()
    {
        Assert.That(BookingRate.For(0.92m, 2, [10m]).IsShopRate);
        Assert.That(BookingRate.For(1234.5678m, 2, [0.01m, 0.02m, 9.99m]).IsShopRate, Is.False);
        Assert.That(BookingRate.For(0.00004m, 2, [10m]).IsShopRate, Is.False);
    }
}

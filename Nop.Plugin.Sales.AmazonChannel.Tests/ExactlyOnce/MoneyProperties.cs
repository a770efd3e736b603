using FsCheck;
using FsCheck.Fluent;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>What holds for the money of any order.</summary>
[Parallelizable(ParallelScope.All)]
public class MoneyProperties
{
    private static readonly string[] Currencies = ["USD", "EUR", "GBP", "SEK", "JPY", "INR", "EGP"];

    // what a unit of the primary currency may cost: round, awkward, tiny, of four and more places, above one hundred and far above
    private static Gen<decimal> Rates => Gen.OneOf(
        Gen.Elements(1m, 0.92m, 0.9173m, 0.0067m, 0.0001m, 0.00034m, 3.6725m, 18.4m, 48.6m, 99.9999m, 100m, 148.5m, 150m, 333.3333m, 1537.77m, 16234.56m, 25411m),
        Gen.Choose(1, 2_000_000_000).Select(number => number / 1_000_000m).Where(rate => rate >= 0.0001m));

    [Test]
    public void The_total_is_the_sum_of_the_parts_and_Amazons() => Checked.All(RandomOrder.In(Currencies), 5000, seed: 1, random =>
    {
        var order = random.ToOrder("111-0000000-0000001");
        var money = OrderMoney.Of(order.ToSnapshot());
        var grandTotal = decimal.Parse(order.GrandTotal!, System.Globalization.CultureInfo.InvariantCulture);
        // where the tax on the discount takes up all other tax, Amazon says nothing of tax
        return Wrong(money.AddsUp, "the parts do not add up")
            ?? Wrong(money.Total == grandTotal && money.SumOfParts == grandTotal, $"{money.Total} and {money.SumOfParts} instead of {grandTotal}")
            ?? Wrong(money.Tax == order.Lines.Sum(line => line.Tax), $"tax {money.Tax}")
            ?? Wrong(money.Subtotal.ExclTax + money.Shipping.ExclTax + money.Fee.ExclTax - money.Discount.ExclTax + money.Tax == grandTotal, "the parts without tax and the tax do not add up")
            ?? Wrong(money.Discount.InclTax == order.Lines.Sum(line => line.Discount + (line.PricesIncludeTax || line.Tax == 0 ? 0 : line.DiscountTax)), $"discount {money.Discount}")
            ?? First(order.Lines.Select(line => Wrong(money.Lines[line.ItemId].Total == line.ProceedsTotal, $"line {line.ItemId}: {money.Lines[line.ItemId].Total} instead of {line.ProceedsTotal}")))
            ?? Wrong(money.Subtotal.InclTax == money.Lines.Values.Sum(line => line.Price.InclTax), "the lines with tax do not give the subtotal")
            ?? Wrong(money.Subtotal.ExclTax == money.Lines.Values.Sum(line => line.Price.ExclTax), "the lines without tax do not give the subtotal");
    });

    [Test]
    public void The_plan_takes_every_line_and_its_money()
    {
        Checked.All(RandomOrder.In(Currencies), 2000, seed: 2, random =>
        {
            var order = random.ToOrder("111-0000000-0000001");
            var target = Plans.Of(order).ShopOrder;
            return Wrong(target is not null, "no shop order is planned")
                ?? Wrong(target!.Lines.Select(line => line.AmazonItemId).SequenceEqual(order.Lines.Select(line => line.ItemId)), "the lines are not Amazon's")
                ?? Wrong(target.Lines.Select(line => line.Quantity).SequenceEqual(order.Lines.Select(line => line.Quantity)), "the quantities are not Amazon's")
                ?? Wrong(target.Money.Total == target.Lines.Sum(line => line.Money.Total) + target.Money.Extras.Values.Sum(), "lines and tip do not give the total")
                ?? Wrong(!Plans.Of(order).Problems.ContainsKey(Domain.OrderProblem.TotalMismatch), "a mismatch is reported");
        });
    }

    [Test]
    public void What_is_stored_gives_Amazons_amounts_back_or_tells_that_it_does_not_at_any_rate() => Checked.All(Arb.From(
        from order in RandomOrder.In(Currencies).Generator
        from rate in Rates
        select new Priced(order, rate), priced => priced.Order.Smaller().Select(order => priced with { Order = order })), 5000, seed: 3, priced =>
    {
        var money = OrderMoney.Of(priced.Order.ToOrder("111-0000000-0000001").ToSnapshot());
        var decimals = BookingRate.Decimals(money.CurrencyCode);
        var amounts = MoneyCheck.Amounts(money, []);
        var rate = BookingRate.For(priced.Rate, decimals, amounts);
        var isAll = amounts.All.All(amount => IsShown(rate.Store(amount), rate.Rate, amount, decimals));
        var hasLines = amounts.LinePrices.Append(amounts.Total).All(amount => IsShown(rate.Store(amount), rate.Rate, amount, decimals));
        return Wrong(rate.Rate > 0 && decimal.Round(rate.Rate, 4) == rate.Rate, $"the rate {rate.Rate} does not fit the host's column")
            ?? Wrong(rate.Distance <= BookingRate.Farthest || priced.Rate < 0.01m && Math.Abs(rate.Rate - priced.Rate) <= 0.0001m, $"{rate.Rate} is too far away")
            ?? Wrong(isAll == (rate.Fit == RateFit.All), $"{rate.Rate} gives {(isAll ? "all" : "not all")} back and says {rate.Fit}")
            ?? Wrong(isAll || priced.Rate > (decimals == 0 ? 10_000 : 100), $"below {priced.Rate} every rate gives all back")
            ?? Wrong(rate.Fit != RateFit.TotalAndLines || hasLines && rate.LargestError(decimals, amounts) <= Unit(decimals), "the total, the lines or the rest are off")
            ?? Wrong(rate.Fit == RateFit.None || IsShown(rate.Store(money.Total), rate.Rate, money.Total, decimals), "the total is off")
            ?? Wrong(rate.IsShopRate == (isAll && rate.Distance < 0.001m), "it is told wrongly");
    });

    [Test]
    public async Task What_the_shop_holds_gives_Amazons_amounts_back()
    {
        await using var shop = await TestShop.StartAsync();
        for (var product = 0; product < RandomLine.Products; product++)
            await shop.AddProductAsync($"SKU-{product}", stock: 100_000);
        var rates = new Dictionary<string, decimal> { ["EUR"] = 0.9173m, ["JPY"] = 151.3701m, ["INR"] = 115.2473m, ["EGP"] = 280.75m, ["SEK"] = 0.0067m };
        await shop.DoAsync(async services =>
        {
            var currencies = (IRepository<Currency>)services.GetService(typeof(IRepository<Currency>))!;
            foreach (var currency in currencies.Table.ToList().Where(currency => rates.ContainsKey(currency.CurrencyCode)))
            {
                currency.Rate = rates[currency.CurrencyCode];
                await currencies.UpdateAsync(currency);
            }
        });

        var number = 0;
        Checked.All(RandomOrder.In(Currencies), 150, seed: 4, random =>
        {
            var order = random.ToOrder($"111-0000000-{++number:0000000}");
            shop.ImportAsync(order).GetAwaiter().GetResult();
            return Stored(shop, order);
        });
        Assert.That(shop.All<Order>(), Has.Count.EqualTo(number));
    }

    private static string? Stored(TestShop shop, TestOrder amazon)
    {
        var money = OrderMoney.Of(amazon.ToSnapshot());
        var decimals = BookingRate.Decimals(amazon.Currency);
        var row = shop.Row(amazon.Id);
        var order = shop.All<Order>().Single(order => order.Id == row.OrderId);
        var lines = shop.All<OrderItem>().Where(line => line.OrderId == order.Id).ToList();
        if (row.Problems.Length > 0 || lines.Count != amazon.Lines.Count)
            return $"{row.Problems} {row.ProblemText}, {lines.Count} lines";

        var stored = new List<decimal>
        {
            order.OrderTotal, order.OrderTax, order.OrderSubtotalInclTax, order.OrderSubtotalExclTax,
            order.OrderShippingInclTax, order.OrderSubTotalDiscountInclTax, order.PaymentMethodAdditionalFeeInclTax
        };
        var wanted = new List<decimal>
        {
            money.Total, money.Tax, money.Subtotal.InclTax, money.Subtotal.ExclTax,
            money.Shipping.InclTax, money.Discount.InclTax, money.Fee.InclTax
        };
        stored.AddRange(lines.SelectMany(line => new[] { line.PriceInclTax, line.PriceExclTax }));
        wanted.AddRange(amazon.Lines.SelectMany(line => new[] { money.Lines[line.ItemId].Price.InclTax, money.Lines[line.ItemId].Price.ExclTax }));
        var isInexact = shop.All<OrderNote>().Any(note => note.OrderId == order.Id && note.Note.Contains("The total and the lines' prices are Amazon's", StringComparison.Ordinal));
        return First(stored.Zip(wanted, (have, want) => Wrong(IsShown(have, order.CurrencyRate, want, decimals), $"{want} {amazon.Currency} is stored as {have} at {order.CurrencyRate}"))
            .Where((_, index) => !isInexact || index is 0 or > 6)) ?? First(stored.Zip(wanted, (have, want) => Wrong(Math.Abs(have * order.CurrencyRate - want) < 1.5m * Unit(decimals), $"{want} is stored as {have} at {order.CurrencyRate}")));
    }

    // nearer to Amazon's amount than to any other, so that no way of rounding halves shows another one
    private static bool IsShown(decimal stored, decimal rate, decimal amount, int decimals) => Math.Abs(stored * rate - amount) < Unit(decimals) / 2;

    private static decimal Unit(int decimals) => decimals == 0 ? 1m : 0.01m;

    private static string? First(IEnumerable<string?> wrongs) => wrongs.FirstOrDefault(wrong => wrong is not null);

    private static string? Wrong(bool isRight, string words) => isRight ? null : words;

    private sealed record Priced(RandomOrder Order, decimal Rate)
    {
        public override string ToString() => $"at {Rate}: {Order}";
    }
}

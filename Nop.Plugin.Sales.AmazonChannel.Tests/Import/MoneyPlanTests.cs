using System.Text.Json.Nodes;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Import;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

/// <summary>What a plan does about money that Amazon has not named, and about exchange rates.</summary>
[Parallelizable(ParallelScope.All)]
public class MoneyPlanTests
{
    private static readonly TestOrder Moneyless = new() { HasMoney = false };

    private static OrderPlan Plan(TestOrder order, Func<PlanInput, PlanInput>? change = null)
    {
        var input = Plans.Input(order);
        return OrderPlanner.Plan(change is null ? input : change(input));
    }

    [TestCase("UNSHIPPED")]
    [TestCase("PARTIALLY_SHIPPED")]
    [TestCase("SHIPPED")]
    public void A_new_order_waits_for_its_money_for_an_hour(string status)
    {
        OrderPlan After(int minutes) => Plan(Moneyless with { Status = status }, input => input with
        {
            Known = new KnownOrder { FirstSeenOn = TestOrder.Placed.AddDays(-2), NoMoneySince = TestOrder.Placed },
            Now = TestOrder.Placed.AddMinutes(minutes)
        });

        Assert.Multiple(() =>
        {
            Assert.That((After(0).State, After(0).ShopOrder, After(0).LookAgainOn), Is.EqualTo((ImportState.Waiting, (ShopOrderTarget?)null, (DateTimeOffset?)TestOrder.Placed.AddHours(1))));
            Assert.That(After(59).AskAgain.Select(ask => ask.Reason), Is.EqualTo(new[] { AskReason.NoMoney }));
            Assert.That(After(59).Problems, Is.Empty);
            Assert.That((After(60).State, After(60).Problems.Keys.Single()), Is.EqualTo((ImportState.Imported, OrderProblem.NoMoney)));
            Assert.That(After(60).AskAgain.Select(ask => ask.Reason), Is.EqualTo(new[] { AskReason.NoMoney }), "and it is asked for still");
        });
    }

    [TestCase("PENDING")]
    [TestCase("CANCELLED")]
    [TestCase("UNFULFILLABLE")]
    public void Nobody_asks_for_the_money_of_an_order_that_is_not_released(string status) => Assert.That(Plan(Moneyless with { Status = status }).AskAgain, Is.Empty);

    [Test]
    public void Four_questions_fall_within_the_hour()
    {
        var ask = Plan(Moneyless).AskAgain.Single();
        var moments = Enumerable.Range(1, ask.Pauses.Count).Select(count => ask.Pauses.Take(count).Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause)).ToList();
        Assert.That(moments.Count(moment => moment < MoneyCheck.Wait), Is.EqualTo(4));
    }

    [Test]
    public void A_price_of_a_piece_is_not_taken_for_the_total_in_silence()
    {
        var json = Moneyless.With(new TestLine { Quantity = 3 }).ToJson();
        json["orderItems"]![0]!["product"]!["price"] = new JsonObject { ["unitPrice"] = TestOrder.Money("9.99") };
        var money = OrderMoney.Of(SnapshotStore.Read(json.ToJsonString()));

        Assert.That((money.Total, money.IsSaid, money.IsEstimate), Is.EqualTo((29.97m, false, true)));
    }

    [Test]
    public void A_total_that_prices_of_a_piece_give_is_Amazons_word()
    {
        var json = new TestOrder { GrandTotal = "29.97" }.With(new TestLine { Quantity = 3 }).ToJson();
        json["orderItems"]![0]!.AsObject().Remove("proceeds");
        json["orderItems"]![0]!["product"]!["price"] = new JsonObject { ["unitPrice"] = TestOrder.Money("9.99") };
        var money = OrderMoney.Of(SnapshotStore.Read(json.ToJsonString()));

        Assert.That((money.Total, money.IsSaid, money.IsEstimate, money.Subtotal.InclTax), Is.EqualTo((29.97m, true, false, 29.97m)));
    }

    [TestCase("0.00643", "Note.RateMoved")]
    [TestCase("0.0064", null)]
    [TestCase("115.2473", null)]
    [TestCase("0.91734999", null)]
    public void A_rate_that_is_not_the_shops_is_noted(string shopRate, string? note)
    {
        var rate = decimal.Parse(shopRate, System.Globalization.CultureInfo.InvariantCulture);
        var notes = Plan(new TestOrder().With(new TestLine { Item = 1499.00m }), input => input with { Shop = input.Shop with { CurrencyRate = rate } }).ShopOrder!.Notes;

        Assert.That(notes.Select(message => message.Key).Where(key => key.StartsWith("Note.Rate", StringComparison.Ordinal)), Is.EqualTo(note is null ? [] : new[] { note }));
    }

    [Test]
    public void A_note_names_both_rates_and_how_far_they_are_apart() => Assert.That(
        Plan(new TestOrder(), input => input with { Shop = input.Shop with { CurrencyRate = 0.00643m } }).ShopOrder!.Notes.Single(note => note.Key == "Note.RateMoved").Arguments,
        Is.EqualTo(new[] { "0.00643", "0.0064", "USD", "0.47" }));

    [Test]
    public void A_later_answer_is_booked_at_the_orders_rate_and_held_against_the_shops_rate_of_then()
    {
        var plan = Plan(new TestOrder().With(new TestLine { Item = 1499.00m }), input => input with
        {
            Shop = input.Shop with { CurrencyRate = 131m },
            Known = new KnownOrder { State = ImportState.Imported, ShopOrderStatus = OrderStatus.Processing, CurrencyRate = 99.9m, CurrencyCode = "USD", ShopRate = 99.9m }
        });

        Assert.That(plan.ShopOrder!.Rate, Is.EqualTo(new BookingRate(99.9m, 99.9m)));
        Assert.That(plan.ShopOrder.Notes.Select(note => note.Key), Has.None.StartsWith("Note.Rate"));
    }
}

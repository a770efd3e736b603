using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;
using Nop.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Outbound;

/// <summary>Each component of a refund has a ceiling of its own, for what has left alone, and an amount is read in one way only.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RefundCeilingTests
{
    private const string Id = "111-0000001-0000001";
    private static readonly TestLine Gift = new() { ItemId = "1", Item = 20, ItemTax = 2, Shipping = 5, ShippingTax = 0.5m, GiftWrap = 4, GiftWrapTax = 0.4m, Fulfilled = 1 };

    [Test]
    public void Gift_wrap_and_its_tax_are_components_of_their_own()
    {
        var line = Refundable.Of(new TestOrder { Status = "SHIPPED" }.With(Gift).ToSnapshot(), []).Lines.Single();
        Assert.That(line.Left, Is.EqualTo(new RefundParts(20, 2, 5, 0.5m, 4, 0.4m)));
    }

    [Test]
    public void Of_a_line_that_has_not_left_nothing_is_refunded_and_of_one_that_has_in_part_its_share()
    {
        var refundable = Refundable.Of(new TestOrder { Status = "PARTIALLY_SHIPPED" }.With(
            new TestLine { ItemId = "1", Quantity = 3, Item = 10, Fulfilled = 1 }, new TestLine { ItemId = "2", Item = 20, Fulfilled = 0 }).ToSnapshot(), []);
        Assert.That(refundable.Lines.Select(line => (line.Paid.Total, line.Left.Total, line.HasLeft)), Is.EqualTo(new[] { (10m, 3.33m, true), (20m, 0m, false) }));

        var problems = RefundCheck.Of(new AmazonOrder { AmazonStatus = "PARTIALLY_SHIPPED", FulfilledBy = "MERCHANT" }, refundable,
            new RefundDraft { CurrencyCode = "USD", Reason = "CustomerReturn", Lines = [new RefundLine("1", 3.34m, 0, 0, 0), new RefundLine("2", 1, 0, 0, 0)] });
        Assert.That(problems.Select(problem => (problem.Field, problem.Words.Key)), Is.EqualTo(new[] { ("Lines[0].Principal", "Outbound.Refund.TooMuch"), ("Lines[1].Principal", "Outbound.Refund.NotLeft") }));
    }

    [Test]
    public void What_an_older_refund_took_of_gift_wrap_as_principal_is_not_refunded_twice()
    {
        var earlier = new RefundDraft { Lines = [new RefundLine("1", 24, 2.4m, 5, 0.5m)] };
        Assert.That(Refundable.Of(new TestOrder { Status = "SHIPPED" }.With(Gift).ToSnapshot(), [earlier]).Left, Is.Zero);
    }

    [Test]
    public void A_payload_of_an_earlier_version_is_read() =>
        Assert.That(RefundDraft.Of(new AmazonSubmission { Payload = """{"shopAmount":5,"currencyCode":"USD","reason":"Other","lines":[{"amazonItemId":"1","principal":5,"tax":0,"shipping":0,"shippingTax":0}]}""" }).Lines,
            Is.EqualTo(new[] { new RefundLine("1", 5, 0, 0, 0) }));

    [TestCase("12.50", 2, 12.5)]
    [TestCase("12,5", 2, 12.5)]
    [TestCase(" 7 ", 2, 7)]
    [TestCase("", 2, 0)]
    [TestCase(",5", 2, 0.5)]
    [TestCase("1250", 0, 1250)]
    [TestCase("-3.10", 2, -3.1)]
    public void Amounts_that_are_read(string typed, int decimals, double amount)
    {
        Assert.That(RefundAmountText.TryParse(typed, decimals, out var read), Is.True);
        Assert.That(read, Is.EqualTo((decimal)amount));
    }

    [TestCase("1,000", 2)]
    [TestCase("1.000", 2)]
    [TestCase("12.505", 2)]
    [TestCase("12.500", 2)]
    [TestCase("1,000", 0)]
    [TestCase("12.5", 0)]
    [TestCase("1.000,50", 2)]
    [TestCase("12.", 2)]
    [TestCase(".", 2)]
    [TestCase("-", 2)]
    [TestCase("1e3", 2)]
    [TestCase("12 50", 2)]
    [TestCase("١٢", 2)]
    [TestCase("9999999999999", 2)]
    public void Amounts_that_could_be_read_in_two_ways_or_in_none(string typed, int decimals) =>
        Assert.That(RefundAmountText.TryParse(typed, decimals, out _), Is.False);

    [Test]
    public async Task Each_line_has_a_number_of_its_own_which_no_other_installation_gives()
    {
        var first = await NumbersAsync(TimeSpan.Zero);
        var again = await NumbersAsync(TimeSpan.FromDays(3));
        Assert.That(first, Has.Length.EqualTo(2).And.Unique);
        Assert.That(first.Concat(again), Is.Unique, "the rows have the same numbers after the plugin was installed anew");
    }

    [Test]
    public async Task An_order_that_cost_nothing_is_not_offered()
    {
        await using var shop = await WithOrderAsync(new TestOrder { Status = "SHIPPED" }.With(new TestLine { Item = 20, Discount = 20, Fulfilled = 1 }));
        await RefundAsync(shop);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Dismissed));
        Assert.That(shop.Submission().Reason, Does.StartWith("Nothing was paid for Amazon order"));
    }

    private static async Task<string[]> NumbersAsync(TimeSpan later)
    {
        await using var shop = await WithOrderAsync(new TestOrder { Status = "SHIPPED" }.With(new TestLine { ItemId = "1", Fulfilled = 1 }, new TestLine { ItemId = "2", Fulfilled = 1 }));
        shop.Time.Advance(later);
        await RefundAsync(shop);
        var submission = shop.Submission();
        Assert.That(await shop.DoAsync(services => services.GetRequiredService<RefundDecisions>().ConfirmAsync(submission.Id, RefundDraft.Of(submission))), Is.Empty);
        await shop.PassAsync(TimeSpan.FromMinutes(5), 3);
        Assert.That(shop.Submission().State, Is.EqualTo(SubmissionState.Accepted), shop.Submission().Reason);
        return [.. XDocument.Parse(shop.Amazon.Feeds.All.Single().Content).Descendants("MerchantAdjustmentItemID").Select(id => id.Value)];
    }

    private static async Task<TestShop> WithOrderAsync(TestOrder order)
    {
        var shop = await TestShop.StartAsync();
        await shop.AddProductAsync("MUG");
        await shop.ChangeAccountAsync(account => account.SendRefunds = true);
        await shop.SyncAsync(order);
        return shop;
    }

    private static Task RefundAsync(TestShop shop) => shop.DoAsync(async services =>
    {
        var order = shop.ShopOrder();
        order.RefundedAmount = 10;
        await services.GetRequiredService<IOrderService>().UpdateOrderAsync(order);
        await services.GetRequiredService<RefundRequests>().RequestAsync(order.Id);
    });
}

using System.Globalization;
using System.Text.Json.Nodes;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Import;

[Parallelizable(ParallelScope.All)]
public class MoneyTests
{
    private static OrderMoney Read(TestOrder order) => OrderMoney.Of(order.ToSnapshot());

    [Test]
    public void Line_subtotals_are_for_the_whole_quantity()
    {
        var money = Read(new TestOrder().With(new TestLine { Quantity = 3, Item = 10.00m }));

        Assert.That(money.Lines["10000000001"].Price, Is.EqualTo(new TaxedAmount(10.00m, 10.00m)));
        Assert.That(money.Total, Is.EqualTo(10.00m));
    }

    [Test]
    public void Prices_without_tax_get_it_added()
    {
        var money = Read(new TestOrder().With(new TestLine { Item = 20m, ItemTax = 1.60m, Shipping = 5m, ShippingTax = 0.40m }));

        Assert.Multiple(() =>
        {
            Assert.That(money.PricesIncludeTax, Is.False);
            Assert.That(money.Subtotal, Is.EqualTo(new TaxedAmount(20.00m, 21.60m)));
            Assert.That(money.Shipping, Is.EqualTo(new TaxedAmount(5.00m, 5.40m)));
            Assert.That(money.Tax, Is.EqualTo(2.00m));
            Assert.That(money.Total, Is.EqualTo(27.00m));
            Assert.That(money.AddsUp);
        });
    }

    [Test]
    public void Prices_with_tax_keep_it_as_the_line_total_tells()
    {
        var money = Read(new TestOrder { Currency = "EUR" }.With(new TestLine { Item = 23.80m, ItemTax = 3.80m, Shipping = 5.95m, ShippingTax = 0.95m, PricesIncludeTax = true }));

        Assert.Multiple(() =>
        {
            Assert.That(money.PricesIncludeTax);
            Assert.That(money.Subtotal, Is.EqualTo(new TaxedAmount(20.00m, 23.80m)));
            Assert.That(money.Shipping, Is.EqualTo(new TaxedAmount(5.00m, 5.95m)));
            Assert.That(money.Total, Is.EqualTo(29.75m));
            Assert.That(money.AddsUp);
        });
    }

    [Test]
    public void Without_a_line_total_the_grand_total_tells_whether_prices_contain_tax()
    {
        var json = new TestOrder { GrandTotal = "23.80" }.With(new TestLine { Item = 23.80m, ItemTax = 3.80m, PricesIncludeTax = true }).ToJson();
        json["orderItems"]![0]!["proceeds"]!.AsObject().Remove("proceedsTotal");

        var money = OrderMoney.Of(SnapshotStore.Read(json.ToJsonString()));

        Assert.That(money.AddsUp);
        Assert.That(money.Subtotal, Is.EqualTo(new TaxedAmount(20.00m, 23.80m)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_discount_counts_once_whatever_its_sign_and_the_shipping_discount_is_in_it(bool negative)
    {
        var money = Read(new TestOrder().With(new TestLine { Item = 30m, Shipping = 4m, Discount = 6m, ShippingDiscount = 4m, NegativeDiscount = negative }));

        Assert.That(money.Discount, Is.EqualTo(new TaxedAmount(6.00m, 6.00m)));
        Assert.That(money.Total, Is.EqualTo(28.00m));
        Assert.That(money.AddsUp);
    }

    [Test]
    public void Tax_on_the_discount_lowers_the_tax()
    {
        var money = Read(new TestOrder().With(new TestLine { Item = 100m, ItemTax = 10m, Discount = 10m, DiscountTax = 1m }));

        Assert.Multiple(() =>
        {
            Assert.That(money.Subtotal, Is.EqualTo(new TaxedAmount(100.00m, 110.00m)));
            Assert.That(money.Discount, Is.EqualTo(new TaxedAmount(10.00m, 11.00m)));
            Assert.That(money.Tax, Is.EqualTo(9.00m));
            Assert.That(money.Total, Is.EqualTo(99.00m));
            Assert.That(money.AddsUp);
        });
    }

    [Test]
    public void Gift_wrap_is_in_the_line()
    {
        var money = Read(new TestOrder().With(new TestLine { Item = 20m, ItemTax = 2m, GiftWrap = 3.99m, GiftWrapTax = 0.40m }));

        Assert.That(money.Subtotal, Is.EqualTo(new TaxedAmount(23.99m, 26.39m)));
        Assert.That(money.AddsUp);
    }

    [Test]
    public void A_cash_on_delivery_fee_is_a_fee_of_the_payment_method()
    {
        var money = Read(new TestOrder { Currency = "JPY" }.With(new TestLine { Item = 1980m, CodFee = 324m }));

        Assert.That(money.Fee, Is.EqualTo(new TaxedAmount(324m, 324m)));
        Assert.That(money.Subtotal.InclTax, Is.EqualTo(1980m));
        Assert.That(money.AddsUp);
    }

    [Test]
    public void A_delivery_tip_that_no_line_holds_stands_apart()
    {
        var money = Read(new TestOrder { GrandTotal = "25.00", OrderBreakdowns = [TestOrder.Row("ITEM", "20.00"), TestOrder.Row("DELIVERY_TIP", "5.00")] });

        Assert.Multiple(() =>
        {
            Assert.That(money.Extras["DELIVERY_TIP"], Is.EqualTo(5.00m));
            Assert.That(money.Subtotal.InclTax, Is.EqualTo(20.00m));
            Assert.That(money.Fee.InclTax, Is.EqualTo(5.00m));
            Assert.That(money.AddsUp);
        });
    }

    [Test]
    public void Shipping_that_stands_on_the_order_only_is_booked_as_shipping()
    {
        var money = Read(new TestOrder { GrandTotal = "24.50", OrderBreakdowns = [TestOrder.Row("ITEM", "20.00"), TestOrder.Row("SHIPPING", "4.50")] });

        Assert.That(money.Shipping.InclTax, Is.EqualTo(4.50m));
        Assert.That(money.AddsUp);
    }

    [Test]
    public void A_total_that_does_not_add_up_is_Amazons_all_the_same()
    {
        var money = Read(new TestOrder { GrandTotal = "19.99" });

        Assert.Multiple(() =>
        {
            Assert.That(money.Total, Is.EqualTo(19.99m));
            Assert.That(money.SumOfParts, Is.EqualTo(20.00m));
            Assert.That(money.AddsUp, Is.False);
        });
    }

    [Test]
    public void A_replacement_costs_nothing()
    {
        var money = Read(new TestOrder { GrandTotal = "0.00", Associated = [new JsonObject { ["orderId"] = "111-1", ["associationType"] = "REPLACEMENT_ORIGINAL_ID" }] });

        Assert.That(money.Total, Is.Zero);
        Assert.That(money.AddsUp);
    }

    [Test]
    public void Without_proceeds_the_unit_price_is_taken_for_the_quantity()
    {
        var json = new TestOrder { HasMoney = false }.With(new TestLine { Quantity = 3 }).ToJson();
        json["orderItems"]![0]!["product"]!["price"] = new JsonObject { ["unitPrice"] = TestOrder.Money("9.99") };

        Assert.That(OrderMoney.Of(SnapshotStore.Read(json.ToJsonString())).Total, Is.EqualTo(29.97m));
    }

    [TestCase("de-DE")]
    [TestCase("fr-FR")]
    [TestCase("tr-TR")]
    [TestCase("fa-IR")]
    public void Amounts_are_read_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.That(new Money { Amount = "1234.56", CurrencyCode = "EUR" }.ToDecimal(), Is.EqualTo(1234.56m));
            Assert.That(new Money { Amount = "-5.10", CurrencyCode = "EUR" }.ToDecimal(), Is.EqualTo(-5.10m));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCase("12,50")]
    [TestCase("")]
    [TestCase("abc")]
    public void An_amount_that_is_no_number_is_named(string amount) =>
        Assert.That(() => new Money { Amount = amount, CurrencyCode = "EUR" }.ToDecimal(), Throws.InstanceOf<FormatException>().With.Message.Contains($"\"{amount}\""));
}

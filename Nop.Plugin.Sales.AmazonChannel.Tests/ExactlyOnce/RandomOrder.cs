using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;
using Nop.Plugin.Sales.AmazonChannel.Tests.Support;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.ExactlyOnce;

/// <summary>What a random order consists of; amounts in the smallest unit of its currency.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="PricesIncludeTax">True when the prices contain the tax.</param>
/// <param name="Tip">A delivery tip, which no line holds.</param>
/// <param name="HasOrderRows">True when Amazon repeats the lines' sums on the order.</param>
/// <param name="Lines">At least one.</param>
public sealed record RandomOrder(string Currency, bool PricesIncludeTax, int Tip, bool HasOrderRows, IReadOnlyList<RandomLine> Lines)
{
    private decimal Unit => BookingRate.Decimals(Currency) == 0 ? 1m : 0.01m;

    /// <summary>Orders in any of some currencies.</summary>
    public static Arbitrary<RandomOrder> In(params string[] currencies)
    {
        var orders =
            from currency in Gen.Elements(currencies)
            from includesTax in Gen.Elements(true, false)
            from tip in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 999)))
            from hasRows in Gen.Elements(true, false)
            from count in Gen.Choose(1, 4)
            from lines in RandomLine.Any.ArrayOf(count)
            select new RandomOrder(currency, includesTax, tip, hasRows, lines);
        return Arb.From(orders, order => order.Smaller());
    }

    public IEnumerable<RandomOrder> Smaller()
    {
        for (var index = 0; index < Lines.Count; index++)
        {
            if (Lines.Count > 1)
                yield return this with { Lines = [.. Lines.Where((_, other) => other != index)] };
            foreach (var line in Lines[index].Smaller())
                yield return this with { Lines = [.. Lines.Select((old, other) => other == index ? line : old)] };
        }

        if (Tip > 0)
            yield return this with { Tip = 0 };
        if (HasOrderRows)
            yield return this with { HasOrderRows = false };
    }

    public TestOrder ToOrder(string id, Func<int, string>? sku = null)
    {
        var lines = Lines.Select((line, index) => line.ToLine(index, sku ?? (product => $"SKU-{product}"), Unit, PricesIncludeTax)).ToList();
        return Total(new TestOrder { Id = id, Currency = Currency, Lines = lines });
    }

    /// <summary>Puts the tip and the sums of the lines on an order.</summary>
    public TestOrder Total(TestOrder order)
    {
        var rows = new JsonArray();
        if (HasOrderRows)
        {
            Add("ITEM", line => line.Item);
            Add("SHIPPING", line => line.Shipping);
            Add("GIFT_WRAP", line => line.GiftWrap);
            Add("COD_FEE", line => line.CodFee);
            Add("DISCOUNT", line => line.NegativeDiscount ? -line.Discount : line.Discount);
            Add("TAX", line => line.Tax);
        }

        if (Tip > 0)
            rows.Add(TestOrder.Row("DELIVERY_TIP", TestOrder.Text(Tip * Unit), Currency));
        return order with { GrandTotal = TestOrder.Text(order.Sum + Tip * Unit), OrderBreakdowns = rows.Count > 0 ? rows : null };

        void Add(string type, Func<TestLine, decimal> part)
        {
            if (order.Lines.Sum(part) is var sum && sum != 0)
                rows.Add(TestOrder.Row(type, TestOrder.Text(sum), Currency));
        }
    }

    public override string ToString() => $"{Currency} prices {(PricesIncludeTax ? "with" : "without")} tax, tip {Tip}, rows on the order {HasOrderRows}: {string.Join("; ", Lines)}";
}

/// <summary>A line of a random order; amounts in the smallest unit of the currency, for the whole quantity.</summary>
public sealed record RandomLine(int Product, int Quantity, int Item, int Shipping, int GiftWrap, int CodFee, int Discount, bool DiscountIsNegative, int TaxPermille)
{
    /// <summary>How many products there are.</summary>
    public const int Products = 4;

    public static Gen<RandomLine> Any { get; } =
        from product in Gen.Choose(0, Products - 1)
        from quantity in Gen.Choose(1, 5)
        from item in Gen.Choose(1, 99_999)
        from shipping in Sometimes(1_499)
        from giftWrap in Sometimes(699)
        from codFee in Sometimes(500)
        from discount in Sometimes(100)
        from isNegative in Gen.Elements(true, false)
        from tax in Gen.Elements(0, 50, 70, 77, 82, 100, 190, 200, 255)
        select new RandomLine(product, quantity, item, shipping, giftWrap, codFee, discount, isNegative, tax);

    public IEnumerable<RandomLine> Smaller()
    {
        if (Shipping > 0)
            yield return this with { Shipping = 0 };
        if (GiftWrap > 0)
            yield return this with { GiftWrap = 0 };
        if (CodFee > 0)
            yield return this with { CodFee = 0 };
        if (Discount > 0)
            yield return this with { Discount = 0 };
        if (TaxPermille > 0)
            yield return this with { TaxPermille = 0 };
        if (Quantity > 1)
            yield return this with { Quantity = 1 };
        if (Item > 1)
            yield return this with { Item = Item / 2 };
    }

    /// <summary>The line as Amazon sends it; of the discount, given in percent of the price, all or nothing is on the shipping.</summary>
    public TestLine ToLine(int index, Func<int, string> sku, decimal unit, bool pricesIncludeTax)
    {
        var discount = Discount * (Item + Shipping) / 100;
        var line = new TestLine
        {
            ItemId = $"2000000000{index}",
            Sku = sku(Product),
            Asin = $"B00000000{Product}",
            Quantity = Quantity,
            PricesIncludeTax = pricesIncludeTax,
            Item = Item * unit,
            Shipping = Shipping * unit,
            GiftWrap = GiftWrap * unit,
            CodFee = CodFee * unit,
            Discount = discount * unit,
            ShippingDiscount = Math.Min(discount, Shipping) * unit,
            NegativeDiscount = DiscountIsNegative
        };
        return line with { ItemTax = Tax(line.Item), ShippingTax = Tax(line.Shipping), GiftWrapTax = Tax(line.GiftWrap), DiscountTax = Tax(line.Discount) };

        decimal Tax(decimal price) => Math.Floor(price / unit * TaxPermille / (pricesIncludeTax ? 1000 + TaxPermille : 1000)) * unit;
    }

    public override string ToString() =>
        $"product {Product} x{Quantity} item {Item} shipping {Shipping} gift {GiftWrap} COD {CodFee} discount {Discount}%{(DiscountIsNegative ? " (negative)" : "")} tax {TaxPermille} per mille";

    private static Gen<int> Sometimes(int most) => Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, most)));
}

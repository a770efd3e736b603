using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>What an Amazon order brings in, in Amazon's currency. Nothing is recomputed: every figure is Amazon's or a sum of Amazon's.</summary>
public sealed record OrderMoney
{
    /// <summary>No money.</summary>
    public static OrderMoney None { get; } = new();

    /// <summary>ISO 4217 code; empty when Amazon sent no money at all.</summary>
    public string CurrencyCode { get; private init; } = "";

    /// <summary>Money of each line by Amazon item id; a cancelled line has none.</summary>
    public IReadOnlyDictionary<string, LineMoney> Lines { get; private init; } = new Dictionary<string, LineMoney>();

    /// <summary>Sum of the lines' prices.</summary>
    public TaxedAmount Subtotal { get; private init; }

    /// <summary>Shipping of the order.</summary>
    public TaxedAmount Shipping { get; private init; }

    /// <summary>Cash on delivery and what no line holds, such as a delivery tip.</summary>
    public TaxedAmount Fee { get; private init; }

    /// <summary>Discount as a positive figure.</summary>
    public TaxedAmount Discount { get; private init; }

    /// <summary>All tax.</summary>
    public decimal Tax { get; private init; }

    /// <summary>Charges that no line holds, by Amazon's type.</summary>
    public IReadOnlyDictionary<string, decimal> Extras { get; private init; } = new Dictionary<string, decimal>();

    /// <summary>Amazon's grand total; null when it sent none.</summary>
    public decimal? GrandTotal { get; private init; }

    /// <summary>Sum of the parts.</summary>
    public decimal SumOfParts => Subtotal.InclTax + Shipping.InclTax + Fee.InclTax - Discount.InclTax;

    /// <summary>The order's total: Amazon's grand total, or the sum of the parts where Amazon gave none.</summary>
    public decimal Total => GrandTotal ?? SumOfParts;

    /// <summary>True when the parts give Amazon's grand total to the cent.</summary>
    public bool AddsUp => Math.Abs(Total - SumOfParts) < 0.005m;

    /// <summary>True when Amazon's prices contain the tax.</summary>
    public bool PricesIncludeTax => Lines.Values.Any(line => line.PricesIncludeTax);

    /// <summary>Reads the money of an order. Throws <see cref="FormatException"/> when an amount is no number.</summary>
    public static OrderMoney Of(OrderSnapshot order)
    {
        var grandTotal = order.Proceeds?.GrandTotal?.ToDecimal();
        var currency = order.Proceeds?.GrandTotal?.CurrencyCode ?? AllMoney(order).FirstOrDefault()?.CurrencyCode ?? "";
        if (OrderFacts.IsReplacement(order) && (grandTotal ?? 0) == 0)
            return new OrderMoney { CurrencyCode = currency, GrandTotal = 0, Lines = order.OrderItems.ToDictionary(item => item.OrderItemId, _ => LineMoney.Nothing) };

        var excluding = Build(order, currency, grandTotal, includesTaxIfUnsaid: false);
        if (excluding.AddsUp)
            return excluding;
        var including = Build(order, currency, grandTotal, includesTaxIfUnsaid: true);
        return including.AddsUp ? including : excluding;
    }

    /// <summary>What is left of the money when some pieces of a line stay and the others go: the grand total falls by as much as the line.</summary>
    /// <param name="amazonItemId">The line.</param>
    /// <param name="pieces">Pieces that stay.</param>
    /// <param name="of">Pieces that the line's money is for; more than none.</param>
    public OrderMoney Keeping(string amazonItemId, int pieces, int of)
    {
        if (!Lines.TryGetValue(amazonItemId, out var whole))
            return this;
        var share = whole.Share(pieces, of, BookingRate.Decimals(CurrencyCode));
        return this with
        {
            GrandTotal = GrandTotal - (whole.Total - share.Total),
            Lines = new Dictionary<string, LineMoney>(Lines) { [amazonItemId] = share },
            Subtotal = Subtotal - whole.Price + share.Price,
            Shipping = Shipping - whole.Shipping + share.Shipping,
            Fee = Fee - whole.Fee + share.Fee,
            Discount = Discount - whole.Discount + share.Discount,
            Tax = Tax - whole.Tax + share.Tax
        };
    }

    private static OrderMoney Build(OrderSnapshot order, string currency, decimal? grandTotal, bool includesTaxIfUnsaid)
    {
        var lines = order.OrderItems.ToDictionary(item => item.OrderItemId,
            item => OrderFacts.Quantity(item) == 0 ? LineMoney.Nothing : LineMoney.Of(item, includesTaxIfUnsaid));
        var money = new OrderMoney
        {
            CurrencyCode = currency,
            GrandTotal = grandTotal,
            Lines = lines,
            Subtotal = Sum(lines.Values, line => line.Price),
            Shipping = Sum(lines.Values, line => line.Shipping),
            Fee = Sum(lines.Values, line => line.Fee),
            Discount = Sum(lines.Values, line => line.Discount),
            Tax = lines.Values.Sum(line => line.Tax)
        };
        return money.WithTipsAndOthers(order).WithUnheldParts(order);
    }

    private OrderMoney WithTipsAndOthers(OrderSnapshot order)
    {
        var extras = (order.Proceeds?.Breakdowns ?? [])
            .Where(row => row.Type is not ("ITEM" or "SHIPPING" or "GIFT_WRAP" or "COD_FEE" or "TAX" or "DISCOUNT"))
            .GroupBy(row => row.Type)
            .ToDictionary(rows => rows.Key, rows => Unheld(order, rows.Key));
        foreach (var type in extras.Where(extra => extra.Value == 0).Select(extra => extra.Key).ToList())
            extras.Remove(type);
        return this with { Extras = extras, Fee = Fee + TaxedAmount.Of(extras.Values.Sum(), 0, false) };
    }

    // parts that stand on the order but on no line are booked only where they explain Amazon's grand total
    private OrderMoney WithUnheldParts(OrderSnapshot order)
    {
        if (AddsUp)
            return this;

        var shipping = Unheld(order, "SHIPPING");
        var fees = Unheld(order, "GIFT_WRAP") + Unheld(order, "COD_FEE");
        var discount = Unheld(order, "DISCOUNT");
        var tax = PricesIncludeTax ? 0 : Unheld(order, "TAX");
        var whole = this with
        {
            Shipping = Shipping + new TaxedAmount(shipping, shipping),
            Fee = Fee + new TaxedAmount(fees, fees + tax),
            Discount = Discount + new TaxedAmount(discount, discount),
            Tax = Tax + tax
        };
        return whole.AddsUp ? whole : this;
    }

    private static decimal Unheld(OrderSnapshot order, string type)
    {
        var onOrder = Sum(order.Proceeds?.Breakdowns, type);
        if (onOrder == 0)
            return 0;
        return onOrder - order.OrderItems.Where(item => OrderFacts.Quantity(item) > 0).Sum(item => Sum(item.Proceeds?.Breakdowns, type));
    }

    private static decimal Sum(IEnumerable<ProceedsBreakdown>? rows, string type)
    {
        var sum = (rows ?? []).Where(row => row.Type == type).Sum(row => row.Subtotal.ToDecimal());
        return type == "DISCOUNT" ? Math.Abs(sum) : sum;
    }

    private static TaxedAmount Sum(IEnumerable<LineMoney> lines, Func<LineMoney, TaxedAmount> part) =>
        lines.Select(part).Aggregate(default(TaxedAmount), (sum, next) => sum + next);

    private static IEnumerable<Money> AllMoney(OrderSnapshot order) =>
        (order.Proceeds?.Breakdowns ?? []).Select(row => row.Subtotal)
        .Concat(order.OrderItems.SelectMany(item => (item.Proceeds?.Breakdowns ?? []).Select(row => row.Subtotal)))
        .Concat(order.OrderItems.Select(item => item.Product.Price?.UnitPrice).OfType<Money>());
}

using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Orders;

/// <summary>What an Amazon order brings in, in Amazon's currency. Nothing is recomputed: every figure is Amazon's or a sum of Amazon's.</summary>
public sealed record OrderMoney
{
    private const string Tip = "DELIVERY_TIP";
    private const string Other = "OTHER";

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

    /// <summary>The order's total: Amazon's grand total; where it gave none its totals of the lines and what no line holds; where it did not give those either the sum of the parts.</summary>
    public decimal Total => GrandTotal ?? (HasLineTotals ? Sold.Sum(line => line.ProceedsTotal ?? 0) + Extras.Values.Sum() : SumOfParts);

    /// <summary>True when the parts give the total to the cent.</summary>
    public bool AddsUp => Math.Abs(Total - SumOfParts) < 0.005m;

    /// <summary>
    /// True when Amazon has said what the order brings in: by a grand total that the parts give or to which every line has its part, or by a total of every line.
    /// Not so while an order is Pending, or while Amazon has not come to its end with the amounts.
    /// </summary>
    public bool IsSaid { get; private init; }

    /// <summary>True when prices of a piece stand in for amounts that Amazon has not said.</summary>
    public bool IsEstimate => !IsSaid && Lines.Values.Any(line => line.IsEstimate);

    /// <summary>Amounts of unknown kinds that are not contained in Amazon's own totals: on lines by their item id, on the order under no id.</summary>
    public IReadOnlyList<(string ItemId, UnknownAmount Amount)> Unexplained { get; private init; } = [];

    /// <summary>True when Amazon's prices contain the tax.</summary>
    public bool PricesIncludeTax => Lines.Values.Any(line => line.PricesIncludeTax);

    private IReadOnlyList<LineMoney> Sold { get; init; } = [];

    private bool HasLineTotals => Sold.All(line => line.ProceedsTotal is not null);

    /// <summary>Reads the money of an order. Throws <see cref="FormatException"/> when an amount is no number.</summary>
    public static OrderMoney Of(OrderSnapshot order)
    {
        var grandTotal = order.Proceeds?.GrandTotal?.ToDecimal();
        var currency = order.Proceeds?.GrandTotal?.CurrencyCode ?? AllMoney(order).FirstOrDefault()?.CurrencyCode ?? "";
        if (OrderFacts.IsReplacement(order) && (grandTotal ?? 0) == 0)
            return new OrderMoney { CurrencyCode = currency, GrandTotal = 0, IsSaid = true, Lines = order.OrderItems.ToDictionary(item => item.OrderItemId, _ => LineMoney.Nothing) };

        // what Amazon itself says comes first, and an estimate only where its grand total bears it out or nothing else is there
        var readings = (grandTotal is null ? [true] : new[] { false, true })
            .SelectMany(_ => new[] { false, true }, (mayEstimate, includesTaxIfUnsaid) => Build(order, currency, grandTotal, includesTaxIfUnsaid, mayEstimate)).ToList();
        return readings.FirstOrDefault(reading => reading.AddsUp) ?? readings[^2];
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
            Sold = [.. Sold.Select(line => ReferenceEquals(line, whole) ? share : line)],
            Subtotal = Subtotal - whole.Price + share.Price,
            Shipping = Shipping - whole.Shipping + share.Shipping,
            Fee = Fee - whole.Fee + share.Fee,
            Discount = Discount - whole.Discount + share.Discount,
            Tax = Tax - whole.Tax + share.Tax
        };
    }

    /// <summary>The same money where a line stands as a charge beside the lines of the shop order: a product to book it on is missing, its price is not.</summary>
    public OrderMoney Beside(string amazonItemId) => Lines.TryGetValue(amazonItemId, out var line) ? this with { Subtotal = Subtotal - line.Price, Fee = Fee + line.Price } : this;

    private static OrderMoney Build(OrderSnapshot order, string currency, decimal? grandTotal, bool includesTaxIfUnsaid, bool mayEstimate)
    {
        var lines = order.OrderItems.ToDictionary(item => item.OrderItemId,
            item => OrderFacts.Quantity(item) == 0 ? LineMoney.Nothing : LineMoney.Of(item, includesTaxIfUnsaid, mayEstimate));
        var money = new OrderMoney
        {
            CurrencyCode = currency,
            GrandTotal = grandTotal,
            Lines = lines,
            Sold = [.. order.OrderItems.Where(item => OrderFacts.Quantity(item) > 0).Select(item => lines[item.OrderItemId])],
            Subtotal = Sum(lines.Values, line => line.Price),
            Shipping = Sum(lines.Values, line => line.Shipping),
            Fee = Sum(lines.Values, line => line.Fee),
            Discount = Sum(lines.Values, line => line.Discount),
            Tax = lines.Values.Sum(line => line.Tax),
            Unexplained =
            [
                .. lines.Where(line => line.Value.HasUnexplained)
                    .SelectMany(line => line.Value.Unknown.Where(amount => amount.Place == UnknownPlace.Line), (line, amount) => (line.Key, amount))
            ]
        };
        money = money.WithOrdersOwn(order);
        return money with { IsSaid = grandTotal is null ? money.HasLineTotals : money.AddsUp || money.Sold.All(line => line.IsSaid) };
    }

    // what stands on the order and on no line; Amazon's grand total may leave out what this version does not know
    private OrderMoney WithOrdersOwn(OrderSnapshot order)
    {
        var extras = (order.Proceeds?.Breakdowns ?? []).Where(row => !LineParts.IsOfLines(row.Type)).GroupBy(row => row.Type)
            .Select(rows => KeyValuePair.Create(rows.Key, Unheld(order, rows.Key))).Where(extra => extra.Value != 0).ToDictionary();
        var known = extras.Where(extra => extra.Key is Tip or Other).ToDictionary();
        var whole = WithExtras(extras).WithUnheldParts(order);
        if (whole.AddsUp || known.Count == extras.Count)
            return whole;

        var without = WithExtras(known).WithUnheldParts(order);
        return (without.AddsUp ? without : whole) with
        {
            Unexplained = [.. Unexplained, .. extras.Except(known).Select(extra => ("", new UnknownAmount(UnknownPlace.Line, extra.Key, extra.Value)))]
        };
    }

    private OrderMoney WithExtras(IReadOnlyDictionary<string, decimal> extras) => this with { Extras = extras, Fee = Fee + TaxedAmount.Of(extras.Values.Sum(), 0, false) };

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
        .Concat(order.OrderItems.SelectMany(item => new[] { item.Proceeds?.ProceedsTotal, item.Product.Price?.UnitPrice }).OfType<Money>());
}

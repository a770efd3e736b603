using Nop.Plugin.Sales.AmazonChannel.Services.Amazon.Model;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>What was paid for an order at Amazon, line by line, and what of it can still be refunded. Pure.</summary>
public sealed record Refundable
{
    /// <summary>ISO 4217 code of all amounts.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>The lines that were paid, in Amazon's order.</summary>
    public required IReadOnlyList<RefundableLine> Lines { get; init; }

    /// <summary>All that is left.</summary>
    public decimal Left => Lines.Sum(line => line.Left.Total);

    /// <summary>Decimals of the currency.</summary>
    public int Decimals => BookingRate.Decimals(CurrencyCode);

    /// <summary>A line by Amazon's item id; null when nothing was paid for it.</summary>
    public RefundableLine? Line(string amazonItemId) => Lines.FirstOrDefault(line => line.AmazonItemId == amazonItemId);

    /// <summary>Reads an order and takes away what earlier refunds took. Throws <see cref="FormatException"/> when an amount of Amazon's is no number.</summary>
    public static Refundable Of(OrderSnapshot order, IEnumerable<RefundDraft> earlier)
    {
        var money = OrderMoney.Of(order);
        var taken = earlier.SelectMany(draft => draft.Lines).ToLookup(line => line.AmazonItemId, line => line.Parts);
        var left = ShipmentPlanner.Plan(order).SelectMany(shipment => shipment.Quantities).ToLookup(item => item.Key, item => item.Value);
        return new Refundable
        {
            CurrencyCode = money.CurrencyCode,
            Lines =
            [
                .. order.OrderItems.Select(item => Line(item, money, left[item.OrderItemId].Sum()) with
                {
                    Refunded = taken[item.OrderItemId].Aggregate(default(RefundParts), (sum, next) => sum + next)
                }).Where(line => line.Paid.Total > 0)
            ]
        };
    }

    private static RefundableLine Line(ItemSnapshot item, OrderMoney money, int left)
    {
        var paid = Paid(item, money.Lines[item.OrderItemId]);
        return new RefundableLine
        {
            AmazonItemId = item.OrderItemId,
            Sku = item.Product.SellerSku ?? "",
            Title = item.Product.Title ?? "",
            Paid = paid,
            // Amazon keeps a refund of what has not left pending until it is confirmed
            OfWhatLeft = paid.ShareOf(left, OrderFacts.Quantity(item), BookingRate.Decimals(money.CurrencyCode)),
            HasLeft = left > 0
        };
    }

    private static RefundParts Paid(ItemSnapshot item, LineMoney money)
    {
        var total = money.Total - money.Fee.InclTax;
        if (total <= 0)
            return default;

        var includesTax = money.PricesIncludeTax;
        var shipping = (includesTax ? money.Shipping.InclTax : money.Shipping.ExclTax) - Detail(item, "DISCOUNT", "SHIPPING");
        var shippingTax = includesTax ? 0 : money.Shipping.InclTax - money.Shipping.ExclTax;
        var giftWrap = money.GiftWrap - Detail(item, "DISCOUNT", "GIFT_WRAP");
        var giftWrapTax = includesTax ? 0 : Detail(item, "TAX", "GIFT_WRAP");
        var tax = includesTax ? 0 : money.Price.InclTax - money.Price.ExclTax - (money.Discount.InclTax - money.Discount.ExclTax) - giftWrapTax;
        return WithoutNegatives([total - shipping - shippingTax - giftWrap - giftWrapTax - tax, tax, shipping, shippingTax, giftWrap, giftWrapTax]);
    }

    // a discount may be larger than what it falls on: what is too much of it lowers its neighbour first, then the others, and the sum stays
    private static RefundParts WithoutNegatives(decimal[] values)
    {
        for (var from = 0; from < values.Length; from++)
        {
            foreach (var to in Enumerable.Range(0, values.Length).OrderByDescending(other => other / 2 == from / 2))
            {
                if (values[from] >= 0)
                    break;
                var moved = Math.Min(-values[from], Math.Max(0, values[to]));
                values[from] += moved;
                values[to] -= moved;
            }
        }

        return RefundParts.Of(values);
    }

    private static decimal Detail(ItemSnapshot item, string type, string subtype) => Math.Abs((item.Proceeds?.Breakdowns ?? [])
        .Where(row => row.Type == type).SelectMany(row => row.DetailedBreakdowns ?? [])
        .Where(row => row.Subtype == subtype).Sum(row => row.Value?.ToDecimal() ?? 0));
}

/// <summary>A line of an order, and what of it was refunded.</summary>
public sealed record RefundableLine
{
    /// <summary>Amazon's order item id.</summary>
    public required string AmazonItemId { get; init; }

    /// <summary>The seller's SKU; may be empty.</summary>
    public string Sku { get; init; } = "";

    /// <summary>Amazon's title; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>What was paid.</summary>
    public RefundParts Paid { get; init; }

    /// <summary>What was paid for the pieces that have left.</summary>
    public RefundParts OfWhatLeft { get; init; }

    /// <summary>True when at least one piece has left.</summary>
    public bool HasLeft { get; init; }

    /// <summary>What refunds took that are under way, done, or perhaps done.</summary>
    public RefundParts Refunded { get; init; }

    /// <summary>What can still be refunded.</summary>
    public RefundParts Left => OfWhatLeft.Less(Refunded);
}

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>
/// The components of a line that Amazon refunds one by one, each up to what was paid of it, in the order's currency.
/// Where Amazon's prices include the tax the taxes are 0.
/// </summary>
/// <param name="Principal">Goods and other charges, less their share of the discount.</param>
/// <param name="Tax">Tax on the principal.</param>
/// <param name="Shipping">Shipping less the shipping discount.</param>
/// <param name="ShippingTax">Tax on shipping.</param>
/// <param name="GiftWrap">Gift wrap less its discount.</param>
/// <param name="GiftWrapTax">Tax on gift wrap.</param>
public readonly record struct RefundParts(decimal Principal, decimal Tax, decimal Shipping, decimal ShippingTax, decimal GiftWrap, decimal GiftWrapTax)
{
    /// <summary>Number of the components.</summary>
    public const int Count = 6;

    /// <summary>All components together.</summary>
    public decimal Total => Values.Sum();

    /// <summary>The components in the order in which they are declared.</summary>
    public IReadOnlyList<decimal> Values => [Principal, Tax, Shipping, ShippingTax, GiftWrap, GiftWrapTax];

    /// <summary>Makes parts of so many values.</summary>
    public static RefundParts Of(IReadOnlyList<decimal> values) => new(values[0], values[1], values[2], values[3], values[4], values[5]);

    /// <summary>Adds component by component.</summary>
    public static RefundParts operator +(RefundParts left, RefundParts right) => Of([.. left.Values.Zip(right.Values, (one, other) => one + other)]);

    /// <summary>
    /// Takes away component by component; nothing falls below 0. What was taken of a component beyond what it had is taken off the others, the last first:
    /// before gift wrap was a component of its own it was refunded as principal.
    /// </summary>
    public RefundParts Less(RefundParts other)
    {
        var left = Values.Zip(other.Values, (had, taken) => had - taken).ToArray();
        var beyond = -left.Where(value => value < 0).Sum();
        for (var part = Count - 1; part >= 0; part--)
        {
            left[part] = Math.Max(0, left[part]);
            var taken = Math.Min(beyond, left[part]);
            left[part] -= taken;
            beyond -= taken;
        }

        return Of(left);
    }

    /// <summary>The share of some pieces of all, to the smallest unit of the currency and never more than it is.</summary>
    public RefundParts ShareOf(int pieces, int ofAll, int decimals)
    {
        if (pieces >= ofAll)
            return this;
        var unit = decimals == 0 ? 1m : 0.01m;
        return pieces <= 0 ? default : Of([.. Values.Select(value => Math.Floor(value * pieces / ofAll / unit) * unit)]);
    }
}

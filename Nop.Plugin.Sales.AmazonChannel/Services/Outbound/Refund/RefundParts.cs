namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>The components of a line that Amazon refunds one by one, in the order's currency. Where Amazon's prices include the tax both taxes are 0.</summary>
/// <param name="Principal">Goods, gift wrap and other charges, less their share of the discount.</param>
/// <param name="Tax">Tax on the principal.</param>
/// <param name="Shipping">Shipping less the shipping discount.</param>
/// <param name="ShippingTax">Tax on shipping.</param>
public readonly record struct RefundParts(decimal Principal, decimal Tax, decimal Shipping, decimal ShippingTax)
{
    /// <summary>Number of the components.</summary>
    public const int Count = 4;

    /// <summary>All components together.</summary>
    public decimal Total => Principal + Tax + Shipping + ShippingTax;

    /// <summary>The components in the order in which they are declared.</summary>
    public IReadOnlyList<decimal> Values => [Principal, Tax, Shipping, ShippingTax];

    /// <summary>Makes parts of four values.</summary>
    public static RefundParts Of(IReadOnlyList<decimal> values) => new(values[0], values[1], values[2], values[3]);

    /// <summary>Adds component by component.</summary>
    public static RefundParts operator +(RefundParts left, RefundParts right) =>
        new(left.Principal + right.Principal, left.Tax + right.Tax, left.Shipping + right.Shipping, left.ShippingTax + right.ShippingTax);

    /// <summary>Takes away component by component; nothing falls below 0.</summary>
    public RefundParts Less(RefundParts other) => new(
        Math.Max(0, Principal - other.Principal), Math.Max(0, Tax - other.Tax),
        Math.Max(0, Shipping - other.Shipping), Math.Max(0, ShippingTax - other.ShippingTax));
}

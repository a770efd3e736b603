namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>Spreads an amount over the lines of an order. Pure; no component gets more than is left of it.</summary>
public static class RefundProposal
{
    /// <summary>Everything if that is what is left, one line if the amount is that line's, else each component its share, to the smallest unit of the currency.</summary>
    /// <param name="refundable">What is left.</param>
    /// <param name="amount">In the order's currency; more than is left counts as everything.</param>
    public static IReadOnlyList<RefundLine> Of(Refundable refundable, decimal amount)
    {
        var wanted = Math.Round(Math.Max(0, amount), refundable.Decimals, MidpointRounding.AwayFromZero);
        if (wanted >= refundable.Left)
            return Lines(refundable, line => line.Left);
        return refundable.Lines.FirstOrDefault(line => wanted > 0 && line.Left.Total == wanted) is { } only
            ? Lines(refundable, line => line == only ? line.Left : default)
            : Shares(refundable, wanted);
    }

    private static IReadOnlyList<RefundLine> Shares(Refundable refundable, decimal wanted)
    {
        var unit = refundable.Decimals == 0 ? 1m : 0.01m;
        var shares = refundable.Lines.SelectMany(line => line.Left.Values).Select(left => new Share(left, left * wanted / refundable.Left, unit)).ToList();
        var missing = (int)Math.Round((wanted - shares.Sum(share => share.Whole)) / unit);
        foreach (var share in shares.OrderByDescending(share => share.Rest).Where(share => share.Whole + unit <= share.Left).Take(missing))
            share.Whole += unit;

        var values = shares.Select(share => share.Whole).Chunk(RefundParts.Count).ToList();
        return [.. refundable.Lines.Select((line, index) => RefundLine.Of(line.AmazonItemId, RefundParts.Of(values[index])))];
    }

    private static IReadOnlyList<RefundLine> Lines(Refundable refundable, Func<RefundableLine, RefundParts> parts) =>
        [.. refundable.Lines.Select(line => RefundLine.Of(line.AmazonItemId, parts(line)))];

    private sealed class Share(decimal left, decimal exact, decimal unit)
    {
        public decimal Left => left;

        public decimal Whole { get; set; } = Math.Floor(exact / unit) * unit;

        public decimal Rest { get; } = exact - Math.Floor(exact / unit) * unit;
    }
}

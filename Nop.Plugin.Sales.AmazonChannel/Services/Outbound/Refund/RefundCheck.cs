using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>What is wrong with a refund before it goes to Amazon. Pure.</summary>
public static class RefundCheck
{
    /// <summary>Names of the components as fields, in the order of <see cref="RefundParts.Values"/>.</summary>
    public static readonly IReadOnlyList<string> Components =
    [
        nameof(RefundLine.Principal), nameof(RefundLine.Tax), nameof(RefundLine.Shipping), nameof(RefundLine.ShippingTax),
        nameof(RefundLine.GiftWrap), nameof(RefundLine.GiftWrapTax)
    ];

    /// <summary>Why the order cannot be refunded from the shop at all; null when it can.</summary>
    public static ChannelMessage? Obstacle(AmazonOrder row)
    {
        if (row.FulfilledBy == AmazonValues.Amazon)
            return new ChannelMessage("Outbound.Refund.AmazonFulfilled", row.AmazonOrderId);
        return row.AmazonStatus == AmazonValues.PartiallyShipped || AmazonValues.IsShipped(row.AmazonStatus)
            ? null
            : new ChannelMessage("Outbound.Refund.NotShipped", row.AmazonOrderId, row.AmazonStatus);
    }

    /// <summary>Everything that is wrong with a draft; empty when it may go out.</summary>
    public static IReadOnlyList<RefundProblem> Of(AmazonOrder row, Refundable refundable, RefundDraft draft)
    {
        var problems = new List<RefundProblem>();
        if (Obstacle(row) is { } obstacle)
            problems.Add(new RefundProblem("", obstacle));
        if (RefundReason.Of(draft.Reason) is null)
            problems.Add(new RefundProblem(nameof(RefundDraft.Reason), new ChannelMessage("Outbound.Refund.ReasonMissing")));
        if (draft.Lines.Select(line => line.AmazonItemId).Distinct(StringComparer.Ordinal).Count() < draft.Lines.Count)
            problems.Add(new RefundProblem("", new ChannelMessage("Outbound.Refund.LineTwice")));
        for (var index = 0; index < draft.Lines.Count; index++)
            problems.AddRange(Of(refundable, draft.Lines[index], index));
        if (problems.Count == 0 && draft.Total <= 0)
            problems.Add(new RefundProblem("", new ChannelMessage("Outbound.Refund.Nothing")));
        return problems;
    }

    private static IEnumerable<RefundProblem> Of(Refundable refundable, RefundLine line, int index)
    {
        if (line.Parts.Total > 0 && refundable.Line(line.AmazonItemId) is { HasLeft: false })
        {
            yield return new RefundProblem(FormattableString.Invariant($"Lines[{index}].{Components[0]}"), new ChannelMessage("Outbound.Refund.NotLeft"));
            yield break;
        }

        var left = refundable.Line(line.AmazonItemId)?.Left ?? default;
        for (var part = 0; part < RefundParts.Count; part++)
        {
            if (Wrong(line.Parts.Values[part], left.Values[part], refundable) is { } words)
                yield return new RefundProblem(FormattableString.Invariant($"Lines[{index}].{Components[part]}"), words);
        }
    }

    private static ChannelMessage? Wrong(decimal amount, decimal left, Refundable refundable)
    {
        if (amount < 0)
            return new ChannelMessage("Outbound.Refund.Negative");
        if (amount > left)
            return new ChannelMessage("Outbound.Refund.TooMuch", AmountText.Of(left, refundable.CurrencyCode));
        return decimal.Round(amount, refundable.Decimals) == amount
            ? null
            : new ChannelMessage("Outbound.Refund.TooFine", refundable.CurrencyCode, refundable.Decimals.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>What is wrong in a draft.</summary>
/// <param name="Field">Such as <c>Lines[0].Tax</c> or <c>Reason</c>; empty for the refund as a whole.</param>
/// <param name="Words">What, and what to do.</param>
public sealed record RefundProblem(string Field, ChannelMessage Words);

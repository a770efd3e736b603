using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Refund;

/// <summary>Looks up what <see cref="RefundCheck"/> decides on.</summary>
public sealed class RefundFacts(IRepository<AmazonOrder> orders, SnapshotStore snapshots, Submissions submissions)
{
    /// <summary>The order as it is stored now; null when it is not there.</summary>
    public async Task<AmazonOrder?> OrderAsync(int rowId) => await orders.Table.FirstOrDefaultAsync(row => row.Id == rowId);

    /// <summary>The refunds of an order, oldest first.</summary>
    public async Task<IReadOnlyList<AmazonSubmission>> RefundsAsync(int rowId) =>
        [.. (await submissions.OfOrderAsync(rowId)).Where(submission => submission.Kind == SubmissionKind.Refund)];

    /// <summary>What can be refunded besides a submission; null when Amazon's amounts are not stored any more.</summary>
    /// <param name="row">The order.</param>
    /// <param name="besides">The submission that does not count; 0 for none.</param>
    public async Task<Refundable?> RefundableAsync(AmazonOrder row, int besides)
    {
        if (snapshots.TryRead(row) is not { } snapshot || !OrderMoney.Of(snapshot).IsSaid)
            return null;
        var earlier = (await RefundsAsync(row.Id)).Where(refund => refund.Id != besides && Takes(refund.State)).Select(RefundDraft.Of);
        try
        {
            return Refundable.Of(snapshot, earlier);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>What is wrong with a draft of a submission now.</summary>
    public async Task<IReadOnlyList<RefundProblem>> ProblemsAsync(AmazonSubmission submission, RefundDraft draft)
    {
        if (await OrderAsync(submission.AmazonOrderRowId) is not { } row)
            return [new RefundProblem("", new ChannelMessage("Outbound.OrderGone"))];
        return await RefundableAsync(row, submission.Id) is { } refundable
            ? RefundCheck.Of(row, refundable, draft)
            : [new RefundProblem("", new ChannelMessage("Outbound.Refund.NoAmounts", row.AmazonOrderId))];
    }

    /// <summary>True when a refund in this state has taken its amounts, or may have.</summary>
    public static bool Takes(SubmissionState state) => state is SubmissionState.Requested or SubmissionState.Sent or SubmissionState.Accepted or SubmissionState.Stuck;
}

using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Orders;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Accounts;

/// <summary>Counts what an account would leave behind that is paused or removed.</summary>
public sealed class AccountLeavings(IRepository<AmazonSubmission> submissions, IRepository<AmazonOrder> orders)
{
    /// <summary>What it would leave now.</summary>
    public async Task<AccountLeaving> OfAsync(int accountId) => new(
        await submissions.Table.Where(SubmissionStates.IsOpen).CountAsync(submission => submission.AccountId == accountId),
        await orders.Table.CountAsync(row => row.AccountId == accountId && row.FulfilledBy != AmazonValues.Amazon
            && (row.AmazonStatus == AmazonValues.Unshipped || row.AmazonStatus == AmazonValues.PartiallyShipped)));
}

/// <summary>What an account leaves behind.</summary>
/// <param name="Messages">Messages to Amazon that wait or are not answered.</param>
/// <param name="Orders">Orders that the seller has still to ship.</param>
public sealed record AccountLeaving(int Messages, int Orders);

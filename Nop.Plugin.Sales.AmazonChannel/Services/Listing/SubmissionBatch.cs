using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Listing;

/// <summary>
/// Decides on what Amazon refused of the orders that a person has ticked; ends by itself after a while. What is held or has an unknown outcome, and refunds, are decided on one by one: they are told.
/// </summary>
public sealed class SubmissionBatch(
    IRepository<AmazonSubmission> submissions,
    SubmittedOrders orders,
    OutboundDecisions decisions,
    AmazonQuotas quotas,
    ChannelTexts texts,
    AmazonOrderWords words,
    ILocalizationService localization,
    TimeProvider time)
{
    /// <summary>Most orders of one request.</summary>
    public const int Limit = 1000;

    private const int Batch = 500;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);

    /// <summary>Sends what was refused again. Answers in words.</summary>
    public Task<OrderBatchResult> RetryAsync(IReadOnlyCollection<int> orderRowIds) => RunAsync(orderRowIds, "Orders.Bulk.MessagesRetried", decisions.RetryAsync,
        submission => submission.Kind != SubmissionKind.Cancel || quotas.Available(submission.AccountId, AmazonOperation.GetOrder) > 0);

    /// <summary>Leaves it at what was refused. Answers in words.</summary>
    public Task<OrderBatchResult> SetAsideAsync(IReadOnlyCollection<int> orderRowIds) => RunAsync(orderRowIds, "Orders.Bulk.MessagesSetAside", decisions.SetAsideAsync, _ => true);

    private async Task<OrderBatchResult> RunAsync(IReadOnlyCollection<int> orderRowIds, string summary, Func<int, Task<ChannelMessage?>> decide, Func<AmazonSubmission, bool> mayGoOn)
    {
        var end = time.GetUtcNow() + Budget;
        var asked = await AskedAsync(orderRowIds);
        await orders.LookUpAsync(asked);
        var problems = new List<string>();
        var done = 0;
        foreach (var submission in asked)
        {
            if (time.GetUtcNow() > end || !mayGoOn(submission))
            {
                problems.Add(await words.TextAsync(time.GetUtcNow() > end ? "Orders.Bulk.TimeIsUp" : "Orders.Bulk.AllowanceIsUsed"));
                break;
            }

            if (await WhyNotAsync(submission, decide) is { } problem)
                problems.Add($"{(await orders.OfAsync(submission)).AmazonOrderId}: {problem}");
            else
                done++;
        }

        if (asked.All(submission => submission.State != SubmissionState.Refused))
            problems.Add(await words.TextAsync("Orders.Bulk.NoRefused"));
        return new OrderBatchResult(await words.TextAsync(summary, done), problems);
    }

    private async Task<string?> WhyNotAsync(AmazonSubmission submission, Func<int, Task<ChannelMessage?>> decide)
    {
        if (submission is not { State: SubmissionState.Refused, Kind: not SubmissionKind.Refund })
            return await words.TextAsync("Orders.Bulk.MessageLeft", await localization.GetLocalizedEnumAsync(submission.Kind), await localization.GetLocalizedEnumAsync(submission.State));
        try
        {
            return await decide(submission.Id) is { } refusal ? await texts.ToTextAsync(refusal) : null;
        }
        catch (ClaimHeldException)
        {
            return await words.TextAsync("Claim.Held");
        }
    }

    // what is postponed waits by itself
    private async Task<List<AmazonSubmission>> AskedAsync(IReadOnlyCollection<int> orderRowIds)
    {
        var found = new List<AmazonSubmission>();
        foreach (var ids in orderRowIds.Distinct().Take(Limit).Chunk(Batch).Select(chunk => chunk.ToList()))
            found.AddRange(await submissions.Table.Where(SubmissionStates.NeedsPerson)
                .Where(submission => ids.Contains(submission.AmazonOrderRowId) && submission.StateId != (int)SubmissionState.Postponed).ToListAsync());
        return [.. found.OrderBy(submission => submission.Id)];
    }
}

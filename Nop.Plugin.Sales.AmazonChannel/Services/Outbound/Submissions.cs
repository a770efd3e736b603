using Nop.Core;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>The rows of the outbox.</summary>
public sealed class Submissions(IRepository<AmazonSubmission> submissions, IWorkContext workContext, TimeProvider time)
{
    /// <summary>A submission by its id; null when it is not there.</summary>
    public async Task<AmazonSubmission?> GetAsync(int id) => await submissions.Table.FirstOrDefaultAsync(submission => submission.Id == id);

    /// <summary>A submission by what makes it one and the same; null when it is not there.</summary>
    public async Task<AmazonSubmission?> FindAsync(string uniqueKey) => await submissions.Table.FirstOrDefaultAsync(submission => submission.UniqueKey == uniqueKey);

    /// <summary>Everything that was asked of Amazon for an order, oldest first.</summary>
    public async Task<IList<AmazonSubmission>> OfOrderAsync(int amazonOrderRowId) =>
        await submissions.Table.Where(submission => submission.AmazonOrderRowId == amazonOrderRowId).OrderBy(submission => submission.Id).ToListAsync();

    /// <summary>What the outbox may work on now, oldest first: what is asked for before what is looked at again.</summary>
    /// <param name="accountId">Account that sends.</param>
    /// <param name="kind">What is sent.</param>
    /// <param name="most">Most that are given.</param>
    public async Task<IReadOnlyList<AmazonSubmission>> DueAsync(int accountId, SubmissionKind kind, int most = int.MaxValue)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await submissions.Table
            .Where(submission => submission.AccountId == accountId && submission.KindId == (int)kind && submission.NextAttemptOnUtc <= now
                && (submission.StateId == (int)SubmissionState.Requested || submission.StateId == (int)SubmissionState.Postponed))
            .OrderBy(submission => submission.StateId).ThenBy(submission => submission.Id).Take(most).ToListAsync();
    }

    /// <summary>Those in a state, oldest first.</summary>
    public async Task<IReadOnlyList<AmazonSubmission>> InStateAsync(int accountId, SubmissionKind kind, params SubmissionState[] states)
    {
        var ids = states.Select(state => (int)state).ToList();
        return await submissions.Table
            .Where(submission => submission.AccountId == accountId && submission.KindId == (int)kind && ids.Contains(submission.StateId))
            .OrderBy(submission => submission.Id).ToListAsync();
    }

    /// <summary>How many wait to be sent, of all accounts. What a person must decide on first does not.</summary>
    public Task<int> CountWaitingAsync() => submissions.Table
        .CountAsync(submission => submission.StateId == (int)SubmissionState.Requested || submission.StateId == (int)SubmissionState.Postponed);

    /// <summary>Those that a feed carries, oldest first.</summary>
    public async Task<IReadOnlyList<AmazonSubmission>> OfFeedAsync(int feedRowId) =>
        await submissions.Table.Where(submission => submission.FeedRowId == feedRowId).OrderBy(submission => submission.Id).ToListAsync();

    /// <summary>Adds a row, or gives the one that is there: whoever asks first makes it.</summary>
    public async Task<AmazonSubmission> EnsureAsync(AmazonSubmission wanted)
    {
        if (await FindAsync(wanted.UniqueKey) is { } known)
            return known;
        var now = time.GetUtcNow().UtcDateTime;
        wanted.CreatedOnUtc = now;
        wanted.UpdatedOnUtc = now;
        wanted.NextAttemptOnUtc ??= now;
        try
        {
            await submissions.InsertAsync(wanted, false);
            return wanted;
        }
        catch (Exception) when (wanted.Id == 0)
        {
            // no database-independent exception tells a taken key: look whether the row is there
            if (await FindAsync(wanted.UniqueKey) is { } present)
                return present;
            throw;
        }
    }

    /// <summary>Asks again, with a clean slate. Only a person or a change in the shop does this.</summary>
    public async Task RequestAgainAsync(AmazonSubmission submission)
    {
        submission.State = SubmissionState.Requested;
        submission.Attempts = 0;
        submission.FeedRowId = 0;
        submission.Reason = null;
        submission.SentOnUtc = null;
        submission.NextAttemptOnUtc = time.GetUtcNow().UtcDateTime;
        await SaveAsync(submission);
    }

    /// <summary>Saves the row.</summary>
    public Task SaveAsync(AmazonSubmission submission)
    {
        submission.UpdatedOnUtc = time.GetUtcNow().UtcDateTime;
        return submissions.UpdateAsync(submission, false);
    }

    /// <summary>The admin at work; 0 in the schedule task.</summary>
    public async Task<int> ActingCustomerIdAsync() =>
        await workContext.GetCurrentCustomerAsync() is { IsSystemAccount: false } customer ? customer.Id : 0;
}

using Nop.Core;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>The rows of the outbox.</summary>
public sealed class Submissions(IRepository<AmazonSubmission> submissions, IRepository<SubmissionSending> sending, Withdrawals withdrawals, IWorkContext workContext, TimeProvider time)
{
    private const int Batch = 500;

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

    /// <summary>The one with which it is tried whether Amazon lets a kind through again: the oldest of those that were tried least, due or not.</summary>
    public async Task<IReadOnlyList<AmazonSubmission>> TrialAsync(int accountId, SubmissionKind kind)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await submissions.Table
            .Where(submission => submission.AccountId == accountId && submission.KindId == (int)kind
                && (submission.StateId == (int)SubmissionState.Requested || submission.StateId == (int)SubmissionState.Postponed && submission.NextAttemptOnUtc <= now))
            .OrderBy(submission => submission.StateId).ThenBy(submission => submission.Attempts).ThenBy(submission => submission.Id).Take(1).ToListAsync();
    }

    /// <summary>True while the outbox has anything of a kind to work on.</summary>
    public Task<bool> AnyWaitAsync(int accountId, SubmissionKind kind) => submissions.Table
        .AnyAsync(submission => submission.AccountId == accountId && submission.KindId == (int)kind
            && (submission.StateId == (int)SubmissionState.Requested || submission.StateId == (int)SubmissionState.Postponed));

    /// <summary>Makes all of a kind due that wait for a later attempt.</summary>
    public async Task WakeAsync(int accountId, SubmissionKind kind)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var asleep = await submissions.Table
            .Where(submission => submission.AccountId == accountId && submission.KindId == (int)kind && submission.StateId == (int)SubmissionState.Requested && submission.NextAttemptOnUtc > now)
            .ToListAsync();
        foreach (var submission in asleep)
        {
            submission.NextAttemptOnUtc = now;
            await SaveAsync(submission);
        }
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
    public async Task<AmazonSubmission> EnsureAsync(AmazonSubmission wanted) => await FindAsync(wanted.UniqueKey) ?? await AddAsync(wanted);

    /// <summary>Adds a row that is missing, as far as is known; gives the one that somebody else has made meanwhile.</summary>
    public async Task<AmazonSubmission> AddAsync(AmazonSubmission wanted)
    {
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

    /// <summary>Says that a call begins. False when somebody has decided otherwise since the message was read: then no call may begin, and nothing is said.</summary>
    public async Task<bool> TryBeginAsync(AmazonSubmission submission)
    {
        var before = submission.SentOnUtc;
        await SayAsync(submission, time.GetUtcNow().UtcDateTime);
        var id = submission.Id;
        var stored = await withdrawals.Without(submissions.Table, id).Where(one => one.Id == id).Select(one => new { one.StateId, one.UpdatedOnUtc }).FirstOrDefaultAsync();
        if (stored is not null && stored.StateId == submission.StateId && stored.UpdatedOnUtc == submission.UpdatedOnUtc)
            return true;
        await SayAsync(submission, before);
        return false;
    }

    /// <summary>Takes back that a call began: Amazon surely did nothing.</summary>
    public Task NotBegunAsync(AmazonSubmission submission) => SayAsync(submission, null);

    /// <summary>Those that nobody has changed or withdrawn since they were read, by their ids.</summary>
    public async Task<IReadOnlySet<int>> UnchangedAsync(IReadOnlyList<AmazonSubmission> read)
    {
        var unchanged = new HashSet<int>();
        foreach (var some in read.Chunk(Batch))
        {
            var ids = some.Select(submission => submission.Id).ToList();
            var stored = (await submissions.Table.Where(submission => ids.Contains(submission.Id)).Select(submission => new { submission.Id, submission.StateId, submission.UpdatedOnUtc }).ToListAsync())
                .ToDictionary(submission => submission.Id);
            unchanged.UnionWith(some.Where(submission => stored.TryGetValue(submission.Id, out var now) && now.StateId == submission.StateId && now.UpdatedOnUtc == submission.UpdatedOnUtc)
                .Select(submission => submission.Id));
        }

        unchanged.ExceptWith(await withdrawals.AmongAsync(unchanged));
        return unchanged;
    }

    /// <summary>Adds many rows that are missing, as far as is known. Their ids are not told.</summary>
    public async Task AddAsync(IReadOnlyCollection<AmazonSubmission> wanted)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var some in wanted.Chunk(Batch))
        {
            foreach (var submission in some)
            {
                submission.CreatedOnUtc = now;
                submission.UpdatedOnUtc = now;
                submission.NextAttemptOnUtc ??= now;
            }

            try
            {
                await submissions.InsertAsync(some, false);
            }
            catch (Exception)
            {
                // somebody else has added one of them, or took the number that the host gave one beforehand: none of them is there, or all
                foreach (var submission in some)
                {
                    submission.Id = 0;
                    await EnsureAsync(submission);
                }
            }
        }
    }

    /// <summary>Asks again, with a clean slate. Only a person or a change in the shop does this.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="isByPerson">True when a person says so: then even what Amazon refused goes out unchanged.</param>
    public async Task RequestAgainAsync(AmazonSubmission submission, bool isByPerson = true)
    {
        submission.RefusedHash = isByPerson ? "" : submission.RefusedHash;
        submission.State = SubmissionState.Requested;
        submission.Attempts = 0;
        submission.FeedRowId = 0;
        submission.Reason = null;
        submission.SentOnUtc = null;
        submission.NextAttemptOnUtc = time.GetUtcNow().UtcDateTime;
        await withdrawals.RemoveAsync(submission.Id);
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

    private Task SayAsync(AmazonSubmission submission, DateTime? sentOn)
    {
        submission.SentOnUtc = sentOn;
        return sending.UpdateAsync(new SubmissionSending { Id = submission.Id, SentOnUtc = sentOn }, false);
    }
}

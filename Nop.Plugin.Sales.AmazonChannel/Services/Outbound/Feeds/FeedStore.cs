using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>The rows of the feeds.</summary>
public sealed class FeedStore(IRepository<AmazonFeed> feeds, IRepository<SubmissionCarrier> carriers, Submissions submissions)
{
    private const int Batch = 500;

    /// <summary>The feed that is being prepared, made if there is none: what a run before left unsent goes along.</summary>
    public async Task<AmazonFeed> PrepareAsync(int accountId, string feedType, IReadOnlyList<AmazonSubmission> content)
    {
        var feed = await feeds.Table.FirstOrDefaultAsync(one => one.AccountId == accountId && one.FeedType == feedType && one.StateId == (int)FeedState.Prepared);
        if (feed is null)
        {
            feed = new AmazonFeed { AccountId = accountId, FeedType = feedType, State = FeedState.Prepared };
            await feeds.InsertAsync(feed, false);
        }

        // what a broken-off run put in and this one does not send must not be counted in
        foreach (var left in (await submissions.OfFeedAsync(feed.Id)).Where(left => content.All(one => one.Id != left.Id)))
            await AssignAsync(left, 0);
        foreach (var submission in content.Where(submission => submission.FeedRowId != feed.Id))
            await AssignAsync(submission, feed.Id);
        return feed;
    }

    /// <summary>When the last feed of a type was given to Amazon; null when none was.</summary>
    public async Task<DateTime?> LastSubmittedAsync(int accountId, string feedType) => await feeds.Table
        .Where(feed => feed.AccountId == accountId && feed.FeedType == feedType && feed.SubmittedOnUtc != null)
        .OrderByDescending(feed => feed.SubmittedOnUtc).Select(feed => feed.SubmittedOnUtc).FirstOrDefaultAsync();

    /// <summary>The feeds of a type that Amazon has, or may have, and whose answer is still to come.</summary>
    public async Task<IReadOnlyList<AmazonFeed>> OpenAsync(int accountId, string feedType) => await feeds.Table
        .Where(feed => feed.AccountId == accountId && feed.FeedType == feedType && (feed.StateId == (int)FeedState.Submitting || feed.StateId == (int)FeedState.Submitted))
        .OrderBy(feed => feed.Id).ToListAsync();

    /// <summary>A feed by its id; null when it is not there.</summary>
    public async Task<AmazonFeed?> GetAsync(int id) => id == 0 ? null : await feeds.Table.FirstOrDefaultAsync(feed => feed.Id == id);

    /// <summary>Feeds by their ids; those that are not there are left out.</summary>
    public async Task<IReadOnlyDictionary<int, AmazonFeed>> GetAsync(IEnumerable<int> wanted)
    {
        var found = new Dictionary<int, AmazonFeed>();
        foreach (var ids in wanted.Where(id => id != 0).Distinct().Chunk(Batch).Select(chunk => chunk.ToList()))
        {
            foreach (var feed in await feeds.Table.Where(feed => ids.Contains(feed.Id)).ToListAsync())
                found[feed.Id] = feed;
        }

        return found;
    }

    /// <summary>Saves the row.</summary>
    public Task SaveAsync(AmazonFeed feed) => feeds.UpdateAsync(feed, false);

    /// <summary>Takes a submission out of the feed that it was put into.</summary>
    public Task ReleaseAsync(AmazonSubmission submission) => AssignAsync(submission, 0);

    private Task AssignAsync(AmazonSubmission submission, int feedRowId)
    {
        submission.FeedRowId = feedRowId;
        return carriers.UpdateAsync(new SubmissionCarrier { Id = submission.Id, FeedRowId = feedRowId }, false);
    }
}

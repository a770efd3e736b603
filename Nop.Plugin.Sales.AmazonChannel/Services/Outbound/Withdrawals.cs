using System.Globalization;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>
/// Remembers which messages a person has withdrawn, as rows with a unique name. Who withdraws writes the row and then looks whether the message is on its way; who sends says that it is on its way
/// and then looks for the row. So one of the two sees the other, whatever else is written at the same time, and what was withdrawn never goes out.
/// </summary>
public sealed class Withdrawals(IRepository<ChannelClaim> marks)
{
    private const string Prefix = ChannelClaim.PermitPrefix + "withdrawn/";
    private const int Batch = 500;

    /// <summary>True when a person has withdrawn it.</summary>
    public async Task<bool> HasAsync(int submissionId)
    {
        var name = NameOf(submissionId);
        return await marks.Table.AnyAsync(mark => mark.Name == name);
    }

    /// <summary>Those of some messages that a person has withdrawn, by their ids.</summary>
    public async Task<IReadOnlySet<int>> AmongAsync(IEnumerable<int> submissionIds)
    {
        var withdrawn = new HashSet<int>();
        foreach (var some in submissionIds.Chunk(Batch))
        {
            var byName = some.Distinct().ToDictionary(NameOf, StringComparer.Ordinal);
            var names = byName.Keys.ToList();
            withdrawn.UnionWith((await marks.Table.Where(mark => names.Contains(mark.Name)).Select(mark => mark.Name).ToListAsync()).Select(name => byName[name]));
        }

        return withdrawn;
    }

    /// <summary>Rows without a certain one where that has been withdrawn.</summary>
    public IQueryable<AmazonSubmission> Without(IQueryable<AmazonSubmission> rows, int submissionId)
    {
        var name = NameOf(submissionId);
        return rows.Where(_ => !marks.Table.Any(mark => mark.Name == name));
    }

    /// <summary>Withdraws it. False when somebody has already.</summary>
    public async Task<bool> TryAddAsync(AmazonSubmission submission)
    {
        try
        {
            await marks.InsertAsync(new ChannelClaim { Name = NameOf(submission.Id), Owner = submission.UniqueKey.Short(100) }, false);
            return true;
        }
        catch (Exception)
        {
            // no database-independent exception tells a taken name: look whether the row is there
            if (await HasAsync(submission.Id))
                return false;
            throw;
        }
    }

    /// <summary>It is asked for again.</summary>
    public Task RemoveAsync(int submissionId)
    {
        var name = NameOf(submissionId);
        return marks.DeleteAsync(mark => mark.Name == name);
    }

    /// <summary>What a message that was withdrawn comes to: a refund is decided on again, anything else is not sent.</summary>
    public static SubmissionOutcome OutcomeOf(AmazonSubmission submission)
    {
        if (submission.Kind == SubmissionKind.Refund)
            return new SubmissionOutcome.Held(new ChannelMessage("Outbound.Refund.Withdrawn"));
        return new SubmissionOutcome.NotNeeded(new ChannelMessage(submission.SentOnUtc is null ? "Outbound.Withdrawn" : "Outbound.WithdrawnAfterCall"));
    }

    private static string NameOf(int submissionId) => Prefix + submissionId.ToString(CultureInfo.InvariantCulture);
}

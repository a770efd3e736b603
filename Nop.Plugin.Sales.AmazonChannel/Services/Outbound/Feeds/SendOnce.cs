using System.Globalization;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Feeds;

/// <summary>
/// Lets a submission go to Amazon once. Whoever sends takes its permit, a row with a unique name, right before the call; a permit that is taken is given back only when Amazon surely did nothing,
/// or by a person. So it holds whatever becomes of claims, processes and rows that somebody else writes meanwhile.
/// </summary>
public sealed class SendOnce(IRepository<ChannelClaim> permits)
{
    /// <summary>True when it was sent, or was about to be.</summary>
    public async Task<bool> IsTakenAsync(AmazonSubmission submission)
    {
        var name = NameOf(submission);
        return await permits.Table.AnyAsync(permit => permit.Name == name);
    }

    /// <summary>Takes the permits of all, or none. False when somebody else has one of them.</summary>
    public async Task<bool> TryTakeAsync(IReadOnlyCollection<AmazonSubmission> submissions)
    {
        var taken = new List<AmazonSubmission>();
        foreach (var submission in submissions)
        {
            if (await TryTakeAsync(submission))
            {
                taken.Add(submission);
                continue;
            }

            await ReturnAsync(taken);
            return false;
        }

        return true;
    }

    /// <summary>Gives permits back: Amazon surely did nothing, or a person says so.</summary>
    public async Task ReturnAsync(IEnumerable<AmazonSubmission> submissions)
    {
        foreach (var submission in submissions)
        {
            var name = NameOf(submission);
            await permits.DeleteAsync(permit => permit.Name == name);
        }
    }

    private async Task<bool> TryTakeAsync(AmazonSubmission submission)
    {
        try
        {
            await permits.InsertAsync(new ChannelClaim { Name = NameOf(submission), Owner = submission.UniqueKey.Short(100) }, false);
            return true;
        }
        catch (Exception)
        {
            // no database-independent exception tells a taken name: look whether the row is there
            if (await IsTakenAsync(submission))
                return false;
            throw;
        }
    }

    private static string NameOf(AmazonSubmission submission) => ChannelClaim.PermitPrefix + submission.Id.ToString(CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>
/// Keeps two importers off one thing, through a row with a unique name: it holds across threads, processes and nodes on any database.
/// A claim whose process is gone from this machine is void at once; one of another machine when it has been watched for a minute and its beat was not raised.
/// </summary>
public sealed class ChannelClaims(IRepository<ChannelClaim> claims, IRepository<ClaimBeat> beats, ClaimingProcess process, ClaimWatch watch, TimeProvider time)
{
    /// <summary>Claims a thing; null when somebody else holds it.</summary>
    public async Task<IAsyncDisposable?> TryClaimAsync(string name)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var mine = new ChannelClaim { Name = name, Owner = process.Claim() };
            try
            {
                await claims.InsertAsync(mine, false);
                return new HeldClaim(claims, beats, process, mine, time);
            }
            catch (Exception)
            {
                process.Release(mine.Owner);
                // no database-independent exception tells a taken name: look whether the row is there
                if (await claims.Table.FirstOrDefaultAsync(claim => claim.Name == name) is not { } held)
                {
                    if (attempt > 0)
                        throw;
                    continue;
                }

                if (!await RemoveIfVoidAsync(held))
                    return null;
            }
        }

        return null;
    }

    /// <summary>Claims a thing, waiting for others that hold it for moments only. Throws <see cref="ClaimHeldException"/> after ten seconds.</summary>
    public async Task<IAsyncDisposable> ClaimAsync(string name)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            if (await TryClaimAsync(name) is { } held)
                return held;
            if (waiting.Elapsed > TimeSpan.FromSeconds(10))
                throw new ClaimHeldException(name);
            await Task.Delay(TimeSpan.FromMilliseconds(15 + Random.Shared.Next(20)));
        }
    }

    /// <summary>Removes claims that nobody holds any more.</summary>
    public async Task TrimAsync()
    {
        foreach (var claim in await claims.Table.Where(claim => !claim.Name.StartsWith(ChannelClaim.PermitPrefix)).ToListAsync())
            await RemoveIfVoidAsync(claim);
    }

    private async Task<bool> RemoveIfVoidAsync(ChannelClaim claim)
    {
        var isGone = process.IsGone(claim.Owner);
        if (!isGone && !watch.IsSilent(claim))
            return false;

        await claims.DeleteAsync(other => other.Name == claim.Name && other.Owner == claim.Owner && other.Beat == claim.Beat);
        if (isGone && ClaimingProcess.ProcessOf(claim.Owner) is { } gone && !await claims.Table.AnyAsync(other => other.Owner.StartsWith(gone)))
            process.Forget(claim.Owner);
        return true;
    }
}

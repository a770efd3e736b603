using System.Diagnostics;
using System.Globalization;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>
/// Keeps two importers off one thing, through a row with a unique name: it holds across threads, processes and nodes on any database.
/// A claim whose process is gone from this machine is void at once; one of another machine when its time is up.
/// </summary>
public sealed class ChannelClaims(IRepository<ChannelClaim> claims, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(3);
    private const string StartFormat = "yyyyMMddHHmmss";
    private static readonly string ThisProcess = Describe();
    private static long _claimNumber;

    /// <summary>Claims a thing; null when somebody else holds it.</summary>
    public async Task<IAsyncDisposable?> TryClaimAsync(string name)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var mine = new ChannelClaim
            {
                Name = name,
                Owner = $"{ThisProcess}/{Interlocked.Increment(ref _claimNumber).ToString(CultureInfo.InvariantCulture)}",
                ExpiresOnUtc = (time.GetUtcNow() + Lifetime).UtcDateTime
            };
            try
            {
                await claims.InsertAsync(mine, false);
                return new Held(claims, mine);
            }
            catch (Exception)
            {
                // no database-independent exception tells a taken name: look whether the row is there
                if (await claims.Table.FirstOrDefaultAsync(claim => claim.Name == name) is not { } held)
                {
                    if (attempt > 0)
                        throw;
                    continue;
                }

                if (!IsVoid(held))
                    return null;
                await claims.DeleteAsync(claim => claim.Name == name && claim.Owner == held.Owner);
            }
        }

        return null;
    }

    /// <summary>Claims a thing, waiting for others that hold it for moments only. Throws <see cref="TimeoutException"/> after ten seconds.</summary>
    public async Task<IAsyncDisposable> ClaimAsync(string name)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            if (await TryClaimAsync(name) is { } held)
                return held;
            if (waiting.Elapsed > TimeSpan.FromSeconds(10))
                throw new TimeoutException($"\"{name}\" is held by another importer for more than ten seconds. It is tried again at the next sync.");
            await Task.Delay(TimeSpan.FromMilliseconds(15 + Random.Shared.Next(20)));
        }
    }

    /// <summary>Removes claims whose time is up; their processes are gone.</summary>
    public Task<int> TrimAsync()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return claims.DeleteAsync(claim => claim.ExpiresOnUtc < now);
    }

    private bool IsVoid(ChannelClaim claim)
    {
        if (claim.ExpiresOnUtc.AsUtc() < time.GetUtcNow())
            return true;

        var parts = claim.Owner.Split('/');
        return parts.Length == 4 && parts[0] == Environment.MachineName && !IsAlive(parts[1], parts[2]);
    }

    private static bool IsAlive(string id, string start)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            return Math.Abs((StartOf(process) - DateTime.ParseExact(start, StartFormat, CultureInfo.InvariantCulture)).TotalSeconds) <= 2;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception)
        {
            // the process is there and does not let itself be looked at, or it ended just now: its claim runs out by itself
            return true;
        }
    }

    private static string Describe()
    {
        using var process = Process.GetCurrentProcess();
        return string.Join('/', Environment.MachineName, process.Id.ToString(CultureInfo.InvariantCulture), StartOf(process).ToString(StartFormat, CultureInfo.InvariantCulture));
    }

    private static DateTime StartOf(Process process) => process.StartTime.ToUniversalTime();

    private sealed class Held(IRepository<ChannelClaim> claims, ChannelClaim mine) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() =>
            await claims.DeleteAsync(claim => claim.Name == mine.Name && claim.Owner == mine.Owner);
    }
}

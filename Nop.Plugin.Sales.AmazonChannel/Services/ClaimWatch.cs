using System.Collections.Concurrent;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Tells claims whose holder has fallen silent, by this process's own clock alone: what other machines' clocks say is never compared.</summary>
public sealed class ClaimWatch(TimeProvider time)
{
    private const int Remembered = 500;

    /// <summary>How long a claim is watched before it is taken for given up; its holder raises the beat four times meanwhile.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, Seen> _seen = new(StringComparer.Ordinal);

    /// <summary>Looks at a claim. True when its beat has been the same for a minute of looking.</summary>
    public bool IsSilent(ChannelClaim claim)
    {
        var now = time.GetTimestamp();
        if (_seen.Count > Remembered)
            Trim(now);
        var seen = _seen.AddOrUpdate(claim.Owner, _ => new Seen(claim.Beat, now), (_, known) => known.Beat == claim.Beat ? known : new Seen(claim.Beat, now));
        return time.GetElapsedTime(seen.Since, now) >= Patience;
    }

    // one that is looked at again after this is watched anew
    private void Trim(long now)
    {
        foreach (var (owner, seen) in _seen)
        {
            if (time.GetElapsedTime(seen.Since, now) > 2 * Patience)
                _seen.TryRemove(owner, out _);
        }
    }

    private sealed record Seen(long Beat, long Since);
}

using System.Collections.Concurrent;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Keeps what need not be done in every run, which is every minute, apart. It is not stored: after a restart everything is due.</summary>
public sealed class OutboxRhythm(TimeProvider time)
{
    private const int Most = 1000;
    private static readonly TimeSpan SaidFor = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _done = new(StringComparer.Ordinal);

    /// <summary>True when a thing was not done for so long.</summary>
    public bool IsDue(string name, TimeSpan every) => !_done.TryGetValue(name, out var done) || time.GetUtcNow() - done >= every;

    /// <summary>True when a thing was not said within the hour, and notes that it is said now: the same every minute would fill the log.</summary>
    public bool MaySay(string what)
    {
        if (!IsDue(what, SaidFor))
            return false;
        Done(what);
        return true;
    }

    /// <summary>Notes that a thing was done now.</summary>
    public void Done(string name)
    {
        if (_done.Count >= Most)
            _done.Clear();
        _done[name] = time.GetUtcNow();
    }
}

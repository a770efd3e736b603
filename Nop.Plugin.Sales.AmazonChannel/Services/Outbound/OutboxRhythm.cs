using System.Collections.Concurrent;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Keeps what need not be done in every run, which is every minute, apart. It is not stored: after a restart everything is due.</summary>
public sealed class OutboxRhythm(TimeProvider time)
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _done = new(StringComparer.Ordinal);

    /// <summary>True when a thing was not done for so long.</summary>
    public bool IsDue(string name, TimeSpan every) => !_done.TryGetValue(name, out var done) || time.GetUtcNow() - done >= every;

    /// <summary>Notes that a thing was done now.</summary>
    public void Done(string name)
    {
        if (_done.Count >= Most)
            _done.Clear();
        _done[name] = time.GetUtcNow();
    }
}

namespace AmazonSimulator.Faults;

/// <summary>Which answers go wrong. Faults of one operation are used up in the order they were planned.</summary>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];

    /// <summary>The next answers of an operation go wrong, after letting some pass.</summary>
    public void Next(string operation, Fault fault, int times = 1, int after = 0)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        Add(new Entry(Operations.Check(operation), fault, times, after));
    }

    /// <summary>Every answer of an operation goes wrong until the result is disposed.</summary>
    public IDisposable Always(string operation, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var entry = new Entry(Operations.Check(operation), fault, int.MaxValue, 0);
        Add(entry);
        return new Removal(this, entry);
    }

    /// <summary>All is well again.</summary>
    public void Clear()
    {
        lock (_lock)
            _entries.Clear();
    }

    internal Fault? Take(string operation)
    {
        lock (_lock)
        {
            var entry = _entries.Find(candidate => candidate.Operation == operation);
            if (entry is null)
                return null;
            if (entry.Passing > 0)
            {
                entry.Passing--;
                return null;
            }
            if (entry.Remaining != int.MaxValue && --entry.Remaining == 0)
                _entries.Remove(entry);
            return entry.Fault;
        }
    }

    private void Add(Entry entry)
    {
        lock (_lock)
            _entries.Add(entry);
    }

    private void Remove(Entry entry)
    {
        lock (_lock)
            _entries.Remove(entry);
    }

    private sealed class Entry(string operation, Fault fault, int remaining, int passing)
    {
        public string Operation { get; } = operation;
        public Fault Fault { get; } = fault;
        public int Remaining { get; set; } = remaining;
        public int Passing { get; set; } = passing;
    }

    private sealed class Removal(FaultPlan plan, Entry entry) : IDisposable
    {
        public void Dispose() => plan.Remove(entry);
    }
}

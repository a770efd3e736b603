namespace AmazonSimulator;

/// <summary>A request as it came in and what it was answered; status 0 where the connection was cut.</summary>
public sealed record RecordedCall(
    string Operation, string Method, string Path, IReadOnlyDictionary<string, string> Query, string Body,
    string? UserAgent, string? SellerId, DateTimeOffset At, int Status, string RequestId);

/// <summary>Every request since the start, oldest first.</summary>
public sealed class CallLog
{
    private readonly Lock _lock = new();
    private readonly List<RecordedCall> _calls = [];

    public IReadOnlyList<RecordedCall> All
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    /// <summary>The calls of one operation, see <see cref="Operations"/>.</summary>
    public IReadOnlyList<RecordedCall> Of(string operation)
    {
        Operations.Check(operation);
        lock (_lock)
            return [.. _calls.Where(call => call.Operation == operation)];
    }

    public int Count(string operation) => Of(operation).Count;

    public void Clear()
    {
        lock (_lock)
            _calls.Clear();
    }

    internal void Add(RecordedCall call)
    {
        lock (_lock)
            _calls.Add(call);
    }
}

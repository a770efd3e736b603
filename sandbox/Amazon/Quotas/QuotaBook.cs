using System.Collections.Concurrent;
using System.Globalization;
using AmazonSimulator.Sellers;

namespace AmazonSimulator.Quotas;

/// <summary>The buckets of every seller and operation, shared by all callers as at Amazon.</summary>
public sealed class QuotaBook
{
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, UsagePlan> _plans = new(UsagePlan.Published);
    private readonly ConcurrentDictionary<BucketKey, TokenBucket> _buckets = new();

    internal QuotaBook(TimeProvider time) => _time = time;

    /// <summary>The plan in force for an operation, null where Amazon publishes none.</summary>
    public UsagePlan? PlanOf(string operation) => _plans.GetValueOrDefault(operation);

    /// <summary>Grants another plan, as Amazon does to busy sellers; the header tells it with the next answer.</summary>
    public void Grant(string operation, UsagePlan plan)
    {
        _plans[Operations.Check(operation)] = plan;
        foreach (var (key, bucket) in _buckets)
            if (key.Operation == operation)
                bucket.Follow(plan, _time.GetUtcNow());
    }

    /// <summary>Calls a seller could make right now.</summary>
    public int Available(SimulatedSeller seller, string operation) =>
        BucketOf(seller, operation) is { } bucket ? (int)bucket.Level(_time.GetUtcNow()) : int.MaxValue;

    /// <summary>Empties a seller's bucket, as another program with the same app would.</summary>
    public void Exhaust(SimulatedSeller seller, string operation)
    {
        var bucket = BucketOf(seller, Operations.Check(operation));
        while (bucket?.TryTake(_time.GetUtcNow()) == true)
        {
        }
    }

    internal bool TryTake(SimulatedSeller seller, string operation) =>
        BucketOf(seller, operation)?.TryTake(_time.GetUtcNow()) ?? true;

    internal string? HeaderOf(string operation) => PlanOf(operation)?.Rate.ToString(CultureInfo.InvariantCulture);

    private TokenBucket? BucketOf(SimulatedSeller seller, string operation) => PlanOf(operation) is { } plan
        ? _buckets.GetOrAdd(new(seller, operation), _ => new TokenBucket(plan, _time.GetUtcNow()))
        : null;

    private sealed record BucketKey(SimulatedSeller Seller, string Operation);
}

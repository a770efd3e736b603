using System.Threading.RateLimiting;

namespace Nop.Plugin.Sales.AmazonChannel.Tests.Support;

/// <summary>A token bucket on a clock that tests can move.</summary>
public sealed class ManualTokenBucket(TokenBucketRateLimiterOptions options, TimeProvider time) : RateLimiter
{
    private readonly Lock _gate = new();
    private double _tokens = options.TokenLimit;
    private DateTimeOffset _filled = time.GetUtcNow();

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            Refill();
            return new RateLimiterStatistics { CurrentAvailablePermits = (long)_tokens };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            Refill();
            if (_tokens < permitCount)
                return new Lease(false, (permitCount - _tokens) * options.ReplenishmentPeriod);
            _tokens -= permitCount;
            return new Lease(true, TimeSpan.Zero);
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    private void Refill()
    {
        var now = time.GetUtcNow();
        _tokens = Math.Min(options.TokenLimit, _tokens + (now - _filled) / options.ReplenishmentPeriod);
        _filled = now;
    }

    private sealed class Lease(bool isAcquired, TimeSpan retryAfter) : RateLimitLease
    {
        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = retryAfter;
            return !isAcquired && metadataName == MetadataName.RetryAfter.Name;
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.RateLimiting;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Amazon;

/// <summary>Keeps the calls of every account within Amazon's token buckets, before Amazon has to say so. Shared by all requests of the process.</summary>
public sealed class AmazonQuotas : IDisposable
{
    private readonly ConcurrentDictionary<(int AccountId, string Operation), Bucket> _buckets = new();
    private readonly ConcurrentDictionary<(int AccountId, string Operation), TaskCompletionSource> _awaited = new();
    private readonly Func<TokenBucketRateLimiterOptions, RateLimiter> _makeLimiter;

    /// <summary>Makes the buckets with the platform's own limiter.</summary>
    public AmazonQuotas()
        : this(options => new TokenBucketRateLimiter(options))
    {
    }

    /// <summary>Makes the buckets with a given limiter.</summary>
    public AmazonQuotas(Func<TokenBucketRateLimiterOptions, RateLimiter> makeLimiter)
    {
        _makeLimiter = makeLimiter;
    }

    /// <summary>Takes one token. Throws a throttled <see cref="SellingPartnerApiException"/> that says how long to wait when there is none.</summary>
    public void Take(int accountId, AmazonOperation operation)
    {
        using var lease = For(accountId, operation).Limiter.AttemptAcquire();
        if (lease.IsAcquired)
        {
            if (_awaited.TryRemove((accountId, operation.Name), out var awaited))
                awaited.SetResult();
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) && retryAfter > TimeSpan.Zero
            ? retryAfter
            : TimeSpan.FromSeconds(1 / operation.Rate);
        throw new SellingPartnerApiException(operation, AmazonFailure.Throttled, "the allowance for this operation is used up; the next call may go out in "
            + wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture) + " s")
        { RetryAfter = wait };
    }

    /// <summary>Ends when the next token is taken: until then <see cref="Available"/> does not know of a call that has begun.</summary>
    public Task WhenTakenAsync(int accountId, AmazonOperation operation) =>
        _awaited.GetOrAdd((accountId, operation.Name), _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Calls that may go out at once.</summary>
    public long Available(int accountId, AmazonOperation operation) =>
        For(accountId, operation).Limiter.GetStatistics()?.CurrentAvailablePermits ?? 0;

    /// <summary>Follows the rate that an answer carried in <c>x-amzn-RateLimit-Limit</c>; text that is no positive number is ignored.</summary>
    public void Follow(int accountId, AmazonOperation operation, string? rateLimitHeader)
    {
        if (!double.TryParse(rateLimitHeader, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) || rate is <= 0 or > 1000)
            return;

        var current = For(accountId, operation);
        if (Math.Abs(current.Rate - rate) < current.Rate * 0.001)
            return;

        var left = (int)Math.Clamp(current.Limiter.GetStatistics()?.CurrentAvailablePermits ?? 0, 0, operation.Burst);
        var next = Make(rate, operation.Burst);
        if (left < operation.Burst)
            next.Limiter.AttemptAcquire(operation.Burst - left).Dispose();
        if (_buckets.TryUpdate((accountId, operation.Name), next, current))
            current.Limiter.Dispose();
        else
            next.Limiter.Dispose();
    }

    /// <summary>Empties the bucket: Amazon said 429, so other programs use the same allowance.</summary>
    public void Drain(int accountId, AmazonOperation operation)
    {
        var limiter = For(accountId, operation).Limiter;
        var left = limiter.GetStatistics()?.CurrentAvailablePermits ?? 0;
        if (left > 0)
            limiter.AttemptAcquire((int)left).Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var bucket in _buckets.Values)
            bucket.Limiter.Dispose();
    }

    private Bucket For(int accountId, AmazonOperation operation) =>
        _buckets.GetOrAdd((accountId, operation.Name), _ => Make(operation.Rate, operation.Burst));

    private Bucket Make(double rate, int burst) => new(rate, _makeLimiter(new TokenBucketRateLimiterOptions
    {
        TokenLimit = burst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1 / rate),
        QueueLimit = 0,
        AutoReplenishment = true
    }));

    private sealed record Bucket(double Rate, RateLimiter Limiter);
}

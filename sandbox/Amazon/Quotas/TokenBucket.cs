namespace AmazonSimulator.Quotas;

internal sealed class TokenBucket(UsagePlan plan, DateTimeOffset now)
{
    private readonly Lock _lock = new();
    private UsagePlan _plan = plan;
    private decimal _tokens = plan.Burst;
    private DateTimeOffset _filledAt = now;

    public bool TryTake(DateTimeOffset at)
    {
        lock (_lock)
        {
            Refill(at);
            if (_tokens < 1)
                return false;
            _tokens--;
            return true;
        }
    }

    public decimal Level(DateTimeOffset at)
    {
        lock (_lock)
        {
            Refill(at);
            return _tokens;
        }
    }

    public void Follow(UsagePlan plan, DateTimeOffset at)
    {
        lock (_lock)
        {
            Refill(at);
            _plan = plan;
            _tokens = Math.Min(_tokens, plan.Burst);
        }
    }

    private void Refill(DateTimeOffset at)
    {
        if (at <= _filledAt)
            return;
        var earned = (decimal)(at - _filledAt).Ticks / TimeSpan.TicksPerSecond * _plan.Rate;
        _tokens = Math.Min(_plan.Burst, _tokens + earned);
        _filledAt = at;
    }
}

namespace Shop.Replay;

/// <summary>A clock that stands still until it is set; it never goes back.</summary>
internal sealed class ReplayClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public void MoveTo(DateTimeOffset moment) => Interlocked.Exchange(ref _ticks, Math.Max(Interlocked.Read(ref _ticks), moment.UtcTicks));
}

namespace Nop.Plugin.Sales.AmazonChannel.Services;

/// <summary>Time that one run may take.</summary>
public sealed class RunBudget(TimeProvider time, TimeSpan length, CancellationToken cancellationToken = default)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>Ends the run early.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>All the time it may take.</summary>
    public TimeSpan Length => length;

    /// <summary>Time that is left; never negative.</summary>
    public TimeSpan Left => time.GetElapsedTime(_start) is var taken && taken < length ? length - taken : TimeSpan.Zero;

    /// <summary>True when the run should leave the rest to the next one.</summary>
    public bool IsSpent => cancellationToken.IsCancellationRequested || time.GetElapsedTime(_start) >= length;
}

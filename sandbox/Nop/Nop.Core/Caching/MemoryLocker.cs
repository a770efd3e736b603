using System.Collections.Concurrent;

namespace Nop.Core.Caching;

/// <summary>
/// Locks within one process. As in the host a cancelled action ends without a word, and a lock is lost once it expires although its action still runs.
/// </summary>
internal sealed class MemoryLocker(TimeProvider time) : ILocker
{
    private readonly ConcurrentDictionary<string, Held> _held = new();

    public Task<bool> PerformActionWithLockAsync(string resource, TimeSpan expirationTime, Func<Task> action) =>
        RunAsync(resource, time.GetUtcNow() + expirationTime, _ => action(), new CancellationTokenSource());

    public Task RunWithHeartbeatAsync(string key, TimeSpan expirationTime, TimeSpan heartbeatInterval, Func<CancellationToken, Task> action,
        CancellationTokenSource cancellationTokenSource = default) =>
        RunAsync(key, DateTimeOffset.MaxValue, action, cancellationTokenSource ?? new CancellationTokenSource());

    public Task CancelTaskAsync(string key, TimeSpan expirationTime) =>
        Current(key) is { } held ? held.Cancellation.CancelAsync() : Task.CompletedTask;

    public Task<bool> IsTaskRunningAsync(string key) => Task.FromResult(Current(key) is not null);

    private async Task<bool> RunAsync(string key, DateTimeOffset until, Func<CancellationToken, Task> action, CancellationTokenSource cancellation)
    {
        Current(key);
        var held = new Held(until, cancellation);
        if (!_held.TryAdd(key, held))
            return false;
        try
        {
            await action(cancellation.Token);
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            _held.TryRemove(KeyValuePair.Create(key, held));
        }
        return true;
    }

    private Held Current(string key)
    {
        if (!_held.TryGetValue(key, out var held))
            return null;
        if (held.Until > time.GetUtcNow())
            return held;
        _held.TryRemove(KeyValuePair.Create(key, held));
        return null;
    }

    private sealed record Held(DateTimeOffset Until, CancellationTokenSource Cancellation);
}

using System.Collections.Concurrent;

namespace Nop.Core.Caching;

/// <summary>The cache of one host. Like the host's it hands out the very object it was given, and keeps no nulls.</summary>
internal sealed class MemoryCache(TimeProvider time) : CacheKeys, IStaticCacheManager
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new();

    public async Task<T> GetAsync<T>(CacheKey key, Func<Task<T>> acquire)
    {
        if (key.CacheTime <= 0)
            return await acquire();
        if (Find(key.Key) is { } found)
            return (T)await found;
        var loading = new Lazy<Task<object>>(async () => await acquire());
        var entry = new Entry(loading, time.GetUtcNow().AddMinutes(key.CacheTime));
        entry = _entries.GetOrAdd(key.Key, entry);
        try
        {
            var value = await entry.Value.Value;
            if (value is null)
                Remove(key.Key, entry);
            return (T)value;
        }
        catch
        {
            Remove(key.Key, entry);
            throw;
        }
    }

    public Task<T> GetAsync<T>(CacheKey key, Func<T> acquire) => GetAsync(key, () => Task.FromResult(acquire()));

    public async Task<T> GetAsync<T>(CacheKey key, T defaultValue = default) => Find(key.Key) is { } found ? (T)await found : defaultValue;

    public async Task<object> GetAsync(CacheKey key) => Find(key.Key) is { } found ? await found : null;

    public Task SetAsync<T>(CacheKey key, T data)
    {
        if (data is not null && key.CacheTime > 0)
            _entries[key.Key] = new Entry(new Lazy<Task<object>>(Task.FromResult<object>(data)), time.GetUtcNow().AddMinutes(key.CacheTime));
        return Task.CompletedTask;
    }

    public Task RemoveAsync(CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        _entries.TryRemove(PrepareKey(cacheKey, cacheKeyParameters).Key, out _);
        return Task.CompletedTask;
    }

    public Task RemoveByPrefixAsync(string prefix, params object[] prefixParameters)
    {
        var filled = Fill(prefix, prefixParameters);
        foreach (var key in _entries.Keys.Where(key => key.StartsWith(filled, StringComparison.OrdinalIgnoreCase)))
            _entries.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public Task ClearAsync()
    {
        _entries.Clear();
        return Task.CompletedTask;
    }

    public void Dispose() => _entries.Clear();

    private Task<object> Find(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
            return null;
        if (entry.Until > time.GetUtcNow())
            return entry.Value.Value;
        Remove(key, entry);
        return null;
    }

    private void Remove(string key, Entry entry) => _entries.TryRemove(KeyValuePair.Create(key, entry));

    private sealed record Entry(Lazy<Task<object>> Value, DateTimeOffset Until);
}

using System.Collections.Concurrent;

namespace Nop.Core.Caching;

/// <summary>The cache of one scope.</summary>
internal sealed class ScopeCache : CacheKeys, IShortTermCacheManager
{
    private readonly ConcurrentDictionary<string, object> _entries = new();

    public async Task<T> GetAsync<T>(Func<Task<T>> acquire, CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        var key = PrepareKey(cacheKey, cacheKeyParameters).Key;
        if (_entries.TryGetValue(key, out var found))
            return (T)found;
        var value = await acquire();
        if (value is not null)
            _entries[key] = value;
        return value;
    }

    public void Remove(string cacheKey, params object[] cacheKeyParameters) => _entries.TryRemove(Fill(cacheKey, cacheKeyParameters), out _);

    public void RemoveByPrefix(string prefix, params object[] prefixParameters)
    {
        var filled = Fill(prefix, prefixParameters);
        foreach (var key in _entries.Keys.Where(key => key.StartsWith(filled, StringComparison.OrdinalIgnoreCase)))
            _entries.TryRemove(key, out _);
    }
}

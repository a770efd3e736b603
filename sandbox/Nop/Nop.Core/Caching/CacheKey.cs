namespace Nop.Core.Caching;

/// <summary>The key of a cached value; placeholders are filled by <see cref="Create"/>.</summary>
public class CacheKey(string key)
{
    public string Key { get; protected set; } = key;
    public int CacheTime { get; set; } = 60;

    public virtual CacheKey Create(Func<object, object> createCacheKeyParameters, params object[] keyObjects) =>
        new(keyObjects.Length == 0 ? Key : string.Format(Key, keyObjects.Select(createCacheKeyParameters).ToArray()));
}

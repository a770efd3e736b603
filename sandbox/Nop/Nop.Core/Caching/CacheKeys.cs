using System.Globalization;

namespace Nop.Core.Caching;

/// <summary>Fills the placeholders of cache keys.</summary>
internal abstract class CacheKeys : ICacheKeyService
{
    public CacheKey PrepareKey(CacheKey cacheKey, params object[] cacheKeyParameters) => cacheKey.Create(ToKeyPart, cacheKeyParameters);

    public CacheKey PrepareKeyForDefaultCache(CacheKey cacheKey, params object[] cacheKeyParameters) => PrepareKey(cacheKey, cacheKeyParameters);

    protected static string Fill(string prefix, object[] parameters) =>
        parameters is { Length: > 0 } ? string.Format(prefix, parameters.Select(ToKeyPart).ToArray()) : prefix;

    private static object ToKeyPart(object parameter) => parameter switch
    {
        null => "null",
        IEnumerable<int> ids => string.Join('-', ids.Order()),
        IEnumerable<BaseEntity> entities => string.Join('-', entities.Select(entity => entity.Id).Order()),
        BaseEntity entity => entity.Id,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => parameter,
    };
}

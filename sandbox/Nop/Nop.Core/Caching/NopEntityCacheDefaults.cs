namespace Nop.Core.Caching;

/// <summary>Cache keys of an entity type.</summary>
public static class NopEntityCacheDefaults<TEntity> where TEntity : BaseEntity
{
    public static string EntityTypeName => typeof(TEntity).Name.ToLowerInvariant();
    public static string Prefix => $"Nop.{EntityTypeName}.";
    public static string ByIdPrefix => $"{Prefix}byid.";
    public static string ByIdsPrefix => $"{Prefix}byids.";
    public static string AllPrefix => $"{Prefix}all.";
    public static CacheKey ByIdCacheKey => new(ByIdPrefix + "{0}");
    public static CacheKey ByIdsCacheKey => new(ByIdsPrefix + "{0}");
    public static CacheKey AllCacheKey => new(AllPrefix);
}

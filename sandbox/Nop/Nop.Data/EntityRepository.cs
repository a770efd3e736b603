using System.Linq.Expressions;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Common;
using Nop.Core.Events;

namespace Nop.Data;

/// <summary>Reads and writes entities; publishes an event after every write of an entity, none after a delete by predicate.</summary>
internal sealed class EntityRepository<TEntity>(
    IEventPublisher events, INopDataProvider data, IShortTermCacheManager shortTermCache, IStaticCacheManager cache) : IRepository<TEntity>
    where TEntity : BaseEntity
{
    private static readonly bool _softDeleted = typeof(TEntity).IsAssignableTo(typeof(ISoftDeletedEntity));
    private static readonly Expression<Func<TEntity, bool>> _notDeleted = _softDeleted ? NotDeleted() : null;

    public IQueryable<TEntity> Table => data.GetTable<TEntity>();

    public async Task<TEntity> GetByIdAsync(int? id, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true, bool useShortTermCache = false)
    {
        if (id is null or 0)
            return null;
        var wanted = id.Value;
        Task<TEntity> Load() => Source(includeDeleted).FirstOrDefaultAsync(entity => entity.Id == wanted);
        if (getCacheKey is null)
            return await Load();
        var keys = useShortTermCache ? (ICacheKeyService)shortTermCache : cache;
        var key = getCacheKey(keys) ?? keys.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.ByIdCacheKey, wanted);
        return useShortTermCache ? await shortTermCache.GetAsync(Load, key) : await cache.GetAsync(key, Load);
    }

    public TEntity GetById(int? id, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true) =>
        GetByIdAsync(id, getCacheKey, includeDeleted).GetAwaiter().GetResult();

    public async Task<IList<TEntity>> GetByIdsAsync(IList<int> ids, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true)
    {
        if (ids is not { Count: > 0 })
            return [];
        async Task<IList<TEntity>> Load()
        {
            var found = await Source(includeDeleted).Where(entity => ids.Contains(entity.Id)).ToDictionaryAsync(entity => entity.Id);
            return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
        }
        if (getCacheKey is null)
            return await Load();
        var key = getCacheKey(cache) ?? cache.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.ByIdsCacheKey, ids);
        return await cache.GetAsync(key, Load);
    }

    public Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, IQueryable<TEntity>> func = null,
        Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true) =>
        LoadAllAsync(Deferred(func), Deferred(getCacheKey), includeDeleted);

    public Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func = null,
        Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true) =>
        LoadAllAsync(func, Deferred(getCacheKey), includeDeleted);

    public Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func,
        Func<ICacheKeyService, Task<CacheKey>> getCacheKey, bool includeDeleted = true) =>
        LoadAllAsync(func, getCacheKey, includeDeleted);

    public IList<TEntity> GetAll(Func<IQueryable<TEntity>, IQueryable<TEntity>> func = null, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true) =>
        GetAllAsync(func, getCacheKey, includeDeleted).GetAwaiter().GetResult();

    public Task<IPagedList<TEntity>> GetAllPagedAsync(Func<IQueryable<TEntity>, IQueryable<TEntity>> func = null,
        int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false, bool includeDeleted = true) =>
        GetAllPagedAsync(Deferred(func), pageIndex, pageSize, getOnlyTotalCount, includeDeleted);

    public async Task<IPagedList<TEntity>> GetAllPagedAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func = null,
        int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false, bool includeDeleted = true)
    {
        var query = Source(includeDeleted);
        return await (func is null ? query : await func(query)).ToPagedListAsync(pageIndex, pageSize, getOnlyTotalCount);
    }

    public async Task InsertAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        await data.InsertEntityAsync(entity);
        if (publishEvent)
            await events.EntityInsertedAsync(entity);
    }

    public async Task InsertAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        await data.BulkInsertEntitiesAsync(entities);
        await PublishAsync(entities, publishEvent, events.EntityInsertedAsync);
    }

    public async Task UpdateAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        await data.UpdateEntityAsync(entity);
        if (publishEvent)
            await events.EntityUpdatedAsync(entity);
    }

    public async Task UpdateAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        await data.UpdateEntitiesAsync(entities);
        await PublishAsync(entities, publishEvent, events.EntityUpdatedAsync);
    }

    public async Task DeleteAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (MarkDeleted(entity))
            await data.UpdateEntityAsync(entity);
        else
            await data.DeleteEntityAsync(entity);
        if (publishEvent)
            await events.EntityDeletedAsync(entity);
    }

    public async Task DeleteAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        if (entities.Count == 0)
            return;
        if (entities.All(MarkDeleted))
            await data.UpdateEntitiesAsync(entities);
        else
            await data.BulkDeleteEntitiesAsync(entities);
        await PublishAsync(entities, publishEvent, events.EntityDeletedAsync);
    }

    public Task<int> DeleteAsync(Expression<Func<TEntity, bool>> predicate) => data.BulkDeleteEntitiesAsync(predicate);

    public Task TruncateAsync(bool resetIdentity = false) => data.TruncateAsync<TEntity>(resetIdentity);

    public Task<TEntity> LoadOriginalCopyAsync(TEntity entity)
    {
        var id = entity.Id;
        return Table.FirstOrDefaultAsync(stored => stored.Id == id);
    }

    public void Insert(TEntity entity, bool publishEvent = true) => InsertAsync(entity, publishEvent).GetAwaiter().GetResult();

    public void Insert(IList<TEntity> entities, bool publishEvent = true) => InsertAsync(entities, publishEvent).GetAwaiter().GetResult();

    public void Update(TEntity entity, bool publishEvent = true) => UpdateAsync(entity, publishEvent).GetAwaiter().GetResult();

    public void Update(IList<TEntity> entities, bool publishEvent = true) => UpdateAsync(entities, publishEvent).GetAwaiter().GetResult();

    public void Delete(TEntity entity, bool publishEvent = true) => DeleteAsync(entity, publishEvent).GetAwaiter().GetResult();

    public void Delete(IList<TEntity> entities, bool publishEvent = true) => DeleteAsync(entities, publishEvent).GetAwaiter().GetResult();

    public int Delete(Expression<Func<TEntity, bool>> predicate) => data.BulkDeleteEntities(predicate);

    private IQueryable<TEntity> Source(bool includeDeleted) => includeDeleted || !_softDeleted ? Table : Table.Where(_notDeleted);

    private async Task<IList<TEntity>> LoadAllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func,
        Func<ICacheKeyService, Task<CacheKey>> getCacheKey, bool includeDeleted)
    {
        async Task<IList<TEntity>> Load()
        {
            var query = Source(includeDeleted);
            return await (func is null ? query : await func(query)).ToListAsync();
        }
        if (getCacheKey is null)
            return await Load();
        var key = await getCacheKey(cache) ?? cache.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.AllCacheKey);
        return await cache.GetAsync(key, Load);
    }

    private static async Task PublishAsync(IList<TEntity> entities, bool publishEvent, Func<TEntity, Task> publish)
    {
        if (!publishEvent)
            return;
        foreach (var entity in entities)
            await publish(entity);
    }

    private static bool MarkDeleted(TEntity entity)
    {
        if (entity is not ISoftDeletedEntity marked)
            return false;
        marked.Deleted = true;
        return true;
    }

    private static Func<TIn, Task<TOut>> Deferred<TIn, TOut>(Func<TIn, TOut> func) => func is null ? null : input => Task.FromResult(func(input));

    private static Expression<Func<TEntity, bool>> NotDeleted()
    {
        var entity = Expression.Parameter(typeof(TEntity), "entity");
        return Expression.Lambda<Func<TEntity, bool>>(Expression.Not(Expression.Property(entity, nameof(ISoftDeletedEntity.Deleted))), entity);
    }
}

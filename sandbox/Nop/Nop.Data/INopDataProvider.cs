using System.Linq.Expressions;
using Nop.Core;

namespace Nop.Data;

/// <summary>Reads and writes entities of any type.</summary>
public interface INopDataProvider
{
    Task<TEntity> InsertEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity;
    TEntity InsertEntity<TEntity>(TEntity entity) where TEntity : BaseEntity;
    Task UpdateEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity;
    void UpdateEntity<TEntity>(TEntity entity) where TEntity : BaseEntity;
    Task UpdateEntitiesAsync<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity;
    void UpdateEntities<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity;
    Task DeleteEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity;
    void DeleteEntity<TEntity>(TEntity entity) where TEntity : BaseEntity;
    Task BulkDeleteEntitiesAsync<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity;
    void BulkDeleteEntities<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity;
    Task<int> BulkDeleteEntitiesAsync<TEntity>(Expression<Func<TEntity, bool>> predicate) where TEntity : BaseEntity;
    int BulkDeleteEntities<TEntity>(Expression<Func<TEntity, bool>> predicate) where TEntity : BaseEntity;
    Task BulkInsertEntitiesAsync<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity;
    void BulkInsertEntities<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity;
    string CreateForeignKeyName(string foreignTable, string foreignColumn, string primaryTable, string primaryColumn);
    string GetIndexName(string targetTable, string targetColumn);
    IQueryable<TEntity> GetTable<TEntity>() where TEntity : BaseEntity;
    Task TruncateAsync<TEntity>(bool resetIdentity = false) where TEntity : BaseEntity;
}

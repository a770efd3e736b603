using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using Nop.Core;
using Nop.Data.Mapping;

namespace Nop.Data;

/// <summary>Reads and writes entities in the database of a host.</summary>
internal sealed class DataProvider(ShopDatabase database) : INopDataProvider
{
    public IQueryable<TEntity> GetTable<TEntity>() where TEntity : BaseEntity => database.Query().GetTable<TEntity>();

    public async Task<TEntity> InsertEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        Announce("INSERT", entity);
        using var connection = database.Open();
        if (EntityColumns.Of(typeof(TEntity)).HasIdentity)
            entity.Id = await connection.InsertWithInt32IdentityAsync(entity);
        else
            await connection.InsertAsync(entity);
        return entity;
    }

    public TEntity InsertEntity<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        Announce("INSERT", entity);
        using var connection = database.Open();
        if (EntityColumns.Of(typeof(TEntity)).HasIdentity)
            entity.Id = connection.InsertWithInt32Identity(entity);
        else
            connection.Insert(entity);
        return entity;
    }

    public async Task UpdateEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        Announce("UPDATE", entity);
        using var connection = database.Open();
        await connection.UpdateAsync(entity);
    }

    public void UpdateEntity<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        Announce("UPDATE", entity);
        using var connection = database.Open();
        connection.Update(entity);
    }

    public async Task UpdateEntitiesAsync<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity
    {
        foreach (var entity in entities)
            await UpdateEntityAsync(entity);
    }

    public void UpdateEntities<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity
    {
        foreach (var entity in entities)
            UpdateEntity(entity);
    }

    public async Task DeleteEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        Announce("DELETE", entity);
        using var connection = database.Open();
        await connection.DeleteAsync(entity);
    }

    public void DeleteEntity<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        Announce("DELETE", entity);
        using var connection = database.Open();
        connection.Delete(entity);
    }

    public Task BulkDeleteEntitiesAsync<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity
    {
        if (entities.All(entity => entity.Id == 0))
            return DeleteEachAsync(entities);
        var ids = entities.Select(entity => entity.Id).ToList();
        return BulkDeleteEntitiesAsync<TEntity>(entity => ids.Contains(entity.Id));
    }

    public void BulkDeleteEntities<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity
    {
        if (entities.All(entity => entity.Id == 0))
        {
            foreach (var entity in entities)
                DeleteEntity(entity);
            return;
        }

        var ids = entities.Select(entity => entity.Id).ToList();
        BulkDeleteEntities<TEntity>(entity => ids.Contains(entity.Id));
    }

    public async Task<int> BulkDeleteEntitiesAsync<TEntity>(Expression<Func<TEntity, bool>> predicate) where TEntity : BaseEntity
    {
        database.BeforeWrite?.Invoke($"DELETE {typeof(TEntity).Name} where");
        using var connection = database.Open();
        return await connection.GetTable<TEntity>().Where(predicate).DeleteAsync();
    }

    public int BulkDeleteEntities<TEntity>(Expression<Func<TEntity, bool>> predicate) where TEntity : BaseEntity
    {
        database.BeforeWrite?.Invoke($"DELETE {typeof(TEntity).Name} where");
        using var connection = database.Open();
        return connection.GetTable<TEntity>().Where(predicate).Delete();
    }

    /// <summary>Writes all entities or none; they do not learn their ids.</summary>
    public async Task BulkInsertEntitiesAsync<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity
    {
        var rows = AnnounceBulk(entities);
        using var connection = database.Open();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.BulkCopyAsync(new BulkCopyOptions { BulkCopyType = BulkCopyType.MultipleRows }, rows);
        await transaction.CommitAsync();
    }

    public void BulkInsertEntities<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity
    {
        var rows = AnnounceBulk(entities);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        connection.BulkCopy(new BulkCopyOptions { BulkCopyType = BulkCopyType.MultipleRows }, rows);
        transaction.Commit();
    }

    public async Task TruncateAsync<TEntity>(bool resetIdentity = false) where TEntity : BaseEntity
    {
        database.BeforeWrite?.Invoke($"TRUNCATE {typeof(TEntity).Name}");
        using var connection = database.Open();
        await connection.GetTable<TEntity>().TruncateAsync(resetIdentity);
    }

    public string CreateForeignKeyName(string foreignTable, string foreignColumn, string primaryTable, string primaryColumn) =>
        $"FK_{Hash($"{foreignTable}_{foreignColumn}_{primaryTable}_{primaryColumn}")}";

    public string GetIndexName(string targetTable, string targetColumn) => $"IX_{Hash($"{targetTable}_{targetColumn}")}";

    private async Task DeleteEachAsync<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity
    {
        foreach (var entity in entities)
            await DeleteEntityAsync(entity);
    }

    private void Announce<TEntity>(string verb, TEntity entity) where TEntity : BaseEntity
    {
        if (verb != "DELETE")
            EntityColumns.Of(typeof(TEntity)).Check(entity);
        database.BeforeWrite?.Invoke(entity.Id == 0 ? $"{verb} {typeof(TEntity).Name}" : $"{verb} {typeof(TEntity).Name} {entity.Id}");
    }

    private List<TEntity> AnnounceBulk<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity
    {
        var rows = entities.ToList();
        rows.ForEach(EntityColumns.Of(typeof(TEntity)).Check);
        database.BeforeWrite?.Invoke($"INSERT {typeof(TEntity).Name} x{rows.Count}");
        return rows;
    }

    private static string Hash(string text) => Convert.ToHexString(SHA1.HashData(Encoding.Unicode.GetBytes(text)));
}

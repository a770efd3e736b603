using Nop.Core;
using Nop.Core.ComponentModel;
using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Services.Sandbox;

namespace Nop.Services.Common;

/// <summary>Stores loose values of entities; an empty value removes the row.</summary>
internal sealed class GenericAttributeService(IRepository<GenericAttribute> attributes, TimeProvider time) : IGenericAttributeService
{
    public Task DeleteAttributeAsync(GenericAttribute attribute) => attributes.DeleteAsync(attribute);

    public Task DeleteAttributesAsync(IList<GenericAttribute> attributesToDelete) => attributes.DeleteAsync(attributesToDelete);

    public Task DeleteAttributesAsync<TEntity>(string key)
    {
        var group = typeof(TEntity).Name;
        return attributes.DeleteAsync(attribute => attribute.KeyGroup == group && attribute.Key == key);
    }

    public Task InsertAttributeAsync(GenericAttribute attribute)
    {
        attribute.CreatedOrUpdatedDateUTC = time.UtcNow();
        return attributes.InsertAsync(attribute);
    }

    public Task UpdateAttributeAsync(GenericAttribute attribute)
    {
        attribute.CreatedOrUpdatedDateUTC = time.UtcNow();
        return attributes.UpdateAsync(attribute);
    }

    public async Task<IList<GenericAttribute>> GetAttributesForEntityAsync(int entityId, string keyGroup) =>
        await attributes.Table.Where(attribute => attribute.EntityId == entityId && attribute.KeyGroup == keyGroup).ToListAsync();

    public async Task SaveAttributeAsync<TPropType>(BaseEntity entity, string key, TPropType value, int storeId = 0)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(key);
        var text = Converters.ToText(value);
        var known = await FindAsync(entity, key, storeId);
        if (known is not null && string.IsNullOrWhiteSpace(text))
            await DeleteAttributeAsync(known);
        else if (known is not null)
        {
            known.Value = text;
            await UpdateAttributeAsync(known);
        }
        else if (!string.IsNullOrWhiteSpace(text))
            await InsertAttributeAsync(new GenericAttribute { EntityId = entity.Id, KeyGroup = entity.GetType().Name, Key = key, Value = text, StoreId = storeId });
    }

    public async Task<TPropType> GetAttributeAsync<TPropType>(BaseEntity entity, string key, int storeId = 0, TPropType defaultValue = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await FindAsync(entity, key, storeId) is { Value.Length: > 0 } found ? CommonHelper.To<TPropType>(found.Value) : defaultValue;
    }

    public Task<TPropType> GetAttributeAsync<TEntity, TPropType>(int entityId, string key, int storeId = 0, TPropType defaultValue = default) where TEntity : BaseEntity
    {
        var entity = Activator.CreateInstance<TEntity>();
        entity.Id = entityId;
        return GetAttributeAsync(entity, key, storeId, defaultValue);
    }

    private async Task<GenericAttribute> FindAsync(BaseEntity entity, string key, int storeId) =>
        (await GetAttributesForEntityAsync(entity.Id, entity.GetType().Name))
            .FirstOrDefault(attribute => attribute.StoreId == storeId && attribute.Key.Equals(key, StringComparison.InvariantCultureIgnoreCase));
}

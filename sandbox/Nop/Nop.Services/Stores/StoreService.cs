using Nop.Core.Caching;
using Nop.Core.Domain.Stores;
using Nop.Data;

namespace Nop.Services.Stores;

/// <summary>Stores stores.</summary>
internal sealed class StoreService(IRepository<Store> stores) : IStoreService
{
    public Task DeleteStoreAsync(Store store) => stores.DeleteAsync(store);

    public Task<IList<Store>> GetAllStoresAsync() =>
        stores.GetAllAsync(query => query.OrderBy(store => store.DisplayOrder).ThenBy(store => store.Id), (ICacheKeyService _) => default, includeDeleted: false);

    public IList<Store> GetAllStores() => GetAllStoresAsync().GetAwaiter().GetResult();

    public Task<Store> GetStoreByIdAsync(int storeId) => stores.GetByIdAsync(storeId, _ => default, includeDeleted: false);

    public Task InsertStoreAsync(Store store) => stores.InsertAsync(store);

    public Task UpdateStoreAsync(Store store) => stores.UpdateAsync(store);

    public void UpdateStore(Store store) => stores.Update(store);

    public bool ContainsHostValue(Store store, string host)
    {
        ArgumentNullException.ThrowIfNull(store);
        return !string.IsNullOrEmpty(host)
            && (store.Hosts ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains(host, StringComparer.InvariantCultureIgnoreCase);
    }

    public async Task<string[]> GetNotExistingStoresAsync(string[] storeIdsNames)
    {
        ArgumentNullException.ThrowIfNull(storeIdsNames);
        var known = (await GetAllStoresAsync()).SelectMany(store => new[] { store.Name, store.Id.ToString() }).ToHashSet();
        return [.. storeIdsNames.Distinct().Where(name => !known.Contains(name))];
    }
}

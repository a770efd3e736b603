using Microsoft.AspNetCore.Http;
using Nop.Core;
using Nop.Core.Domain.Stores;

namespace Nop.Services.Stores;

/// <summary>The store whose hosts name the current request's, else the first.</summary>
internal sealed class SandboxStoreContext(IStoreService stores, IHttpContextAccessor http) : IStoreContext
{
    private Store _store;

    public async Task<Store> GetCurrentStoreAsync()
    {
        if (_store is not null)
            return _store;
        var host = http.HttpContext?.Request.Host.Value;
        var all = await stores.GetAllStoresAsync();
        return _store = all.FirstOrDefault(store => stores.ContainsHostValue(store, host)) ?? all.FirstOrDefault()
            ?? throw new NopException("No store could be loaded. Create the database with HostDatabase.CreateAsync first.");
    }

    public Store GetCurrentStore() => GetCurrentStoreAsync().GetAwaiter().GetResult();

    public Task<int> GetActiveStoreScopeConfigurationAsync() => Task.FromResult(0);
}

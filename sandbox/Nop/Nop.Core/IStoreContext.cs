using Nop.Core.Domain.Stores;

namespace Nop.Core;

/// <summary>The store of the current request.</summary>
public interface IStoreContext
{
    Task<Store> GetCurrentStoreAsync();
    Store GetCurrentStore();
    Task<int> GetActiveStoreScopeConfigurationAsync();
}

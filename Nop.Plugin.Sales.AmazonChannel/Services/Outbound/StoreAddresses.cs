using Nop.Core.Domain.Stores;
using Nop.Services.Stores;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound;

/// <summary>Where the stores of this shop answer, as they are configured; a request may name any host.</summary>
public sealed class StoreAddresses(IStoreService stores)
{
    /// <summary>URLs and further hosts of all stores.</summary>
    public async Task<IReadOnlyCollection<string>> AllAsync() => [.. (await stores.GetAllStoresAsync()).SelectMany(Of)];

    /// <summary>URL of a store, else of the first one that has any; null when none has.</summary>
    public async Task<string?> UrlAsync(int storeId)
    {
        var all = (await stores.GetAllStoresAsync()).Where(store => !string.IsNullOrWhiteSpace(store.Url)).ToList();
        return (all.Find(store => store.Id == storeId) ?? all.FirstOrDefault())?.Url;
    }

    /// <summary>True when two addresses are one shop's: scheme, a leading www and the path do not count.</summary>
    public static bool IsSameShop(string one, string other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second)
            ? string.Equals(Host(first), Host(second), StringComparison.OrdinalIgnoreCase) && (first.IsDefaultPort && second.IsDefaultPort || first.Port == second.Port)
            : string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Of(Store store)
    {
        if (!string.IsNullOrWhiteSpace(store.Url))
            yield return store.Url.Trim();
        foreach (var host in (store.Hosts ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return $"https://{host}/";
    }

    private static string Host(Uri address) => address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
}

using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;

/// <summary>The shop's words for carriers and Amazon's codes for them.</summary>
public sealed class CarrierNames(IRepository<AmazonCarrierName> names)
{
    private IReadOnlyDictionary<string, string>? _byShopName;

    /// <summary>All of them, by the shop's words.</summary>
    public async Task<IList<AmazonCarrierName>> GetAllAsync() => await names.Table.OrderBy(name => name.ShopName).ToListAsync();

    /// <summary>What to offer where a carrier is entered: the shop's own words, then Amazon's.</summary>
    public async Task<IReadOnlyList<string>> SuggestedAsync() =>
        [.. (await GetAllAsync()).Select(name => name.ShopName).Concat(Carriers.Codes).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Codes by the shop's words in lower case, read once a request.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ByShopNameAsync() => _byShopName ??= (await names.Table.ToListAsync())
        .GroupBy(name => name.ShopName.Trim().ToLowerInvariant()).ToDictionary(same => same.Key, same => same.First().CarrierCode);

    /// <summary>Stores a pair; the same words again change their code.</summary>
    public async Task SaveAsync(string shopName, string carrierCode)
    {
        _byShopName = null;
        var wanted = shopName.Trim().ToLowerInvariant();
        if ((await names.Table.ToListAsync()).Find(name => name.ShopName.Trim().ToLowerInvariant() == wanted) is { } known)
        {
            known.CarrierCode = carrierCode.Trim();
            await names.UpdateAsync(known, false);
            return;
        }

        await names.InsertAsync(new AmazonCarrierName { ShopName = shopName.Trim(), CarrierCode = carrierCode.Trim() }, false);
    }

    /// <summary>Removes a pair.</summary>
    public Task DeleteAsync(int id)
    {
        _byShopName = null;
        return names.DeleteAsync(name => name.Id == id);
    }
}

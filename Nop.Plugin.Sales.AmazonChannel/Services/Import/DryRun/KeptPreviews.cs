using System.Text.Json;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import.DryRun;

/// <summary>
/// Keeps the preview of a dry run until what it stands on changes: an order, a setting, an alias, or a product that somebody saved. What sells meanwhile moves stock and nothing else of it: the preview
/// says when it was worked out, and a person may have it worked out again.
/// </summary>
public sealed class KeptPreviews(
    DryRunPreviewer previewer,
    IRepository<AmazonOrder> orders,
    IRepository<AmazonSkuAlias> aliases,
    IRepository<Product> products,
    AmazonChannelSettings settings,
    IStaticCacheManager cache,
    TimeProvider time)
{
    private const int Week = 7 * 24 * 60;

    /// <summary>The preview of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="isAgain">True works it out in any case.</param>
    public async Task<KeptPreview> GetAsync(AmazonAccount account, bool isAgain)
    {
        var ground = await GroundAsync(account);
        var key = new CacheKey($"Nop.amazonchannel.dryrun.{account.Id}") { CacheTime = Week };
        // as text: a cache that several nodes share need not know the plugin's types
        if (!isAgain && await cache.GetAsync(key, "") is { Length: > 0 } json && JsonSerializer.Deserialize<KeptPreview>(json) is { } kept && kept.Ground == ground)
            return kept;

        var preview = new KeptPreview(await previewer.PreviewAsync(account), time.GetUtcNow().UtcDateTime, ground);
        await cache.SetAsync(key, JsonSerializer.Serialize(preview));
        return preview;
    }

    private async Task<string> GroundAsync(AmazonAccount account)
    {
        var rows = await orders.Table.Where(row => row.AccountId == account.Id && row.OrderId == 0).OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.SnapshotHash, row.StateId, row.Problems }).ToListAsync();
        var known = await aliases.Table.Where(alias => alias.AccountId == account.Id).OrderBy(alias => alias.Id).Select(alias => alias.Id).ToListAsync();
        var saved = await products.Table.OrderByDescending(product => product.UpdatedOnUtc).Select(product => product.UpdatedOnUtc).Take(1).ToListAsync();
        return ContentHash.Of(string.Join('\n',
            JsonSerializer.Serialize<AccountSettings>(account),
            JsonSerializer.Serialize(settings),
            string.Join(',', known),
            FormattableString.Invariant($"{await products.Table.CountAsync()} {(saved.Count > 0 ? saved[0] : DateTime.MinValue):O}"),
            string.Join('\n', rows.Select(row => FormattableString.Invariant($"{row.Id} {row.SnapshotHash} {row.StateId} {row.Problems}")))));
    }
}

/// <summary>A preview as it was worked out.</summary>
/// <param name="Preview">The preview.</param>
/// <param name="WorkedOutOnUtc">When.</param>
/// <param name="Ground">Hash of what it stands on.</param>
public sealed record KeptPreview(DryRunPreview Preview, DateTime WorkedOutOnUtc, string Ground);

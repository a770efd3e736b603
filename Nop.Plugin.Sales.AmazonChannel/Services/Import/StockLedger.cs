using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Makes a line hold the stock it should, exactly once. The host's inventory method cannot be undone or recognised afterwards by itself,
/// so what is about to happen is written first; a movement that was interrupted is settled by the host's stock history and figures.
/// </summary>
public sealed class StockLedger(
    IRepository<AmazonOrderItem> items,
    IRepository<Product> products,
    IRepository<StockQuantityHistory> history,
    IProductService productService,
    IStaticCacheManager cache,
    ILocalizationService localization,
    StockReader stock,
    ChannelClaims claims)
{
    /// <summary>Moves stock until the line holds what the target says. False when an interrupted movement could not be settled for certain.</summary>
    /// <exception cref="TimeoutException">Another importer holds the product's stock.</exception>
    public async Task<bool> EnsureAsync(AmazonOrder order, AmazonOrderItem line, StockTarget target)
    {
        var certain = true;
        if (line.StockIntent != 0)
            certain = await LockedAsync(line.StockProductId, () => SettleAsync(order, line));

        var moved = line.StockTaken != 0 && target.Product.ProductId != 0
            && (line.StockProductId != target.Product.ProductId || (line.StockAttributesXml ?? "") != (target.Product.AttributesXml ?? ""));
        if (moved)
            await MoveAsync(order, line, 0, line.StockProductId, line.StockAttributesXml);

        if (line.StockTaken == target.Quantity)
            return certain;
        var isGivenBack = target.Product.ProductId == 0 || line.StockTaken != 0;
        await MoveAsync(order, line, target.Quantity,
            isGivenBack ? line.StockProductId : target.Product.ProductId, isGivenBack ? line.StockAttributesXml : target.Product.AttributesXml);
        return certain;
    }

    /// <summary>Notes that the host itself has given the line's stock back.</summary>
    public async Task ForgetAsync(AmazonOrderItem line)
    {
        if (line.StockTaken == 0 && line.StockIntent == 0)
            return;
        line.StockTaken = 0;
        line.StockIntent = 0;
        await items.UpdateAsync(line, false);
    }

    private Task MoveAsync(AmazonOrder order, AmazonOrderItem line, int target, int productId, string? attributesXml) => LockedAsync(productId, async () =>
    {
        var product = await products.Table.FirstOrDefaultAsync(product => product.Id == productId);
        if (product is null)
        {
            line.StockTaken = target;
            await items.UpdateAsync(line, false);
            return true;
        }

        var figure = await stock.ReadAsync(product, attributesXml);
        line.StockIntent = target - line.StockTaken;
        line.StockProductId = productId;
        line.StockAttributesXml = attributesXml;
        line.StockBefore = figure?.Quantity ?? 0;
        line.StockHistoryId = await history.Table.Where(entry => entry.ProductId == productId).Select(entry => entry.Id).OrderByDescending(id => id).FirstOrDefaultAsync();
        await items.UpdateAsync(line, false);

        await ForgetCachedFiguresAsync();
        try
        {
            await productService.AdjustInventoryAsync(product, -line.StockIntent, attributesXml ?? "", await MessageAsync(order, line));
        }
        catch
        {
            // the host changes its cached entity before it writes it
            await ForgetCachedFiguresAsync();
            throw;
        }

        await DoneAsync(line);
        return true;
    });

    private async Task<bool> SettleAsync(AmazonOrder order, AmazonOrderItem line)
    {
        var product = await products.Table.FirstOrDefaultAsync(product => product.Id == line.StockProductId);
        var figure = product is null ? null : await stock.ReadAsync(product, line.StockAttributesXml);
        if (product is null || figure is null)
        {
            await DoneAsync(line);
            return true;
        }

        var message = await MessageAsync(order, line);
        var since = await history.Table
            .Where(entry => entry.ProductId == product.Id && entry.Id > line.StockHistoryId && entry.CombinationId == figure.CombinationId).ToListAsync();
        var outcome = StockSettlement.Decide(figure.Quantity, line.StockBefore, line.StockIntent,
            [.. since.Where(entry => entry.Message == message).Select(entry => entry.QuantityAdjustment)],
            [.. since.Where(entry => entry.Message != message).Select(entry => entry.QuantityAdjustment)]);

        switch (outcome)
        {
            case StockOutcome.NotDone:
                line.StockIntent = 0;
                await items.UpdateAsync(line, false);
                break;
            case StockOutcome.DoneWithoutHistory when figure.HasHistory:
                await productService.AddStockQuantityHistoryEntryAsync(product, -line.StockIntent, figure.Quantity, product.WarehouseId, message, figure.CombinationId);
                await DoneAsync(line);
                break;
            default:
                await DoneAsync(line);
                break;
        }

        await ForgetCachedFiguresAsync();
        return outcome != StockOutcome.Unknown;
    }

    private async Task DoneAsync(AmazonOrderItem line)
    {
        line.StockTaken += line.StockIntent;
        line.StockIntent = 0;
        await items.UpdateAsync(line, false);
    }

    // other nodes and processes change figures behind this node's cache, and the host adds to the cached one
    private async Task ForgetCachedFiguresAsync()
    {
        await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<ProductAttributeCombination>.Prefix);
        await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<Product>.Prefix);
    }

    private async Task<T> LockedAsync<T>(int productId, Func<Task<T>> action)
    {
        await using var claim = await claims.ClaimAsync($"stock/{productId}");
        return await action();
    }

    private async Task<string> MessageAsync(AmazonOrder order, AmazonOrderItem line) => string.Format(System.Globalization.CultureInfo.InvariantCulture,
        await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Stock.Message"), order.AmazonOrderId, line.AmazonItemId);
}

using System.Globalization;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Sales.AmazonChannel.Services.Import;

/// <summary>
/// Makes a line hold the stock it should, exactly once. The host's inventory method cannot be undone or recognised afterwards by itself,
/// so what is about to happen is written first; a movement that was interrupted is settled by the host's stock history and figures,
/// before anything else of the channel moves the same product.
/// </summary>
public sealed class StockLedger(
    IRepository<AmazonOrderItem> items,
    IRepository<AmazonOrder> orders,
    IRepository<Product> products,
    IRepository<StockQuantityHistory> history,
    IProductService productService,
    IStaticCacheManager cache,
    ILocalizationService localization,
    StockReader stock,
    ChannelClaims claims)
{
    /// <summary>True while it takes stock, so that who listens to the host's products need not look.</summary>
    public bool IsTaking { get; private set; }

    /// <summary>Moves stock until the line holds what the target says.</summary>
    /// <exception cref="TimeoutException">Another importer holds the product's stock.</exception>
    public async Task EnsureAsync(AmazonOrder order, AmazonOrderItem line, StockTarget target)
    {
        await SettleAsync([line]);

        var isElsewhere = line.StockTaken != 0 && target.Product.ProductId != 0
            && (line.StockProductId != target.Product.ProductId || (line.StockAttributesXml ?? "") != (target.Product.AttributesXml ?? ""));
        if (isElsewhere)
            await MoveAsync(order, line, 0, line.StockProductId, line.StockAttributesXml);

        if (line.StockTaken == target.Quantity)
            return;
        var isHeld = target.Product.ProductId == 0 || line.StockTaken != 0;
        await MoveAsync(order, line, target.Quantity,
            isHeld ? line.StockProductId : target.Product.ProductId, isHeld ? line.StockAttributesXml : target.Product.AttributesXml);
    }

    /// <summary>Gives back all that the line holds.</summary>
    /// <exception cref="TimeoutException">Another importer holds the product's stock.</exception>
    public Task ReleaseAsync(AmazonOrder order, AmazonOrderItem line) => MoveAsync(order, line, 0, line.StockProductId, line.StockAttributesXml);

    /// <summary>Settles movements of the lines that were interrupted, so that what they hold can be relied on.</summary>
    /// <exception cref="TimeoutException">Another importer holds the product's stock.</exception>
    public async Task SettleAsync(IEnumerable<AmazonOrderItem> lines)
    {
        foreach (var line in lines.Where(line => line.StockIntent != 0))
            await AtProductAsync(line.StockProductId, line, () => Task.CompletedTask);
    }

    private Task MoveAsync(AmazonOrder order, AmazonOrderItem line, int target, int productId, string? attributesXml) => AtProductAsync(productId, line, async () =>
    {
        if (line.StockTaken == target)
            return;
        var product = await products.Table.FirstOrDefaultAsync(product => product.Id == productId);
        if (product is null)
        {
            line.StockTaken = target;
            await items.UpdateAsync(line, false);
            return;
        }

        var figure = await stock.ReadAsync(product, attributesXml);
        line.StockIntent = target - line.StockTaken;
        line.StockProductId = productId;
        line.StockAttributesXml = attributesXml;
        line.StockBefore = figure?.Quantity ?? 0;
        line.StockPlacesBefore = await stock.ReservedAsync(product) is { } reserved ? WarehousePieces.Format(reserved) : null;
        line.StockHistoryId = await history.Table.Where(entry => entry.ProductId == productId).Select(entry => entry.Id).OrderByDescending(id => id).FirstOrDefaultAsync();
        await items.UpdateAsync(line, false);

        await ForgetCachedFiguresAsync();
        IsTaking = line.StockIntent > 0;
        try
        {
            await productService.AdjustInventoryAsync(product, -line.StockIntent, attributesXml ?? "", await MessageAsync(order.AmazonOrderId, line));
        }
        catch
        {
            // the host changes its cached entity before it writes it
            await ForgetCachedFiguresAsync();
            throw;
        }
        finally
        {
            IsTaking = false;
        }

        await DoneAsync(line, product);
    });

    // under the product's claim an open movement can only be an interrupted one, of this order or of another
    private async Task AtProductAsync(int productId, AmazonOrderItem line, Func<Task> action)
    {
        await using var claim = await claims.ClaimAsync(ClaimName(productId));
        foreach (var open in await items.Table.Where(item => item.StockProductId == productId && item.StockIntent != 0).OrderBy(item => item.Id).ToListAsync())
            await SettleAsync(open);

        if (await items.Table.FirstOrDefaultAsync(item => item.Id == line.Id) is { } fresh)
        {
            line.StockTaken = fresh.StockTaken;
            line.StockIntent = fresh.StockIntent;
            line.StockUncertain = fresh.StockUncertain;
            line.StockPlaces = fresh.StockPlaces;
        }

        await action();
    }

    private async Task SettleAsync(AmazonOrderItem line)
    {
        var product = await products.Table.FirstOrDefaultAsync(product => product.Id == line.StockProductId);
        var figure = product is null ? null : await stock.ReadAsync(product, line.StockAttributesXml);
        if (product is null || figure is null)
        {
            await DoneAsync(line, product);
            return;
        }

        var amazonOrderId = await orders.Table.Where(row => row.Id == line.AmazonOrderRowId).Select(row => row.AmazonOrderId).FirstOrDefaultAsync();
        var message = await MessageAsync(amazonOrderId ?? "", line);
        var since = await history.Table
            .Where(entry => entry.ProductId == product.Id && entry.Id > line.StockHistoryId && entry.CombinationId == figure.CombinationId).ToListAsync();
        var outcome = StockSettlement.Decide(figure.Quantity, line.StockBefore, line.StockIntent,
            [.. since.Where(entry => entry.Message == message).Select(entry => entry.QuantityAdjustment)],
            figure.HasHistory ? [.. since.Where(entry => entry.Message != message).Select(entry => entry.QuantityAdjustment)] : []);

        if (outcome == StockOutcome.DoneWithoutHistory && figure.HasHistory)
            await productService.AddStockQuantityHistoryEntryAsync(product, -line.StockIntent, figure.Quantity, product.WarehouseId, message, figure.CombinationId);
        line.StockUncertain |= outcome == StockOutcome.Unknown;
        if (outcome == StockOutcome.NotDone)
            line.StockIntent = 0;
        await DoneAsync(line, product);
        await ForgetCachedFiguresAsync();
    }

    private async Task DoneAsync(AmazonOrderItem line, Product? product)
    {
        line.StockTaken += line.StockIntent;
        line.StockIntent = 0;
        if (line.StockPlacesBefore is { } before && product is not null && await stock.ReservedAsync(product) is { } reserved)
            line.StockPlaces = WarehousePieces.Format(WarehousePieces.After(WarehousePieces.Parse(line.StockPlaces), WarehousePieces.Parse(before), reserved, line.StockTaken));
        line.StockPlacesBefore = null;
        await items.UpdateAsync(line, false);
    }

    // other nodes and processes change figures behind this node's cache, and the host adds to the cached one
    private async Task ForgetCachedFiguresAsync()
    {
        await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<ProductAttributeCombination>.Prefix);
        await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<Product>.Prefix);
    }

    private async Task<string> MessageAsync(string amazonOrderId, AmazonOrderItem line) => FilledText.Of(CultureInfo.InvariantCulture,
        await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Stock.Message"), amazonOrderId, line.AmazonItemId);

    /// <summary>True for an entry of the host's stock history that a movement of the line has made.</summary>
    public static bool IsOwn(StockQuantityHistory entry, string amazonOrderId, AmazonOrderItem line) =>
        entry.Message?.Contains(amazonOrderId, StringComparison.Ordinal) == true && entry.Message.Contains(line.AmazonItemId, StringComparison.Ordinal);

    /// <summary>Name of the claim on a product's stock.</summary>
    public static string ClaimName(int productId) => FormattableString.Invariant($"stock/{productId}");
}

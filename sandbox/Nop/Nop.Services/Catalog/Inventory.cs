using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Messages;
using Nop.Services.Vendors;

namespace Nop.Services.Catalog;

/// <summary>
/// Moves stock as the host does: the product's row is written whole and first, its history after; with several warehouses stock is reserved now and booked when shipped.
/// </summary>
internal sealed class Inventory(
    IRepository<Product> products, IRepository<ProductWarehouseInventory> warehouses, IRepository<ProductAttributeCombination> combinations, IRepository<Shipment> shipments,
    StockHistory history, IProductAttributeParser parser, IWorkflowMessageService messages, IVendorService vendors, CatalogSettings catalogSettings, LocalizationSettings localization)
{
    internal IRepository<ProductWarehouseInventory> Warehouses => warehouses;

    internal StockHistory History => history;

    internal async Task<IList<ProductWarehouseInventory>> WarehousesOfAsync(int productId) => await warehouses.Table.Where(row => row.ProductId == productId).ToListAsync();

    internal async Task<int> TotalAsync(Product product, bool useReserved = true, int warehouseId = 0)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (product.ManageInventoryMethod != ManageInventoryMethod.ManageStock)
            return 0;
        if (!product.UseMultipleWarehouses)
            return product.StockQuantity;
        return (await WarehousesOfAsync(product.Id)).Where(row => warehouseId <= 0 || row.WarehouseId == warehouseId)
            .Sum(row => row.StockQuantity - (useReserved ? row.ReservedQuantity : 0));
    }

    internal async Task AdjustAsync(Product product, int change, string attributesXml, string message)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (change == 0)
            return;
        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStock)
            await AdjustProductAsync(product, change, message);
        else if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes)
            await AdjustCombinationAsync(product, change, attributesXml, message);

        foreach (var bundled in (await parser.ParseProductAttributeValuesAsync(attributesXml)).Where(value => value.AttributeValueType == AttributeValueType.AssociatedToProduct))
            if (await products.GetByIdAsync(bundled.AssociatedProductId, _ => default) is { } associated)
                // the host hands its message over as attributes, so a bundled product's history stays without one
                await AdjustAsync(associated, change * bundled.Quantity, message, string.Empty);
    }

    internal async Task BookReservedAsync(Product product, int warehouseId, int quantity, string message)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(quantity, 0);
        if (await RowAsync(product, warehouseId) is not { } row)
            return;
        row.ReservedQuantity = Math.Max(row.ReservedQuantity + quantity, 0);
        row.StockQuantity += quantity;
        await warehouses.UpdateAsync(row);
        await history.AddAsync(product, quantity, row.StockQuantity, warehouseId, message);
    }

    internal async Task<int> ReverseBookedAsync(Product product, ShipmentItem item, string message)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(item);
        if (await RowAsync(product, item.WarehouseId) is not { } row || (await shipments.GetByIdAsync(item.ShipmentId))?.ShippedDateUtc is null)
            return 0;
        row.StockQuantity += item.Quantity;
        row.ReservedQuantity += item.Quantity;
        await warehouses.UpdateAsync(row);
        await history.AddAsync(product, item.Quantity, row.StockQuantity, item.WarehouseId, message);
        return item.Quantity;
    }

    private async Task AdjustProductAsync(Product product, int change, string message)
    {
        if (product.UseMultipleWarehouses)
            await (change < 0 ? ReserveAsync(product, -change) : ReleaseAsync(product, change));
        else
        {
            product.StockQuantity += change;
            await products.UpdateAsync(product);
            await history.AddAsync(product, change, product.StockQuantity, product.WarehouseId, message);
        }

        var total = await TotalAsync(product);
        await ApplyLowStockAsync(product, total);
        if (change >= 0 || total >= product.NotifyAdminForQuantityBelow)
            return;
        await messages.SendQuantityBelowStoreOwnerNotificationAsync(product, localization.DefaultAdminLanguageId);
        if (product.VendorId != 0 && await vendors.GetVendorByIdAsync(product.VendorId) is { } vendor)
            await messages.SendQuantityBelowVendorNotificationAsync(product, vendor, localization.DefaultAdminLanguageId);
    }

    private async Task AdjustCombinationAsync(Product product, int change, string attributesXml, string message)
    {
        if (await parser.FindProductAttributeCombinationAsync(product, attributesXml) is not { } combination)
            return;
        combination.StockQuantity += change;
        await combinations.UpdateAsync(combination);
        await history.AddAsync(product, change, combination.StockQuantity, 0, message, combination.Id);

        if (product.AllowAddingOnlyExistingAttributeCombinations)
            await ApplyLowStockAsync(product, await combinations.Table.Where(row => row.ProductId == product.Id).SumAsync(row => row.StockQuantity));
        if (change >= 0 || combination.StockQuantity >= combination.NotifyAdminForQuantityBelow)
            return;
        await messages.SendQuantityBelowStoreOwnerNotificationAsync(combination, localization.DefaultAdminLanguageId);
        if (product.VendorId != 0 && await vendors.GetVendorByIdAsync(product.VendorId) is { } vendor)
            await messages.SendQuantityBelowVendorNotificationAsync(combination, vendor, localization.DefaultAdminLanguageId);
    }

    // takes from the fullest warehouse first; what is left over is reserved there too, beyond its stock
    private async Task ReserveAsync(Product product, int quantity)
    {
        var rows = (await WarehousesOfAsync(product.Id)).OrderByDescending(row => row.StockQuantity - row.ReservedQuantity).ToList();
        if (rows.Count == 0)
            return;
        foreach (var row in rows)
        {
            var taken = Math.Min(Math.Max(0, row.StockQuantity - row.ReservedQuantity), quantity);
            row.ReservedQuantity += taken;
            quantity -= taken;
        }
        rows[0].ReservedQuantity += quantity;
        await warehouses.UpdateAsync(rows);
    }

    private async Task ReleaseAsync(Product product, int quantity)
    {
        var rows = (await WarehousesOfAsync(product.Id)).OrderByDescending(row => row.ReservedQuantity).ThenByDescending(row => row.StockQuantity).ToList();
        if (rows.Count == 0)
            return;
        foreach (var row in rows)
        {
            var released = Math.Min(row.ReservedQuantity, quantity);
            row.ReservedQuantity -= released;
            quantity -= released;
        }
        rows[0].StockQuantity += quantity;
        await warehouses.UpdateAsync(rows);
    }

    private async Task ApplyLowStockAsync(Product product, int total)
    {
        var isLow = total <= product.MinStockQuantity;
        if (!isLow && !catalogSettings.PublishBackProductWhenCancellingOrders)
            return;
        switch (product.LowStockActivity)
        {
            case LowStockActivity.DisableBuyButton:
                product.DisableBuyButton = product.DisableWishlistButton = isLow;
                await products.UpdateAsync(product);
                break;
            case LowStockActivity.Unpublish:
                product.Published = !isLow;
                await products.UpdateAsync(product);
                break;
        }
    }

    private async Task<ProductWarehouseInventory> RowAsync(Product product, int warehouseId) =>
        product.ManageInventoryMethod == ManageInventoryMethod.ManageStock && product.UseMultipleWarehouses
            ? await warehouses.Table.FirstOrDefaultAsync(row => row.ProductId == product.Id && row.WarehouseId == warehouseId)
            : null;
}

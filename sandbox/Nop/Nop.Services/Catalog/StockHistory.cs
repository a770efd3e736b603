using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Sandbox;

namespace Nop.Services.Catalog;

/// <summary>The movements of stock.</summary>
internal sealed class StockHistory(IRepository<StockQuantityHistory> entries, TimeProvider time)
{
    internal Task AddAsync(Product product, int adjustment, int stock, int warehouseId, string message, int? combinationId = null)
    {
        ArgumentNullException.ThrowIfNull(product);
        return adjustment == 0 ? Task.CompletedTask : entries.InsertAsync(new StockQuantityHistory
        {
            ProductId = product.Id, CombinationId = combinationId, WarehouseId = warehouseId > 0 ? warehouseId : null,
            QuantityAdjustment = adjustment, StockQuantity = stock, Message = message, CreatedOnUtc = time.UtcNow(),
        });
    }

    internal Task<IPagedList<StockQuantityHistory>> OfAsync(Product product, int warehouseId, int combinationId, int pageIndex, int pageSize)
    {
        ArgumentNullException.ThrowIfNull(product);
        return entries.GetAllPagedAsync(query => query
            .Where(entry => entry.ProductId == product.Id && (warehouseId <= 0 || entry.WarehouseId == warehouseId) && (combinationId <= 0 || entry.CombinationId == combinationId))
            .OrderByDescending(entry => entry.CreatedOnUtc).ThenByDescending(entry => entry.Id), pageIndex, pageSize);
    }
}

using Nop.Core.Domain.Shipping;
using Nop.Data;

namespace Nop.Services.Shipping;

/// <summary>Stores warehouses.</summary>
internal sealed class WarehouseService(IRepository<Warehouse> warehouses) : IWarehouseService
{
    public Task DeleteWarehouseAsync(Warehouse warehouse) => warehouses.DeleteAsync(warehouse);

    public Task<Warehouse> GetWarehouseByIdAsync(int warehouseId) => warehouses.GetByIdAsync(warehouseId, _ => default);

    public Task<IList<Warehouse>> GetAllWarehousesAsync(string name = null) =>
        warehouses.GetAllAsync(query => query.Where(warehouse => string.IsNullOrEmpty(name) || warehouse.Name.Contains(name)).OrderBy(warehouse => warehouse.Name));

    public Task InsertWarehouseAsync(Warehouse warehouse) => warehouses.InsertAsync(warehouse);

    public Task UpdateWarehouseAsync(Warehouse warehouse) => warehouses.UpdateAsync(warehouse);
}

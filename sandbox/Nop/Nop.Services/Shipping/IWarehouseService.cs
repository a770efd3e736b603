using Nop.Core.Domain.Shipping;

namespace Nop.Services.Shipping;

/// <summary>Stores warehouses.</summary>
public interface IWarehouseService
{
    Task DeleteWarehouseAsync(Warehouse warehouse);
    Task<Warehouse> GetWarehouseByIdAsync(int warehouseId);
    Task<IList<Warehouse>> GetAllWarehousesAsync(string name = null);
    Task InsertWarehouseAsync(Warehouse warehouse);
    Task UpdateWarehouseAsync(Warehouse warehouse);
}

using Nop.Core;
using Nop.Core.Domain.Vendors;

namespace Nop.Services.Vendors;

/// <summary>Stores vendors.</summary>
public interface IVendorService
{
    Task<Vendor> GetVendorByIdAsync(int vendorId);
    Task<Vendor> GetVendorByProductIdAsync(int productId);
    Task DeleteVendorAsync(Vendor vendor);
    Task<IPagedList<Vendor>> GetAllVendorsAsync(string name = "", string email = "", int pageIndex = 0, int pageSize = int.MaxValue, bool showHidden = false);
    Task InsertVendorAsync(Vendor vendor);
    Task UpdateVendorAsync(Vendor vendor);
}

using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Vendors;
using Nop.Data;

namespace Nop.Services.Vendors;

/// <summary>Stores vendors.</summary>
internal sealed class VendorService(IRepository<Vendor> vendors, IRepository<Product> products) : IVendorService
{
    public Task<Vendor> GetVendorByIdAsync(int vendorId) => vendors.GetByIdAsync(vendorId, _ => default);

    public async Task<Vendor> GetVendorByProductIdAsync(int productId)
    {
        if (productId == 0)
            return null;
        var query = from vendor in vendors.Table join product in products.Table on vendor.Id equals product.VendorId where product.Id == productId select vendor;
        return await query.FirstOrDefaultAsync();
    }

    public Task DeleteVendorAsync(Vendor vendor) => vendors.DeleteAsync(vendor);

    public Task<IPagedList<Vendor>> GetAllVendorsAsync(string name = "", string email = "", int pageIndex = 0, int pageSize = int.MaxValue, bool showHidden = false) =>
        vendors.GetAllPagedAsync(query =>
        {
            if (!string.IsNullOrWhiteSpace(name))
                query = query.Where(vendor => vendor.Name.Contains(name));
            if (!string.IsNullOrWhiteSpace(email))
                query = query.Where(vendor => vendor.Email.Contains(email));
            return query.Where(vendor => !vendor.Deleted && (showHidden || vendor.Active)).OrderBy(vendor => vendor.DisplayOrder).ThenBy(vendor => vendor.Name);
        }, pageIndex, pageSize);

    public Task InsertVendorAsync(Vendor vendor) => vendors.InsertAsync(vendor);

    public Task UpdateVendorAsync(Vendor vendor) => vendors.UpdateAsync(vendor);
}

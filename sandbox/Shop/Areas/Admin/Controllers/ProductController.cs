using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;
using Nop.Web.Framework.Mvc.Filters;
using Shop.Areas.Admin.Models;

namespace Shop.Areas.Admin.Controllers;

/// <summary>Products and their stock.</summary>
public sealed class ProductController(IProductService products, IProductAttributeService attributes, IPriceFormatter prices) : BaseAdminController
{
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public IActionResult List()
    {
        var model = new ProductSearchModel();
        model.SetGridPageSize();
        return View(model);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> ProductList(ProductSearchModel searchModel)
    {
        var found = await products.SearchProductsAsync(searchModel.Page - 1, searchModel.PageSize, keywords: searchModel.SearchProductName, showHidden: true);
        return Json(await new ProductListModel().PrepareToGridAsync(searchModel, found, () => RowsAsync(found)));
    }

    private async IAsyncEnumerable<ProductModel> RowsAsync(IEnumerable<Product> found)
    {
        foreach (var product in found)
        {
            yield return new ProductModel
            {
                Id = product.Id,
                Name = product.Name,
                Sku = product.Sku,
                FormattedPrice = await prices.FormatPriceAsync(product.Price, true, false),
                StockQuantityStr = await StockAsync(product),
                Published = product.Published,
            };
        }
    }

    private async Task<string> StockAsync(Product product) => product.ManageInventoryMethod switch
    {
        ManageInventoryMethod.DontManageStock => "",
        ManageInventoryMethod.ManageStockByAttributes => string.Join(", ",
            (await attributes.GetAllProductAttributeCombinationsAsync(product.Id)).Select(combination => $"{combination.Sku}: {combination.StockQuantity}")),
        _ => (await products.GetTotalStockQuantityAsync(product)).ToString(),
    };
}

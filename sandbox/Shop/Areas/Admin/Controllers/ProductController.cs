using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Helpers;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;
using Nop.Web.Framework.Mvc.Filters;
using Shop.Areas.Admin.Models;

namespace Shop.Areas.Admin.Controllers;

/// <summary>Products and their stock.</summary>
public sealed class ProductController(IProductService products, IProductAttributeService attributes, IPriceFormatter prices, IDateTimeHelper dates) : BaseAdminController
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

    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> Edit(int id) =>
        await products.GetProductByIdAsync(id) is { } product ? View(await RowAsync(product)) : RedirectToAction(nameof(List));

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> StockQuantityHistory(StockQuantityHistorySearchModel searchModel)
    {
        if (await products.GetProductByIdAsync(searchModel.ProductId) is not { } product)
            return ErrorJson($"There is no product {searchModel.ProductId}.");
        var found = await products.GetStockQuantityHistoryAsync(product, pageIndex: searchModel.Page - 1, pageSize: searchModel.PageSize);
        return Json(await new StockQuantityHistoryListModel().PrepareToGridAsync(searchModel, found, () => HistoryAsync(found)));
    }

    private async IAsyncEnumerable<ProductModel> RowsAsync(IEnumerable<Product> found)
    {
        foreach (var product in found)
            yield return await RowAsync(product);
    }

    private async Task<ProductModel> RowAsync(Product product) => new()
    {
        Id = product.Id,
        Name = product.Name,
        Sku = product.Sku,
        FormattedPrice = await prices.FormatPriceAsync(product.Price, true, false),
        StockQuantityStr = await StockAsync(product),
        Published = product.Published,
    };

    private async IAsyncEnumerable<StockQuantityHistoryModel> HistoryAsync(IEnumerable<StockQuantityHistory> found)
    {
        foreach (var entry in found)
        {
            yield return new StockQuantityHistoryModel
            {
                Id = entry.Id,
                AttributeCombination = entry.CombinationId is { } id ? (await attributes.GetProductAttributeCombinationByIdAsync(id))?.Sku : null,
                QuantityAdjustment = entry.QuantityAdjustment,
                StockQuantity = entry.StockQuantity,
                Message = entry.Message,
                CreatedOn = await dates.ConvertToUserTimeAsync(entry.CreatedOnUtc, DateTimeKind.Utc),
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

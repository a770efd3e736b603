using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Skus;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>The page of unmatched SKUs and aliases.</summary>
public class AmazonSkuController(
    SkuModelFactory factory,
    SkuMatching matching,
    SkuFile file,
    ProductSearch search,
    ChannelTexts texts) : AmazonAdminController
{
    private const int LargestFile = 5 * 1024 * 1024;

    /// <summary>The page; others link to a SKU on it.</summary>
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List(string? text) => View("~/Views/AmazonChannel/Skus.cshtml", await factory.PrepareSearchModelAsync(text));

    /// <summary>A page of unmatched SKUs as the grid asks for it.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List(SkuSearchModel searchModel) => Json(await factory.PrepareListModelAsync(searchModel));

    /// <summary>A page of aliases as the grid asks for it.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Aliases(SkuSearchModel searchModel) => Json(await factory.PrepareAliasesAsync(searchModel));

    /// <summary>Products and combinations for a person who types.</summary>
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Products(string term) => Json(await search.FindAsync(term));

    /// <summary>Ties a SKU to a product and imports what waited for it.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Match(SkuKeyModel model)
    {
        var key = KeyOf(model);
        return await matching.MatchAsync(key, model.ProductId, model.CombinationId) is { } result
            ? Json(new SkuAnswerModel(true, [await SayAsync("Skus.Matched", $"{key}"), .. await InWordsAsync(result)], result.AliasId))
            : Json(new SkuAnswerModel(false, [await SayAsync("Skus.NoSuchProduct", $"{key}")]));
    }

    /// <summary>Imports the orders of all SKUs that the shop now has exactly.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> MatchExact() => Json(new SkuAnswerModel(true, await InWordsAsync(await matching.MatchExactAsync())));

    /// <summary>Leaves a SKU out of the unmatched ones.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Ignore(SkuKeyModel model)
    {
        var key = KeyOf(model);
        return await matching.IgnoreAsync(key) is { } alias
            ? Json(new SkuAnswerModel(true, [await SayAsync("Skus.IgnoredNow", $"{key}")], alias.Id))
            : Json(new SkuAnswerModel(false, [await SayAsync("Skus.NoSuchProduct", $"{key}")]));
    }

    /// <summary>Takes a match or an ignored SKU back.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Undo([FromForm(Name = "id")] int aliasId)
    {
        return await matching.UndoAsync(aliasId) is { } alias
            ? Json(new SkuAnswerModel(true, [await SayAsync("Skus.Undone", $"{SkuKey.Of(alias.AccountId, alias.SellerSku, alias.Asin)}")]))
            : Json(new SkuAnswerModel(false, [await SayAsync("Skus.NothingToUndo")]));
    }

    /// <summary>The unmatched SKUs and aliases of an account as a file.</summary>
    [CheckPermission(StandardPermission.Orders.ORDERS_IMPORT_EXPORT)]
    public async Task<IActionResult> Export(int accountId) => File(Encoding.UTF8.GetBytes(await file.WriteAsync(accountId)), "text/csv", $"amazon-skus-{accountId.ToString(CultureInfo.InvariantCulture)}.csv");

    /// <summary>Takes such a file in, all of it or nothing.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Import([FromForm] int accountId, IFormFile? skuFile)
    {
        if (skuFile is not { Length: > 0 and <= LargestFile })
            return Json(new SkuAnswerModel(false, [await SayAsync("Skus.File.None")]));

        using var reader = new StreamReader(skuFile.OpenReadStream(), Encoding.UTF8);
        var result = await file.ReadAsync(accountId, await reader.ReadToEndAsync());
        var messages = new List<string>();
        foreach (var error in result.Errors)
            messages.Add(await texts.ToTextAsync(error));
        if (messages.Count > 0)
            return Json(new SkuAnswerModel(false, [await SayAsync("Skus.File.Nothing"), .. messages]));
        messages.Add(await SayAsync("Skus.File.Done", Number(result.Matched), Number(result.Open)));
        if (result.Orders is { } orders)
            messages.AddRange(await InWordsAsync(orders));
        return Json(new SkuAnswerModel(true, messages));
    }

    private static SkuKey KeyOf(SkuKeyModel model) => SkuKey.Of(model.AccountId, model.SellerSku, model.Asin);

    private async Task<List<string>> InWordsAsync(SkuMatchResult result)
    {
        var words = new List<string> { await SayAsync("Skus.Updated", Number(result.Updated), (-result.StockTaken).ToString("+#;-#;0", CultureInfo.InvariantCulture)) };
        if (result.StillWaiting > 0)
            words.Add(await SayAsync("Skus.StillWaiting", Number(result.StillWaiting)));
        if (result.Left > 0)
            words.Add(await SayAsync("Skus.Left", Number(result.Left)));
        return words;
    }

    private Task<string> SayAsync(string key, params string[] arguments) => texts.ToTextAsync(new ChannelMessage(key, arguments));

    private static string Number(int value) => value.ToString(CultureInfo.CurrentCulture);
}

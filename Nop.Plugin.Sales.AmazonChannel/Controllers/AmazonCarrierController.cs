using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>The page with the shop's words for carriers and Amazon's codes for them.</summary>
public class AmazonCarrierController(CarrierNames names, ILocalizationService localization, INotificationService notifications) : AmazonAdminController
{
    private const string ListView = "~/Views/AmazonChannel/Carriers.cshtml";
    private const int LongestName = 200;

    /// <summary>The table.</summary>
    [HttpGet]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> List() => View(ListView, await PrepareAsync(new CarrierListModel()));

    /// <summary>Adds a pair, or changes the code of words that are there.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Save(CarrierListModel model)
    {
        if (string.IsNullOrWhiteSpace(model.ShopName) || model.ShopName.Trim().Length > LongestName)
            ModelState.AddModelError(nameof(model.ShopName), await TextAsync("Carriers.Fields.ShopName.Required"));
        if (model.CarrierCode != Carriers.Other && !Carriers.Codes.Contains(model.CarrierCode ?? ""))
            ModelState.AddModelError(nameof(model.CarrierCode), await TextAsync("Carriers.Fields.CarrierCode.Required"));
        if (!ModelState.IsValid)
            return View(ListView, await PrepareAsync(model));

        await names.SaveAsync(model.ShopName!, model.CarrierCode!);
        notifications.SuccessNotification(await TextAsync("Carriers.Saved"));
        return RedirectToAction(nameof(List));
    }

    /// <summary>Removes a pair.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Remove(int id)
    {
        await names.DeleteAsync(id);
        return RedirectToAction(nameof(List));
    }

    private async Task<CarrierListModel> PrepareAsync(CarrierListModel model)
    {
        model.Codes = [.. Carriers.Codes.Append(Carriers.Other).Select(code => new SelectListItem(code, code))];
        model.Names = [.. (await names.GetAllAsync()).Select(name => new CarrierNameModel(name.Id, name.ShopName, name.CarrierCode))];
        return model;
    }

    private Task<string> TextAsync(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}");
}

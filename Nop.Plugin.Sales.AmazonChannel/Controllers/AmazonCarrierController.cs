using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound.Ship;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>The page of the shop's words for carriers and Amazon's codes.</summary>
public class AmazonCarrierController(
    CarrierListFactory factory,
    CarrierNames names,
    ILocalizationService localization,
    INotificationService notifications) : AmazonAdminController
{
    private const string ListView = "~/Views/AmazonChannel/Carriers.cshtml";

    /// <summary>The page.</summary>
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> List() => View(ListView, await factory.PrepareAsync(new CarrierNameModel()));

    /// <summary>Adds a row.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Add(CarrierNameModel model)
    {
        if (ModelState.IsValid && (await names.ByShopNameAsync()).ContainsKey(model.ShopName!.Trim().ToLowerInvariant()))
            ModelState.AddModelError(nameof(model.ShopName), await TextAsync("Carriers.Fields.ShopName.Taken"));
        if (!ModelState.IsValid)
            return View(ListView, await factory.PrepareAsync(model));

        await names.SaveAsync(model.ShopName!, model.CarrierCode!);
        notifications.SuccessNotification(await TextAsync("Carriers.Saved"));
        return RedirectToAction(nameof(List));
    }

    /// <summary>Changes the code of a row.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Change([FromRoute] int id, [FromForm] string? carrierCode)
    {
        if (!CarrierListFactory.IsCode(carrierCode))
            notifications.ErrorNotification(await TextAsync("Carriers.Fields.CarrierCode.Required"));
        else if ((await names.GetAllAsync()).FirstOrDefault(name => name.Id == id) is { } known)
        {
            await names.SaveAsync(known.ShopName, carrierCode!);
            notifications.SuccessNotification(await TextAsync("Carriers.Saved"));
        }

        return RedirectToAction(nameof(List));
    }

    /// <summary>Removes a row.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Delete([FromRoute] int id)
    {
        await names.DeleteAsync(id);
        notifications.SuccessNotification(await TextAsync("Carriers.Removed"));
        return RedirectToAction(nameof(List));
    }

    private Task<string> TextAsync(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}");
}

using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>The dry run of an account: what would happen, and the end of it.</summary>
public class AmazonDryRunController(
    AccountService accounts,
    AccountChange change,
    DryRunModelFactory factory,
    ILocalizationService localization,
    INotificationService notifications) : AmazonAdminController
{
    /// <summary>What would happen, as a part of a page; nothing when the account is not in a dry run.</summary>
    /// <param name="id">The account.</param>
    /// <param name="again">True works it out anew although nothing has changed.</param>
    [HttpGet]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Preview(int id, bool again = false)
    {
        Response.Headers.CacheControl = "no-store";
        return await accounts.GetAsync(id) is { DryRun: true } account
            ? PartialView("~/Views/AmazonChannel/_DryRun.cshtml", await factory.PrepareAsync(account, again))
            : Content("");
    }

    /// <summary>The page of the preview; the list when the account is not in a dry run.</summary>
    [HttpGet]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Show(int id) => await accounts.GetAsync(id) is { DryRun: true } account
        ? View("~/Views/AmazonChannel/DryRun.cshtml", new DryRunPlaceModel(account.Id, account.Name))
        : RedirectToAction("List", "AmazonOrder");

    /// <summary>Starts the import of an account; the next sync brings its orders.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Start([FromRoute] int id)
    {
        if (await accounts.GetAsync(id) is { DryRun: true } account)
        {
            await change.StartImportingAsync(account);
            notifications.SuccessNotification(await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.DryRun.Started"));
        }

        return RedirectToAction("Configure", "AmazonChannel");
    }
}

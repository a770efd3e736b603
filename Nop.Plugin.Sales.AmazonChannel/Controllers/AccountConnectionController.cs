using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Amazon;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>What an account's page asks for without leaving it. Nothing here stores anything or sends a secret back.</summary>
public class AccountConnectionController(
    AccountService accounts,
    AccountCredentials credentials,
    AccountModelFactory factory,
    AccountLookup lookup,
    ConnectionTest test,
    ILocalizationService localization,
    TimeProvider time) : AmazonAdminController
{
    /// <summary>Tries the connection with what was entered, saved or not.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Test(AccountModel model)
    {
        var account = await EnteredAsync(model);
        if (account is null)
            return Json(new { error = await TextAsync("Account.Test.EnterAgain") });

        var lines = new List<ConnectionLineModel>();
        foreach (var line in await test.RunAsync(account, HttpContext.RequestAborted))
            lines.Add(new ConnectionLineModel($"{line.Result}", await localization.GetLocalizedEnumAsync(line.Result), await localization.GetLocalizedEnumAsync(line.Subject),
                FilledText.Of(CultureInfo.CurrentCulture, await TextAsync(line.Key), [.. line.Arguments])));
        return Json(new { lines = lines.Select(line => new { result = line.Result, resultText = line.ResultText, subject = line.Subject, text = line.Text }) });
    }

    /// <summary>The seller's marketplaces, asked with what was entered.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Marketplaces(AccountModel model)
    {
        var account = await EnteredAsync(model);
        if (account is null)
            return Json(new { error = await TextAsync("Account.Test.EnterAgain") });

        try
        {
            var choices = await factory.MarketplacesAsync(await test.GetMarketplacesAsync(account, HttpContext.RequestAborted), KnownMarketplaces.Split(model.MarketplaceIds));
            return Json(new { marketplaces = choices.Select(choice => new { id = choice.Id, name = choice.Name, note = choice.Note }) });
        }
        catch (Exception exception) when (exception is AccountNotReadyException or SellingPartnerApiException)
        {
            return Json(new { error = exception.Message });
        }
    }

    /// <summary>Customers whose number, e-mail or name fits.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Customers.CUSTOMERS_VIEW)]
    public async Task<IActionResult> Customers([FromForm] string? text) => Choices(await lookup.FindCustomersAsync(text));

    /// <summary>Products whose number, SKU or name fits.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> Products([FromForm] string? text) => Choices(await lookup.FindProductsAsync(text));

    private JsonResult Choices(IEnumerable<ChoiceModel> choices) => Json(new { choices = choices.Select(choice => new { id = choice.Id, text = choice.Text }) });

    // a copy that is never saved: stored secrets where none were entered; null when they must not go to the address that was entered
    private async Task<AmazonAccount?> EnteredAsync(AccountModel model)
    {
        var stored = model.Id > 0 ? await accounts.GetAsync(model.Id) : null;
        var account = stored?.Copy() ?? new AmazonAccount();
        await factory.ReadAsync(model, account);
        var isComplete = !string.IsNullOrWhiteSpace(model.ClientSecret) && !string.IsNullOrWhiteSpace(model.RefreshToken);
        if (stored is not null && !isComplete && !AccountCredentials.MayReuse(account, stored))
            return null;
        credentials.Set(account, model.ClientSecret, model.RefreshToken, time.GetUtcNow());
        return account;
    }

    private Task<string> TextAsync(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}");
}

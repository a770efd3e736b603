using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Sales.AmazonChannel.Domain;
using Nop.Plugin.Sales.AmazonChannel.Factories;
using Nop.Plugin.Sales.AmazonChannel.Models;
using Nop.Plugin.Sales.AmazonChannel.Services.Accounts;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Plugin.Sales.AmazonChannel.Validators;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Sales.AmazonChannel.Controllers;

/// <summary>The configuration pages: the channel's settings and its accounts.</summary>
public class AmazonChannelController(
    AccountCardFactory cards,
    AccountModelFactory factory,
    AccountService accounts,
    AccountChange change,
    AccountChecks checks,
    SyncSchedule schedule,
    ReadOnlyMode readOnly,
    ISettingService settingService,
    AmazonChannelSettings settings,
    ILocalizationService localization,
    INotificationService notifications) : AmazonAdminController
{
    private const string ConfigureView = "~/Views/AmazonChannel/Configure.cshtml";
    private const string AccountView = "~/Views/AmazonChannel/Account.cshtml";

    /// <summary>Accounts and settings.</summary>
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Configure() => View(ConfigureView, await cards.PrepareAsync());

    /// <summary>Saves the settings.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Configure(ConfigurationModel model)
    {
        if (!ModelState.IsValid)
            return View(ConfigureView, await cards.PrepareCardsAsync(model));

        settings.OverlapMinutes = model.OverlapMinutes;
        settings.RequestTimeoutSeconds = model.RequestTimeoutSeconds;
        settings.LogRetentionDays = model.LogRetentionDays;
        settings.PersonalDataRetentionDays = model.PersonalDataRetentionDays;
        settings.DebugLog = model.DebugLog;
        settings.FeedAnswerHours = model.FeedAnswerHours;
        settings.PendingSweepHours = model.PendingSweepHours;
        settings.PendingSweepLimit = model.PendingSweepLimit;
        await settingService.SaveSettingAsync(settings);
        if (model.ReadOnlyMode != model.WasReadOnlyMode)
            await readOnly.SwitchAsync(model.ReadOnlyMode);
        if (await schedule.ChangeIntervalAsync(model.IntervalMinutes))
            notifications.WarningNotification(await TextAsync("Configuration.IntervalChanged"));
        notifications.SuccessNotification(await localization.GetResourceAsync("Admin.Plugins.Saved"));
        return RedirectToAction(nameof(Configure));
    }

    /// <summary>A new account.</summary>
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> AccountCreate() => View(AccountView, await factory.PrepareAccountModelAsync(new AmazonAccount()));

    /// <summary>Adds an account. It begins with a dry run.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public Task<IActionResult> AccountCreate(AccountModel model) => SaveAsync(model, new AmazonAccount { DryRun = true });

    /// <summary>An account.</summary>
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> AccountEdit(int id) => await accounts.GetAsync(id) is { } account
        ? View(AccountView, await factory.PrepareAccountModelAsync(account))
        : RedirectToAction(nameof(Configure));

    /// <summary>Saves an account.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> AccountEdit(AccountModel model) => await accounts.GetAsync(model.Id) is { } account
        ? await SaveAsync(model, account)
        : RedirectToAction(nameof(Configure));

    /// <summary>Removes an account; its orders stay.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> AccountDelete([FromRoute] int id)
    {
        if (await accounts.GetAsync(id) is { } account)
        {
            await accounts.DeleteAsync(account);
            notifications.SuccessNotification(await TextAsync("Account.Deleted"));
        }

        return RedirectToAction(nameof(Configure));
    }

    /// <summary>Pauses an account.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public Task<IActionResult> AccountPause([FromRoute] int id) => DoAsync(id, change.PauseAsync, "Account.PauseDone");

    /// <summary>Lets an account go on that was paused or needed attention.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public Task<IActionResult> AccountResume([FromRoute] int id) => DoAsync(id, change.ResumeAsync, "Account.ResumeDone");

    /// <summary>Sends to Amazon again for an account that was not authorised to.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public Task<IActionResult> AccountStartSending([FromRoute] int id) => DoAsync(id, change.StartSendingAsync, "Account.StartSendingDone");

    private async Task<IActionResult> DoAsync(int id, Func<AmazonAccount, Task> action, string done)
    {
        if (await accounts.GetAsync(id) is { } account)
        {
            await action(account);
            notifications.SuccessNotification(await TextAsync(done));
        }

        return RedirectToAction(nameof(Configure));
    }

    private async Task<IActionResult> SaveAsync(AccountModel model, AmazonAccount account)
    {
        var before = account.Id > 0 ? account.Copy() : null;
        await factory.ReadAsync(model, account);
        foreach (var fault in await checks.CheckAsync(model, account, before))
            ModelState.AddModelError(fault.Field, fault.Message);
        if (!ModelState.IsValid)
            return View(AccountView, await factory.PrepareChoicesAsync(model, account));

        var lookAgain = await change.SaveAsync(account, before, model.ClientSecret, model.RefreshToken);
        notifications.SuccessNotification(await TextAsync(lookAgain ? "Account.SavedAndLookAgain" : "Account.Saved"));
        return RedirectToAction(nameof(Configure));
    }

    private Task<string> TextAsync(string key) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{key}");
}

using Microsoft.AspNetCore.Mvc;
using Nop.Services.Messages;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Models.Extensions;
using Nop.Web.Framework.Mvc.Filters;
using Shop.Areas.Admin.Models;
using Shop.Hosting;

namespace Shop.Areas.Admin.Controllers;

/// <summary>Plugins. Installing and uninstalling only queue, and are done when the changes are applied.</summary>
public sealed class PluginController(IPluginService plugins, PluginChanges changes, INotificationService notifications) : BaseAdminController
{
    private const string InstallPrefix = "install-plugin-link-";
    private const string UninstallPrefix = "uninstall-plugin-link-";

    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public IActionResult List()
    {
        var model = new PluginSearchModel { NeedToRestart = changes.AnyWaiting };
        model.SetGridPageSize();
        return View(model);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> ListSelect(PluginSearchModel searchModel)
    {
        var page = (await plugins.GetPluginDescriptorsAsync<IPlugin>(LoadPluginsMode.All, friendlyName: searchModel.SearchFriendlyName)).ToPagedList(searchModel);
        return Json(await new PluginListModel().PrepareToGridAsync(searchModel, page, () => RowsAsync(page)));
    }

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired(FormValueRequirement.StartsWith, InstallPrefix)]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public IActionResult Install(IFormCollection form) => Queue(changes.Install, SystemName(form, InstallPrefix));

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired(FormValueRequirement.StartsWith, UninstallPrefix)]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public IActionResult Uninstall(IFormCollection form) => Queue(changes.Uninstall, SystemName(form, UninstallPrefix));

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired("plugin-apply-changes")]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> ApplyChanges()
    {
        try
        {
            await changes.ApplyAsync();
        }
        catch (Exception exception)
        {
            await notifications.ErrorNotificationAsync(exception);
        }
        return RedirectToAction(nameof(List));
    }

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired("plugin-discard-changes")]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public IActionResult DiscardChanges()
    {
        changes.Discard();
        return RedirectToAction(nameof(List));
    }

    [HttpPost, ActionName(nameof(List))]
    [FormValueRequired("plugin-reload-grid")]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public IActionResult ReloadList() => RedirectToAction(nameof(List));

    private RedirectToActionResult Queue(Action<string> queue, string systemName)
    {
        queue(systemName);
        notifications.SuccessNotification("Changes will be applied after restart application");
        return RedirectToAction(nameof(List));
    }

    private static string SystemName(IFormCollection form, string prefix) =>
        form.Keys.First(key => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))[prefix.Length..];

    private async IAsyncEnumerable<PluginModel> RowsAsync(IEnumerable<PluginDescriptor> page)
    {
        var pages = (await plugins.GetPluginsAsync<IPlugin>()).ToDictionary(plugin => plugin.PluginDescriptor.SystemName, plugin => plugin.GetConfigurationPageUrl());
        foreach (var descriptor in page)
        {
            yield return new PluginModel
            {
                Group = descriptor.Group,
                FriendlyName = descriptor.FriendlyName,
                SystemName = descriptor.SystemName,
                Version = descriptor.Version,
                Author = descriptor.Author,
                DisplayOrder = descriptor.DisplayOrder,
                Description = descriptor.Description,
                Installed = descriptor.Installed,
                LogoUrl = await plugins.GetPluginLogoUrlAsync(descriptor),
                ConfigurationUrl = pages.GetValueOrDefault(descriptor.SystemName),
            };
        }
    }
}

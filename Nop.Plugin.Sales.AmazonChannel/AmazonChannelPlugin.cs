using Microsoft.Extensions.Hosting;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Data;
using Nop.Plugin.Sales.AmazonChannel.Components;
using Nop.Plugin.Sales.AmazonChannel.Localization;
using Nop.Plugin.Sales.AmazonChannel.Services;
using Nop.Plugin.Sales.AmazonChannel.Services.Outbound;
using Nop.Services.Cms;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Plugins;
using Nop.Services.ScheduleTasks;
using Nop.Web.Framework.Infrastructure;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Sales.AmazonChannel;

/// <summary>Installs and removes the channel, and says where its widgets stand.</summary>
public class AmazonChannelPlugin(
    ILocalizationService localization,
    ILanguageService languages,
    IRepository<LocaleStringResource> texts,
    INopUrlHelper urls,
    IScheduleTaskService scheduleTasks,
    ISettingService settings,
    WidgetSettings widgetSettings,
    IHostEnvironment environment) : BasePlugin, IMiscPlugin, IWidgetPlugin
{
    internal static readonly string TaskType = TypeOf(typeof(SynchronizationTask));
    internal static readonly string OutboundTaskType = TypeOf(typeof(OutboundTask));

    private static readonly Version WithOutboundTask = new(1, 1, 0);

    /// <inheritdoc />
    public bool HideInWidgetList => true;

    /// <inheritdoc />
    public override string GetConfigurationPageUrl() => urls.RouteUrl(AmazonChannelDefaults.ConfigurationRouteName);

    /// <inheritdoc />
    public Task<IList<string>> GetWidgetZonesAsync() => Task.FromResult<IList<string>>(
    [
        AdminWidgetZones.OrderDetailsButtons,
        AdminWidgetZones.OrderDetailsBlock,
        AdminWidgetZones.OrderShippingAddressDetailsBottom,
        AdminWidgetZones.OrderListButtons,
        AdminWidgetZones.OrderShipmentDetailsButtons,
        AdminWidgetZones.OrderShipmentAddButtons,
        AdminWidgetZones.DashboardTop,
        AdminWidgetZones.DashboardLatestordersSearchtermsAfter
    ]);

    /// <inheritdoc />
    public Type GetWidgetViewComponent(string widgetZone) =>
        widgetZone == AdminWidgetZones.OrderListButtons ? typeof(OrderListButtonViewComponent)
        : widgetZone == AdminWidgetZones.DashboardTop || widgetZone == AdminWidgetZones.DashboardLatestordersSearchtermsAfter ? typeof(DashboardViewComponent)
        : widgetZone == AdminWidgetZones.OrderShipmentDetailsButtons || widgetZone == AdminWidgetZones.OrderShipmentAddButtons ? typeof(ShipmentPageViewComponent)
        : typeof(OrderPageViewComponent);

    /// <inheritdoc />
    public override async Task InstallAsync()
    {
        await settings.SaveSettingAsync(new AmazonChannelSettings());
        await new ChannelTextUpdate(localization, languages, texts).RunAsync();

        if (!widgetSettings.ActiveWidgetSystemNames.Contains(AmazonChannelDefaults.SystemName))
        {
            widgetSettings.ActiveWidgetSystemNames.Add(AmazonChannelDefaults.SystemName);
            await settings.SaveSettingAsync(widgetSettings);
        }

        await EnsureTaskAsync(TaskType, AmazonChannelDefaults.SynchronizationTaskName, AmazonChannelDefaults.SynchronizationPeriod);
        await EnsureTaskAsync(OutboundTaskType, AmazonChannelDefaults.OutboundTaskName, AmazonChannelDefaults.OutboundPeriod);
        await base.InstallAsync();
    }

    /// <inheritdoc />
    public override async Task UpdateAsync(string currentVersion, string targetVersion)
    {
        await new ChannelTextUpdate(localization, languages, texts).RunAsync();
        // one that an admin deleted later stays away
        if (!Version.TryParse(currentVersion, out var version) || version < WithOutboundTask)
            await EnsureTaskAsync(OutboundTaskType, AmazonChannelDefaults.OutboundTaskName, AmazonChannelDefaults.OutboundPeriod);
        await base.UpdateAsync(currentVersion, targetVersion);
    }

    /// <inheritdoc />
    public override async Task UninstallAsync()
    {
        foreach (var type in new[] { TaskType, OutboundTaskType })
        {
            if (await scheduleTasks.GetTaskByTypeAsync(type) is { } task)
                await scheduleTasks.DeleteTaskAsync(task);
        }

        if (widgetSettings.ActiveWidgetSystemNames.Remove(AmazonChannelDefaults.SystemName))
            await settings.SaveSettingAsync(widgetSettings);

        await settings.DeleteSettingAsync<AmazonChannelSettings>();
        await localization.DeleteLocaleResourcesAsync(AmazonChannelDefaults.ResourcePrefix);
        await localization.DeleteLocaleResourcesAsync(ChannelResources.EnumPrefix);
        InstallationMark.Of(environment).Remove();
        await base.UninstallAsync();
    }

    private async Task EnsureTaskAsync(string type, string name, int seconds)
    {
        if (await scheduleTasks.GetTaskByTypeAsync(type) is null)
            await scheduleTasks.InsertTaskAsync(new ScheduleTask
            {
                Name = name,
                Type = type,
                Seconds = seconds,
                Enabled = true,
                StopOnError = false,
                LastEnabledUtc = DateTime.UtcNow
            });
    }

    private static string TypeOf(Type task) => $"{task.FullName}, {task.Assembly.GetName().Name}";
}

using System.Globalization;
using Nop.Core;
using Nop.Plugin.Sales.AmazonChannel.Services.Skus;
using Nop.Services.Events;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>Puts the channel's pages under Sales; vendors, who may view orders too, get none of them.</summary>
public class AdminMenuConsumer(
    ILocalizationService localization,
    IPluginManager<IPlugin> plugins,
    IWorkContext workContext,
    UnmatchedSkus unmatched,
    ILogger logger) : IConsumer<AdminMenuCreatedEvent>
{
    /// <summary>System name of the menu item of the list of Amazon orders.</summary>
    public const string OrdersItem = AmazonChannelDefaults.SystemName + ".Orders";

    /// <summary>System name of the menu item of the unmatched SKUs.</summary>
    public const string SkusItem = AmazonChannelDefaults.SystemName + ".Skus";

    /// <summary>System name of the menu item of the channel's log.</summary>
    public const string LogItem = AmazonChannelDefaults.SystemName + ".Log";

    /// <inheritdoc />
    public async Task HandleEventAsync(AdminMenuCreatedEvent eventMessage)
    {
        if (await plugins.LoadPluginBySystemNameAsync(AmazonChannelDefaults.SystemName) is null || await workContext.GetCurrentVendorAsync() is not null)
            return;

        Insert(eventMessage, "Orders", OrdersItem, "AmazonOrder", await TextAsync("Orders"));
        Insert(eventMessage, OrdersItem, SkusItem, "AmazonSku", await SkusAsync());
        Insert(eventMessage, SkusItem, LogItem, "AmazonLog", await TextAsync("Log"));
    }

    private static void Insert(AdminMenuCreatedEvent eventMessage, string after, string name, string controller, string title) =>
        eventMessage.RootMenuItem.InsertAfter(after, new AdminMenuItem
        {
            SystemName = name,
            Title = title,
            Url = eventMessage.GetMenuItemUrl(controller, "List"),
            IconClass = "far fa-dot-circle",
            Visible = true,
            PermissionNames = [StandardPermission.Orders.ORDERS_VIEW]
        });

    private async Task<string> SkusAsync()
    {
        var title = await TextAsync("Skus");
        try
        {
            var count = await unmatched.CountAsync();
            return count == 0 ? title : $"{title} ({count.ToString(CultureInfo.CurrentCulture)})";
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"{AmazonChannelDefaults.SystemName}: the unmatched SKUs cannot be counted", exception);
            return title;
        }
    }

    private Task<string> TextAsync(string name) => localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.{name}");
}

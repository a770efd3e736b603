using Nop.Services.Events;
using Nop.Services.Localization;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace Nop.Plugin.Sales.AmazonChannel.Infrastructure;

/// <summary>Puts the channel's pages under Sales.</summary>
public class AdminMenuConsumer(ILocalizationService localization, IPluginManager<IPlugin> plugins) : IConsumer<AdminMenuCreatedEvent>
{
    /// <summary>System name of the menu item of the list of Amazon orders.</summary>
    public const string OrdersItem = AmazonChannelDefaults.SystemName + ".Orders";

    /// <inheritdoc />
    public async Task HandleEventAsync(AdminMenuCreatedEvent eventMessage)
    {
        if (await plugins.LoadPluginBySystemNameAsync(AmazonChannelDefaults.SystemName) is null)
            return;

        eventMessage.RootMenuItem.InsertAfter("Orders", new AdminMenuItem
        {
            SystemName = OrdersItem,
            Title = await localization.GetResourceAsync($"{AmazonChannelDefaults.ResourcePrefix}.Orders"),
            Url = eventMessage.GetMenuItemUrl("AmazonOrder", "List"),
            IconClass = "far fa-dot-circle",
            Visible = true,
            PermissionNames = [StandardPermission.Orders.ORDERS_VIEW]
        });
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Routing;
using Nop.Core.Events;
using Nop.Services.Security;
using Nop.Web.Framework.Events;

namespace Nop.Web.Framework.Menu;

/// <summary>The admin menu with the pages that the sandbox has, under the host's system names.</summary>
internal sealed class SandboxAdminMenu(IActionContextAccessor actionContext, IUrlHelperFactory urls, IEventPublisher events, IPermissionService permissions) : IAdminMenu
{
    private AdminMenuItem _root;

    public async Task<AdminMenuItem> GetRootNodeAsync(bool showHidden = false)
    {
        if (_root is not null)
            return _root;
        var root = Build();
        await events.PublishAsync(new AdminMenuCreatedEvent(this, root));
        if (await permissions.AuthorizeAsync(StandardPermission.Configuration.MANAGE_PLUGINS))
            await events.PublishAsync(new ThirdPartyPluginsMenuItemCreatedEvent(this, root.GetItemBySystemName("Third party plugins")));
        await HideForbidden(root, []);
        if (!showHidden)
            HideEmpty(root);
        ResolveUrls(root);
        return _root = root;
    }

    public string GetMenuItemUrl(string controllerName, string actionName) => string.IsNullOrEmpty(controllerName) || string.IsNullOrEmpty(actionName)
        ? null
        : Urls.Action(actionName, controllerName, new { area = AreaNames.ADMIN });

    private IUrlHelper Urls => urls.GetUrlHelper(actionContext.ActionContext
        ?? throw new InvalidOperationException("The admin menu is asked for outside an action. Ask for it while a page is shown."));

    private AdminMenuItem Build() => Node("Home", "Home", null,
        Page("Dashboard", "Dashboard", "Home", "Index", null, "fas fa-desktop"),
        Node("Catalog", "Catalog", "fas fa-book",
            Page("Products", "Products", "Product", "List", StandardPermission.Catalog.PRODUCTS_VIEW)),
        Node("Sales", "Sales", "fas fa-shopping-cart",
            Page("Orders", "Orders", "Order", "List", StandardPermission.Orders.ORDERS_VIEW),
            Page("Shipments", "Shipments", "Order", "ShipmentList", StandardPermission.Orders.SHIPMENTS_VIEW)),
        Node("Configuration", "Configuration", "fas fa-cogs",
            Page("Local plugins", "Local plugins", "Plugin", "List", StandardPermission.Configuration.MANAGE_PLUGINS)),
        Node("System", "System", "fas fa-cube",
            Page("Warnings", "Warnings", "Common", "Warnings", StandardPermission.System.MANAGE_MAINTENANCE),
            Page("Log", "Log", "Log", "List", StandardPermission.System.MANAGE_SYSTEM_LOG),
            Page("Queued emails", "Message queue", "QueuedEmail", "List", StandardPermission.System.MANAGE_MESSAGE_QUEUE),
            Page("Schedule tasks", "Schedule tasks", "ScheduleTask", "List", StandardPermission.System.MANAGE_SCHEDULE_TASKS)),
        Node("Third party plugins", "Plugins", "fas fa-bars"));

    private static AdminMenuItem Node(string systemName, string title, string icon, params AdminMenuItem[] children) =>
        new() { SystemName = systemName, Title = title, IconClass = icon, ChildNodes = [.. children] };

    private AdminMenuItem Page(string systemName, string title, string controller, string action, string permission, string icon = "far fa-dot-circle") => new()
    {
        SystemName = systemName,
        Title = title,
        IconClass = icon,
        Url = GetMenuItemUrl(controller, action),
        PermissionNames = permission is null ? [] : [permission],
    };

    // a node without permissions of its own takes its parent's; a page needs all of them, a folder one
    private async Task HideForbidden(AdminMenuItem node, IList<string> inherited)
    {
        var wanted = (node.PermissionNames.Count > 0 ? node.PermissionNames : inherited).Where(name => !string.IsNullOrEmpty(name)).Distinct().ToList();
        if (node.Visible && wanted.Count > 0)
        {
            var granted = 0;
            foreach (var name in wanted)
            {
                if (await permissions.AuthorizeAsync(name.Trim()))
                    granted++;
            }
            node.Visible = node.ChildNodes.Count > 0 ? granted > 0 : granted == wanted.Count;
        }
        foreach (var child in node.ChildNodes)
            await HideForbidden(child, node.PermissionNames);
    }

    private static void HideEmpty(AdminMenuItem node)
    {
        foreach (var child in node.ChildNodes)
            HideEmpty(child);
        node.Visible = node.ChildNodes.Count > 0 ? node.ChildNodes.Any(child => child.Visible) : node.Visible && !string.IsNullOrEmpty(node.Url);
    }

    private void ResolveUrls(AdminMenuItem node)
    {
        if (node.Url?.StartsWith("~/", StringComparison.Ordinal) == true)
            node.Url = Urls.Content(node.Url);
        foreach (var child in node.ChildNodes)
            ResolveUrls(child);
    }
}

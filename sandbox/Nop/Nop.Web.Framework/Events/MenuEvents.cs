using Nop.Web.Framework.Menu;

namespace Nop.Web.Framework.Events;

/// <summary>Base of the menu's events.</summary>
public abstract partial class BaseMenuItemCreatedEvent
{
    private readonly IAdminMenu _adminMenu;

    protected BaseMenuItemCreatedEvent(IAdminMenu adminMenu)
    {
        _adminMenu = adminMenu;
    }

    public virtual string GetMenuItemUrl(string controllerName, string actionName) => _adminMenu.GetMenuItemUrl(controllerName, actionName);
}

/// <summary>The admin menu is made and may be added to.</summary>
public partial class AdminMenuCreatedEvent(IAdminMenu adminMenu, AdminMenuItem rootMenuItem) : BaseMenuItemCreatedEvent(adminMenu)
{
    public AdminMenuItem RootMenuItem { get; protected set; } = rootMenuItem;
}

/// <summary>The node of third party plugins is made and may be added to.</summary>
public partial class ThirdPartyPluginsMenuItemCreatedEvent(IAdminMenu adminMenu, AdminMenuItem menuItem) : BaseMenuItemCreatedEvent(adminMenu)
{
    public AdminMenuItem MenuItem { get; protected set; } = menuItem;
}

/// <summary>Where a plugin's node goes.</summary>
public enum MenuItemInsertType
{
    After,
    Before,
    TryAfterThanBefore,
    TryBeforeThanAfter,
}

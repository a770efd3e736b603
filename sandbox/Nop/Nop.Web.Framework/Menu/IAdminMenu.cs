namespace Nop.Web.Framework.Menu;

/// <summary>The admin menu.</summary>
public partial interface IAdminMenu
{
    Task<AdminMenuItem> GetRootNodeAsync(bool showHidden = false);

    string GetMenuItemUrl(string controllerName, string actionName);
}

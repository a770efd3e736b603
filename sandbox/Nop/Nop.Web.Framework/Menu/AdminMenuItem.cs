namespace Nop.Web.Framework.Menu;

/// <summary>A node of the admin menu.</summary>
public partial class AdminMenuItem
{
    protected IList<string> _permissionNames;
    protected string _url;

    public string SystemName { get; set; }

    public string Title { get; set; }

    public string IconClass { get; set; }

    public bool Visible { get; set; } = true;

    public bool OpenUrlInNewTab { get; set; }

    public string ControllerName { get; protected set; }

    public string ActionName { get; protected set; }

    public IList<AdminMenuItem> ChildNodes { get; set; } = [];

    public IList<string> PermissionNames
    {
        get => _permissionNames ?? ChildNodes.SelectMany(node => node.PermissionNames).ToList();
        set => _permissionNames = value;
    }

    public string Url
    {
        get => _url;
        set
        {
            _url = value;
            var parts = value?.TrimEnd('/').Split('/') ?? [];
            (ControllerName, ActionName) = parts is [_, .., var controller, var action] ? (controller, action) : (string.Empty, string.Empty);
        }
    }

    public virtual bool InsertBefore(string itemSystemName, AdminMenuItem newMenuItem) => Insert(itemSystemName, newMenuItem, true);

    public virtual bool InsertAfter(string itemSystemName, AdminMenuItem newMenuItem) => Insert(itemSystemName, newMenuItem, false);

    public bool ContainsSystemName(string systemName) => GetItemBySystemName(systemName) is not null;

    public AdminMenuItem GetItemBySystemName(string systemName)
    {
        if (string.IsNullOrEmpty(systemName))
            return null;
        return SystemName == systemName ? this : ChildNodes.Select(node => node.GetItemBySystemName(systemName)).FirstOrDefault(found => found is not null);
    }

    protected virtual bool Insert(string itemSystemName, AdminMenuItem newMenuItem, bool before)
    {
        for (var i = 0; i < ChildNodes.Count; i++)
        {
            if (ChildNodes[i].SystemName != itemSystemName)
                continue;
            ChildNodes.Insert(before ? i : i + 1, newMenuItem);
            return true;
        }
        return ChildNodes.Any(node => node.Insert(itemSystemName, newMenuItem, before));
    }
}

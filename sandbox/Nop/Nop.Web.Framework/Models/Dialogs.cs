namespace Nop.Web.Framework.Models;

/// <summary>A dialog that tells something.</summary>
public partial record ActionAlertModel : BaseNopEntityModel
{
    public string WindowId { get; set; }

    public string AlertId { get; set; }

    public string AlertMessage { get; set; }
}

/// <summary>A dialog that asks before a button does its work.</summary>
public partial class ActionConfirmationModel
{
    public string ControllerName { get; set; }

    public string ActionName { get; set; }

    public string WindowId { get; set; }

    public string ButtonId { get; set; }

    public string AdditonalConfirmText { get; set; }
}

/// <summary>A dialog that asks before something is deleted.</summary>
public partial record DeleteConfirmationModel : BaseNopModel
{
    public string Id { get; set; }

    public string ControllerName { get; set; }

    public string ActionName { get; set; }

    public string WindowId { get; set; }
}

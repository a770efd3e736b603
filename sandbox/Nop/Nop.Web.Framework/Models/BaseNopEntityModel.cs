namespace Nop.Web.Framework.Models;

/// <summary>Model of something that has an id.</summary>
public partial record BaseNopEntityModel : BaseNopModel
{
    public virtual int Id { get; set; }
}

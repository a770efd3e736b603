using System.Xml.Serialization;

namespace Nop.Web.Framework.Models;

/// <summary>Base of every page model.</summary>
public partial record BaseNopModel
{
    public BaseNopModel()
    {
        PostInitialize();
    }

    [XmlIgnore]
    public Dictionary<string, string> CustomProperties { get; set; } = [];

    protected virtual void PostInitialize()
    {
    }
}

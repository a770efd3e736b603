namespace Nop.Web.Framework.UI;

/// <summary>Where on the page a script goes.</summary>
public enum ResourceLocation
{
    Auto = 0,
    None = 1,
    Head = 2,
    Footer = 3,
}

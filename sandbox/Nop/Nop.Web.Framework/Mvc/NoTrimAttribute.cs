namespace Nop.Web.Framework.Mvc;

/// <summary>Keeps the white space around a posted text.</summary>
public partial class NoTrimAttribute : Attribute
{
}

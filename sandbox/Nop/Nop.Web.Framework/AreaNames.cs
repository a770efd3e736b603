namespace Nop.Web.Framework;

/// <summary>MVC areas.</summary>
public static partial class AreaNames
{
    public const string ADMIN = "Admin";
}

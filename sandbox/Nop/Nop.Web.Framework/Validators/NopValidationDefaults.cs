namespace Nop.Web.Framework.Validators;

/// <summary>Names around validation.</summary>
public static partial class NopValidationDefaults
{
    public static string ValidationRuleSet => "Validate";

    public static string NotNullValidationLocaleName => "Admin.Common.Validation.NotEmpty";
}

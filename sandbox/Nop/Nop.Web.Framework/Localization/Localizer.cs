using Microsoft.AspNetCore.Html;

namespace Nop.Web.Framework.Localization;

/// <summary>A resource's text, written as it stands.</summary>
public partial class LocalizedString(string localized) : HtmlString(localized)
{
    public string Text { get; } = localized;
}

/// <summary>Looks a resource up and puts the arguments in.</summary>
public delegate LocalizedString Localizer(string text, params object[] args);

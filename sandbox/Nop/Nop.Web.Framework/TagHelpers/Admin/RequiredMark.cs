using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>The asterisk beside a field that must be filled.</summary>
internal static class RequiredMark
{
    internal static void AddRequiredMark(this TagHelperOutput output, string isRequired)
    {
        if (!bool.TryParse(isRequired, out var required) || !required)
            return;
        output.PreElement.SetHtmlContent("<div class='input-group input-group-required'>");
        output.PostElement.SetHtmlContent("<div class=\"input-group-btn\"><span class=\"required\">*</span></div></div>");
    }
}

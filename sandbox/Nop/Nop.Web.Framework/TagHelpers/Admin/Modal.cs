using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>The frame that the three dialogs share.</summary>
internal static class Modal
{
    internal static async Task WriteModalAsync(this TagHelperOutput output, IHtmlHelper html, string id, string partial, object model)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", id);
        output.Attributes.SetAttribute("class", "modal fade");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("role", "dialog");
        output.Attributes.SetAttribute("aria-labelledby", $"{id}-title");
        output.Content.SetHtmlContent(await html.PartialAsync(partial, model));
    }

    internal static void OpenedBy(this TagHelperOutput output, string buttonId, string modalId) => output.PostContent.SetHtmlContent(
        $"<script>$(function(){{$('#{buttonId}').attr('data-toggle','modal').attr('data-target','#{modalId}');}});</script>");

    internal static string RouteValue(this ViewContext context, string name) => context.RouteData.Values[name]?.ToString();

    internal static IHtmlHelper For(this IHtmlHelper html, ViewContext context)
    {
        (html as IViewContextAware)?.Contextualize(context);
        return html;
    }
}

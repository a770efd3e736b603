using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nop.Web.Framework.Extensions;

/// <summary>HTML helpers.</summary>
public static class HtmlExtensions
{
    public static string GetSelectedCardName(this IHtmlHelper helper) => Remembered(helper, "nop.selected-card-name");

    public static string GetSelectedTabName(this IHtmlHelper helper, string dataKeyPrefix = null) =>
        Remembered(helper, string.IsNullOrEmpty(dataKeyPrefix) ? "nop.selected-tab-name" : $"nop.selected-tab-name-{dataKeyPrefix}");

    public static Task<IHtmlContent> HintAsync(this IHtmlHelper helper, string value)
    {
        var hint = new TagBuilder("div") { Attributes = { ["title"] = value, ["class"] = "ico-help", ["data-toggle"] = "tooltip" } };
        hint.InnerHtml.AppendHtml("<i class=\"fas fa-circle-question\"></i>");
        return Task.FromResult<IHtmlContent>(hint);
    }

    public static Task<string> RenderHtmlContentAsync(this IHtmlContent htmlContent)
    {
        using var writer = new StringWriter();
        htmlContent.WriteTo(writer, HtmlEncoder.Default);
        return Task.FromResult(writer.ToString());
    }

    private static string Remembered(IHtmlHelper helper, string key) =>
        (helper.ViewContext.TempData[key] ?? helper.ViewData[key])?.ToString() ?? string.Empty;
}

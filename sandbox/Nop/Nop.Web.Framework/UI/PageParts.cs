using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Nop.Web.Framework.UI;

/// <summary>Collects a request's page parts; "Append" puts in front, as in the host.</summary>
internal sealed class PageParts(IActionContextAccessor actionContext, IUrlHelperFactory urls, HtmlEncoder encoder) : INopHtmlHelper
{
    private readonly List<string> _titles = [];
    private readonly List<string> _css = [];
    private readonly List<string> _head = [];
    private readonly List<string> _classes = [];
    private readonly Dictionary<ResourceLocation, List<string>> _scripts = [];
    private readonly Dictionary<ResourceLocation, List<string>> _inline = [];
    private string _editPageUrl;
    private string _activeMenuItem;

    public void AddTitleParts(string part) => Add(_titles, part);

    public void AppendTitleParts(string part) => Append(_titles, part);

    public Task<IHtmlContent> GenerateTitleAsync(bool addDefaultTitle = true, string part = "")
    {
        AppendTitleParts(part);
        IEnumerable<string> parts = Enumerable.Reverse(_titles);
        return Task.FromResult<IHtmlContent>(new HtmlString(encoder.Encode(string.Join(". ", addDefaultTitle || _titles.Count == 0 ? parts.Append("Your store") : parts))));
    }

    public void AddScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false) => Add(At(_scripts, location), src);

    public void AppendScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false) => Append(At(_scripts, location), src);

    public IHtmlContent GenerateScripts(ResourceLocation location) => Lines(At(_scripts, location), src => $"<script src=\"{Url(src)}\"></script>");

    public void AddInlineScriptParts(ResourceLocation location, string script) => Add(At(_inline, location), script);

    public void AppendInlineScriptParts(ResourceLocation location, string script) => Append(At(_inline, location), script);

    public IHtmlContent GenerateInlineScripts(ResourceLocation location) => Lines(At(_inline, location), script => script);

    public void AddCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false) => Add(_css, src);

    public void AppendCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false) => Append(_css, src);

    public IHtmlContent GenerateCssFiles() => Lines(_css, src => $"<link rel=\"stylesheet\" type=\"text/css\" href=\"{Url(src)}\" />");

    public void AddHeadCustomParts(string part) => Add(_head, part);

    public void AppendHeadCustomParts(string part) => Append(_head, part);

    public IHtmlContent GenerateHeadCustom() => Lines(_head, part => part);

    public void AddPageCssClassParts(string part) => Add(_classes, part);

    public void AppendPageCssClassParts(string part) => Append(_classes, part);

    public string GeneratePageCssClasses(string part = "")
    {
        AppendPageCssClassParts(part);
        return string.Join(' ', Enumerable.Reverse(_classes));
    }

    public void AddEditPageUrl(string url) => _editPageUrl = url;

    public string GetEditPageUrl() => _editPageUrl;

    public void SetActiveMenuItemSystemName(string systemName) => _activeMenuItem = systemName;

    public string GetActiveMenuItemSystemName() => _activeMenuItem;

    private static List<string> At(Dictionary<ResourceLocation, List<string>> parts, ResourceLocation location) =>
        parts.TryGetValue(location, out var found) ? found : parts[location] = [];

    private static void Add(List<string> parts, string part)
    {
        if (!string.IsNullOrEmpty(part) && !parts.Contains(part))
            parts.Add(part);
    }

    private static void Append(List<string> parts, string part)
    {
        if (!string.IsNullOrEmpty(part) && !parts.Contains(part))
            parts.Insert(0, part);
    }

    private static HtmlString Lines(List<string> parts, Func<string, string> line) => new(string.Join(Environment.NewLine, parts.Select(line)));

    private string Url(string src) => encoder.Encode(urls.GetUrlHelper(actionContext.ActionContext).Content(src));
}

using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Extensions;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>Tabs.</summary>
[HtmlTargetElement("nop-tabs", Attributes = ID_ATTRIBUTE_NAME)]
public partial class NopTabsTagHelper : TagHelper
{
    protected const string ID_ATTRIBUTE_NAME = "id";
    protected const string TAB_NAME_TO_SELECT_ATTRIBUTE_NAME = "asp-tab-name-to-select";
    protected const string RENDER_SELECTED_TAB_INPUT_ATTRIBUTE_NAME = "asp-render-selected-tab-input";

    protected readonly IHtmlHelper _htmlHelper;

    public NopTabsTagHelper(IHtmlHelper htmlHelper)
    {
        _htmlHelper = htmlHelper;
    }

    [HtmlAttributeName(TAB_NAME_TO_SELECT_ATTRIBUTE_NAME)]
    public string TabNameToSelect { set; get; }

    [HtmlAttributeName(RENDER_SELECTED_TAB_INPUT_ATTRIBUTE_NAME)]
    public string RenderSelectedTabInput { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tabs = new List<NopTabContextItem>();
        context.Items[typeof(NopTabsTagHelper)] = tabs;
        var selected = string.IsNullOrEmpty(TabNameToSelect) ? ViewContext.HttpContext.Request.Query["tabNameToSelect"].ToString() : TabNameToSelect;
        var remembered = _htmlHelper.For(ViewContext).GetSelectedTabName();
        context.Items["tabNameToSelect"] = string.IsNullOrEmpty(selected) ? remembered : selected;
        await output.GetChildContentAsync();

        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"{output.Attributes["class"]?.Value} card card-primary card-outline card-outline-tabs nav-tabs-custom".Trim());
        output.Content.SetHtmlContent(
            $"<div class=\"card-header p-0 pt-1 border-bottom-0\"><ul class=\"nav nav-tabs\" role=\"tablist\">{string.Concat(tabs.Select(tab => tab.Title))}</ul></div>"
            + $"<div class=\"card-body\"><div class=\"tab-content\">{string.Concat(tabs.Select(tab => tab.Content))}</div></div>");
        if (bool.TryParse(RenderSelectedTabInput, out var wanted) && !wanted)
            return;
        output.PreContent.SetHtmlContent($"<input type=\"hidden\" id=\"selected-tab-name\" name=\"selected-tab-name\" value=\"{WebUtility.HtmlEncode(remembered)}\" />");
        output.PostContent.SetHtmlContent($"<script>$(function(){{bindBootstrapTabSelectEvent('{output.Attributes["id"]?.Value}','selected-tab-name');}});</script>");
    }
}

/// <summary>One tab, drawn.</summary>
public partial class NopTabContextItem
{
    public string Title { set; get; }

    public string Content { set; get; }

    public bool IsDefault { set; get; }
}

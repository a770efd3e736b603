using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>A tab.</summary>
[HtmlTargetElement("nop-tab", ParentTag = "nop-tabs", Attributes = NAME_ATTRIBUTE_NAME)]
public partial class NopTabTagHelper : TagHelper
{
    protected const string NAME_ATTRIBUTE_NAME = "asp-name";
    protected const string TITLE_ATTRIBUTE_NAME = "asp-title";
    protected const string DEFAULT_ATTRIBUTE_NAME = "asp-default";

    protected readonly IHtmlHelper _htmlHelper;

    public NopTabTagHelper(IHtmlHelper htmlHelper)
    {
        _htmlHelper = htmlHelper;
    }

    [HtmlAttributeName(TITLE_ATTRIBUTE_NAME)]
    public string Title { set; get; }

    [HtmlAttributeName(DEFAULT_ATTRIBUTE_NAME)]
    public string IsDefault { set; get; }

    [HtmlAttributeName(NAME_ATTRIBUTE_NAME)]
    public string Name { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var isDefault = bool.TryParse(IsDefault, out var wanted) && wanted;
        var selected = context.Items["tabNameToSelect"]?.ToString();
        var active = string.IsNullOrEmpty(selected) ? isDefault : selected == Name;
        var content = await output.GetChildContentAsync();
        ((List<NopTabContextItem>)context.Items[typeof(NopTabsTagHelper)]).Add(new NopTabContextItem
        {
            IsDefault = isDefault,
            Title = $"<li class=\"nav-item\"><a class=\"nav-link{(active ? " active" : "")}\" data-tab-name=\"{Name}\" href=\"#{Name}\" data-toggle=\"pill\" role=\"tab\">{Title}</a></li>",
            Content = $"<div class=\"tab-pane fade{(active ? " active show" : "")}\" id=\"{Name}\" role=\"tabpanel\">{content.GetContent()}</div>",
        });
        output.SuppressOutput();
    }
}

using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core.Domain.Common;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>A line that points to documentation.</summary>
[HtmlTargetElement("nop-doc-reference", Attributes = STRING_RESOURCE_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public partial class NopDocReferenceTagHelper : TagHelper
{
    protected const string STRING_RESOURCE_ATTRIBUTE_NAME = "asp-string-resource";
    protected const string ADD_WRAPPER_ATTRIBUTE_NAME = "asp-add-wrapper";

    protected readonly AdminAreaSettings _adminAreaSettings;

    public NopDocReferenceTagHelper(AdminAreaSettings adminAreaSettings)
    {
        _adminAreaSettings = adminAreaSettings;
    }

    [HtmlAttributeName(STRING_RESOURCE_ATTRIBUTE_NAME)]
    public string StringResource { get; set; }

    [HtmlAttributeName(ADD_WRAPPER_ATTRIBUTE_NAME)]
    public bool AddWrapper { get; set; } = true;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        if (!_adminAreaSettings.ShowDocumentationReferenceLinks)
            return Task.CompletedTask;
        if (AddWrapper)
        {
            output.TagName = "div";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Attributes.SetAttribute("class", "documentation-reference");
        }
        output.Content.SetHtmlContent($"<span>{StringResource}</span>");
        return Task.CompletedTask;
    }
}

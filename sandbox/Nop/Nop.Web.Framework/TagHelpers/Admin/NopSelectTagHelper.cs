using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core.Domain.Common;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>A drop-down list.</summary>
[HtmlTargetElement("nop-select", TagStructure = TagStructure.WithoutEndTag)]
public partial class NopSelectTagHelper : TagHelper
{
    protected const string FOR_ATTRIBUTE_NAME = "asp-for";
    protected const string NAME_ATTRIBUTE_NAME = "asp-for-name";
    protected const string ITEMS_ATTRIBUTE_NAME = "asp-items";
    protected const string MULTIPLE_ATTRIBUTE_NAME = "asp-multiple";
    protected const string REQUIRED_ATTRIBUTE_NAME = "asp-required";

    protected readonly AdminAreaSettings _adminAreaSettings;
    protected readonly IHtmlHelper _htmlHelper;

    public NopSelectTagHelper(AdminAreaSettings adminAreaSettings, IHtmlHelper htmlHelper)
    {
        _adminAreaSettings = adminAreaSettings;
        _htmlHelper = htmlHelper;
    }

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(NAME_ATTRIBUTE_NAME)]
    public string Name { get; set; }

    [HtmlAttributeName(ITEMS_ATTRIBUTE_NAME)]
    public IEnumerable<SelectListItem> Items { set; get; } = [];

    [HtmlAttributeName(REQUIRED_ATTRIBUTE_NAME)]
    public string IsRequired { set; get; }

    [HtmlAttributeName(MULTIPLE_ATTRIBUTE_NAME)]
    public string IsMultiple { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.AddRequiredMark(IsRequired);
        var name = For?.Name ?? Name;
        if (string.IsNullOrEmpty(name))
            return Task.CompletedTask;
        output.Content.SetHtmlContent(List(_htmlHelper.For(ViewContext), name, Attributes(context)));
        return Task.CompletedTask;
    }

    // ASP.NET's own lists look the chosen values up in the model by name
    private IHtmlContent List(IHtmlHelper html, string name, IDictionary<string, object> attributes)
    {
        if (bool.TryParse(IsMultiple, out var multiple) && multiple)
            return html.ListBox(name, Items, attributes);
        var chosen = For?.Model is { } value ? (value is Enum ? Convert.ToInt32(value).ToString() : value.ToString()) : null;
        var items = chosen is null ? Items : new SelectList(Items, nameof(SelectListItem.Value), nameof(SelectListItem.Text), chosen);
        return html.DropDownList(name, items, attributes);
    }

    private static Dictionary<string, object> Attributes(TagHelperContext context)
    {
        string[] own = [FOR_ATTRIBUTE_NAME, NAME_ATTRIBUTE_NAME, ITEMS_ATTRIBUTE_NAME, MULTIPLE_ATTRIBUTE_NAME, REQUIRED_ATTRIBUTE_NAME];
        var attributes = context.AllAttributes.Where(attribute => !own.Contains(attribute.Name)).ToDictionary(attribute => attribute.Name, attribute => attribute.Value);
        attributes["class"] = $"form-control {attributes.GetValueOrDefault("class")}".Trim();
        return attributes;
    }
}
